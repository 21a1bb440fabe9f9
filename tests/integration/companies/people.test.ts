import { describe, expect, test } from 'vitest'
import {
  acceptInvitation,
  inviteColleague,
  joinWithNewAccount,
  withdrawInvitation,
} from '#app/domain/companies/commands/invite-colleague.server.ts'
import { changeRole, leaveCompany, removeColleague } from '#app/domain/companies/commands/people.server.ts'
import { INVITATION_DAYS } from '#app/domain/companies/people.ts'
import { findInvitation, listPeople } from '#app/domain/companies/queries/people.server.ts'
import { db } from '#app/platform/db.server.ts'
import { verifyPassword } from '#app/platform/session/password.server.ts'
import type { MembershipRole } from '#prisma/generated/enums.ts'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { aPerson, type PersonTraits } from '#tests/factories/person.ts'

const NOW = new Date('2026-05-04T10:00:00Z')
const LATER = new Date(NOW.getTime() + INVITATION_DAYS * 86_400_000)
const DETAILS = { name: 'عائشہ خان', password: 'walnut-comet-harbour', language: 'ur' } as const

async function anOwner(traits: CompanyTraits = {}) {
  const person = await aPerson({ name: 'Sana Malik' })
  const company = await aCompany({ ...traits, ownerId: person.id })
  return { personId: person.id, companyId: company.id }
}

async function aColleague(companyId: string, role: MembershipRole = 'member', traits: PersonTraits = {}) {
  const person = await aPerson(traits)
  await db.membership.create({ data: { companyId, personId: person.id, role } })
  return person
}

const serial = () => Math.random().toString(36).slice(2)
const invitation = (role: MembershipRole = 'member', email = `new-${serial()}@firm.example`) => ({ email, role, language: 'ur' as const })

/** Invites the address and answers the secret in the mail. */
async function invite(member: { personId: string; companyId: string }, invited = invitation()) {
  await inviteColleague({ member, invited, now: NOW })
  const mail = await db.mail.findFirstOrThrow({ where: { toAddress: invited.email }, orderBy: { createdAt: 'desc' } })
  return { mail, token: mail.text.match(/\/join\/([\w-]{43})/)![1]!, email: invited.email }
}

const roles = async (companyId: string) =>
  Object.fromEntries((await db.membership.findMany({ where: { companyId } })).map(({ personId, role }) => [personId, role]))
const acts = async (companyId: string) =>
  (await db.auditEntry.findMany({ where: { subjectId: companyId }, orderBy: { id: 'asc' } })).map(({ act }) => act)

describe('inviting', () => {
  test('sends one mail in the chosen language, keeps only the hash of its link, and writes no address into the trail', async () => {
    const member = await anOwner()

    const { mail, token, email } = await invite(member, invitation('owner'))

    expect(mail).toMatchObject({ template: 'colleague-invited', language: 'ur', companyId: member.companyId })
    const [row, ...others] = await db.colleagueInvitation.findMany({ where: { companyId: member.companyId } })
    expect([row, others]).toMatchObject([{ email, role: 'owner', expiresAt: LATER }, []])
    expect(row!.tokenHash).not.toContain(token)
    const [entry] = await db.auditEntry.findMany({ where: { subjectId: member.companyId } })
    expect(entry).toMatchObject({ act: 'company.invite-colleague', to: 'owner', actorId: member.personId })
    expect(JSON.stringify({ ...entry, id: 0 })).not.toContain(email)
  })

  test('again replaces the first link', async () => {
    const member = await anOwner()
    const first = await invite(member)

    const second = await invite(member, invitation('owner', first.email))

    expect(await findInvitation(first.token, NOW)).toBeNull()
    expect(await findInvitation(second.token, NOW)).toMatchObject({
      role: 'owner',
      email: first.email,
      inviter: 'Sana Malik',
      hasAccount: false,
    })
  })

  test('is for owners; of a company without one, for its home chamber', async () => {
    const { companyId } = await anOwner()
    const colleague = await aColleague(companyId)
    const stranger = await anOwner()
    const { homeChamberId } = await db.company.findUniqueOrThrow({ where: { id: companyId } })
    const officer = { personId: (await aPerson()).id, companyId, chamberId: homeChamberId! }

    for (const [member, code] of [
      [{ personId: colleague.id, companyId }, 'forbidden'],
      [{ personId: stranger.personId, companyId }, 'not-found'],
      [officer, 'not-found'],
    ] as const)
      await expect(inviteColleague({ member, invited: invitation(), now: NOW })).rejects.toMatchObject({ code })
    expect(await db.colleagueInvitation.count({ where: { companyId } })).toBe(0)

    await db.membership.deleteMany({ where: { companyId } })
    await inviteColleague({ member: officer, invited: invitation('owner'), now: NOW })
    await expect(inviteColleague({ member: { ...officer, chamberId: 'another' }, invited: invitation(), now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('one of its people is refused as taken', async () => {
    const member = await anOwner()
    const { email } = await aColleague(member.companyId)

    await expect(inviteColleague({ member, invited: invitation('owner', email), now: NOW })).rejects.toMatchObject({ code: 'taken' })
  })
})

describe('joining', () => {
  test('with an account of the invited address: once, with the role', async () => {
    const member = await anOwner()
    const person = await aPerson()
    const { token } = await invite(member, invitation('owner', person.email))

    expect(await acceptInvitation({ token, person, now: NOW })).toBe(member.companyId)

    expect(await roles(member.companyId)).toEqual({ [member.personId]: 'owner', [person.id]: 'owner' })
    expect(await acts(member.companyId)).toEqual(['company.invite-colleague', 'company.join'])
    await expect(acceptInvitation({ token, person, now: NOW })).rejects.toMatchObject({ code: 'expired' })
  })

  test('with an account of another address is refused, and the invitation stays', async () => {
    const member = await anOwner()
    const { token } = await invite(member)

    await expect(acceptInvitation({ token, person: await aPerson(), now: NOW })).rejects.toMatchObject({ code: 'forbidden' })

    expect(await roles(member.companyId)).toEqual({ [member.personId]: 'owner' })
    expect(await findInvitation(token, NOW)).not.toBeNull()
  })

  test('without an account makes one whose address counts as confirmed; of two at once one joins', async () => {
    const member = await anOwner()
    const { token, email } = await invite(member)
    const join = () => joinWithNewAccount({ token, details: DETAILS, now: NOW })

    const tries = await Promise.allSettled([join(), join()])

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const person = await db.person.findUniqueOrThrow({ where: { email } })
    expect(person).toMatchObject({ name: 'عائشہ خان', language: 'ur', emailVerifiedAt: NOW })
    expect(await verifyPassword(person.passwordHash, DETAILS.password)).toBe(true)
    expect(await roles(member.companyId)).toEqual({ [member.personId]: 'owner', [person.id]: 'member' })
  })

  test('takes over an unconfirmed account without leaving its maker a way in', async () => {
    const member = await anOwner()
    const planted = await aPerson({ verified: false, password: 'planted-password-1' })
    await db.session.create({ data: { id: `planted-${serial()}`, personId: planted.id, expiresAt: LATER } })
    const { token } = await invite(member, invitation('member', planted.email))

    await joinWithNewAccount({ token, details: DETAILS, now: NOW })

    const person = await db.person.findUniqueOrThrow({ where: { id: planted.id } })
    expect(await verifyPassword(person.passwordHash, 'planted-password-1')).toBe(false)
    expect(await db.session.count({ where: { personId: planted.id } })).toBe(0)
  })

  test('where the address has an account nobody sets its password through the link', async () => {
    const member = await anOwner()
    const person = await aPerson()
    const { token } = await invite(member, invitation('member', person.email))

    await expect(joinWithNewAccount({ token, details: DETAILS, now: NOW })).rejects.toMatchObject({ code: 'taken' })

    expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).passwordHash).toBe(person.passwordHash)
    expect(await findInvitation(token, NOW)).toMatchObject({ hasAccount: true })
  })

  test('a weak password, a withdrawn link and a late one do not join', async () => {
    const member = await anOwner()
    const { token, email } = await invite(member)

    expect(await joinWithNewAccount({ token, details: { ...DETAILS, password: 'password123' }, now: NOW })).toHaveProperty('fault')
    await expect(joinWithNewAccount({ token, details: DETAILS, now: LATER })).rejects.toMatchObject({ code: 'expired' })
    const { invitations } = await listPeople(member, NOW)
    await withdrawInvitation({ member, invitationId: invitations[0]!.id, now: NOW })
    await expect(joinWithNewAccount({ token, details: DETAILS, now: NOW })).rejects.toMatchObject({ code: 'expired' })

    expect(await db.person.count({ where: { email } })).toBe(0)
  })
})

describe('roles', () => {
  test('an owner changes them, removes colleagues, and each is told in their language', async () => {
    const member = await anOwner()
    const colleague = await aColleague(member.companyId, 'member', { language: 'kk' })

    await changeRole({ member, colleagueId: colleague.id, role: 'owner', now: NOW })
    await removeColleague({ member, colleagueId: colleague.id, now: NOW })

    expect(await roles(member.companyId)).toEqual({ [member.personId]: 'owner' })
    expect(await acts(member.companyId)).toEqual(['company.change-role', 'company.remove-colleague'])
    const mails = await db.mail.findMany({ where: { toAddress: colleague.email } })
    expect(mails.map(({ template, language }) => `${template} ${language}`)).toEqual(['role-changed kk', 'role-changed kk'])
  })

  test('a member decides nothing about others; nobody reaches the people of another company', async () => {
    const { companyId, personId } = await anOwner()
    const colleague = await aColleague(companyId)
    const stranger = await anOwner()

    for (const [actor, code] of [
      [colleague.id, 'forbidden'],
      [stranger.personId, 'not-found'],
    ] as const) {
      const member = { personId: actor, companyId }
      await expect(changeRole({ member, colleagueId: colleague.id, role: 'owner', now: NOW })).rejects.toMatchObject({ code })
      await expect(removeColleague({ member, colleagueId: personId, now: NOW })).rejects.toMatchObject({ code })
    }
    await expect(listPeople({ personId: stranger.personId, companyId }, NOW)).rejects.toMatchObject({ code: 'not-found' })
    const theirs = { personId: stranger.personId, companyId: stranger.companyId }
    await expect(removeColleague({ member: theirs, colleagueId: colleague.id, now: NOW })).rejects.toMatchObject({ code: 'not-found' })
    expect(Object.keys(await roles(companyId))).toHaveLength(2)
  })

  test('the last owner neither leaves, nor is removed, nor becomes a member', async () => {
    const member = await anOwner()
    await aColleague(member.companyId)
    const own = { member, colleagueId: member.personId, now: NOW }

    for (const act of [() => leaveCompany(own), () => removeColleague(own), () => changeRole({ ...own, role: 'member' })])
      await expect(act()).rejects.toMatchObject({ code: 'wrong-state', sentence: { key: 'people.lastOwner' } })

    expect((await roles(member.companyId))[member.personId]).toBe('owner')
    expect(await acts(member.companyId)).toEqual([])
  })

  test.each([
    ['leave', 'leave'],
    ['leave', 'become member'],
    ['become member', 'remove the other'],
    ['remove the other', 'remove the other'],
  ] as const)('two owners at once, one to %s and one to %s: one owner stays', async (first, second) => {
    const member = await anOwner()
    const other = { personId: (await aColleague(member.companyId, 'owner')).id, companyId: member.companyId }
    const act = (what: typeof first | typeof second, actor: typeof member, rival: typeof member) => {
      if (what === 'leave') return leaveCompany({ member: actor, now: NOW })
      if (what === 'become member') return changeRole({ member: actor, colleagueId: actor.personId, role: 'member', now: NOW })
      return removeColleague({ member: actor, colleagueId: rival.personId, now: NOW })
    }

    await Promise.allSettled([act(first, member, other), act(second, other, member)])

    expect(Object.values(await roles(member.companyId)).filter((role) => role === 'owner')).toHaveLength(1)
  })

  test('one person works for several companies and leaves one of them', async () => {
    const [here, there] = [await anOwner(), await anOwner()]
    await db.membership.create({ data: { companyId: there.companyId, personId: here.personId, role: 'member' } })

    await leaveCompany({ member: { personId: here.personId, companyId: there.companyId }, now: NOW })

    expect(await roles(here.companyId)).toEqual({ [here.personId]: 'owner' })
    expect(await roles(there.companyId)).toEqual({ [there.personId]: 'owner' })
  })
})
