import { beforeEach, describe, expect, test } from 'vitest'
import { confirmProfile, expireOldProfiles, nudgeOldProfiles } from '#app/domain/companies/commands/freshness.server.ts'
import { addItem } from '#app/domain/companies/commands/items.server.ts'
import { submitCompany } from '#app/domain/companies/commands/submit.server.ts'
import { findFreshnessQuestion } from '#app/domain/companies/queries/freshness.server.ts'
import { getOwnDossier } from '#app/domain/companies/queries/profile.server.ts'
import { getListedProfile, listForEngine } from '#app/domain/companies/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aChamber } from '#tests/factories/chamber.ts'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { aPerson } from '#tests/factories/person.ts'

const NOW = new Date('2026-03-03T10:00:00Z')
const DAY_MS = 86_400_000
const days = (count: number) => new Date(NOW.getTime() + count * DAY_MS)

let chamberId: string
beforeEach(async () => {
  chamberId = (await aChamber({ nudgeMonths: 6, expireMonths: 8 })).id
})

async function aMember(traits: CompanyTraits) {
  const { id: personId } = await aPerson()
  const company = await aCompany({ ownerId: personId, homeChamberId: chamberId, ...traits })
  return { personId, companyId: company.id }
}

const mailsAbout = (companyId: string) => db.mail.findMany({ where: { aboutId: companyId }, orderBy: { createdAt: 'asc' } })
const stateOf = (id: string) => db.company.findUniqueOrThrow({ where: { id }, select: { state: true, confirmedAt: true, nudgedAt: true } })

describe('a company that says nothing for as long as its chamber set', () => {
  test('is asked once, in its contact’s language, with the day on which it expires', async () => {
    const old = await aMember({ confirmedAt: new Date('2025-09-03T10:00:00Z'), contactLanguage: 'ru' })
    const young = await aMember({ confirmedAt: new Date('2025-09-03T10:00:01Z') })
    const waiting = await aMember({ state: 'submitted', confirmedAt: new Date('2024-01-01') })

    await nudgeOldProfiles({ now: NOW })
    await nudgeOldProfiles({ now: days(1) })

    const [mail, ...more] = await mailsAbout(old.companyId)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ template: 'profile-nudge', topic: 'reminders', language: 'ru', companyId: old.companyId })
    expect(mail!.text).toContain('3 мая 2026')
    expect(mail!.text).toContain(`/company/${old.companyId}`)
    expect([await mailsAbout(young.companyId), await mailsAbout(waiting.companyId)].map(({ length }) => length)).toEqual([1, 0])
    expect(await findFreshnessQuestion(await getOwnDossier(old))).toEqual({
      confirmedAt: new Date('2025-09-03T10:00:00Z'),
      expiresAt: new Date('2026-05-03T10:00:00Z'),
    })
  })

  test('expires, with one audit row and one mail, and is gone for everyone else', async () => {
    const member = await aMember({ confirmedAt: new Date('2025-07-03T10:00:00Z'), nudgedAt: days(-14) })
    const { companyId } = member

    await expireOldProfiles({ now: NOW })
    await expireOldProfiles({ now: NOW })

    expect(await stateOf(companyId)).toMatchObject({ state: 'expired' })
    expect(
      await db.auditEntry.findMany({ where: { subjectId: companyId }, select: { act: true, actorId: true, from: true, to: true } }),
    ).toEqual([{ act: 'company.expire', actorId: null, from: 'verified', to: 'expired' }])
    expect((await mailsAbout(companyId)).map(({ template, topic }) => [template, topic])).toEqual([['profile-expired', null]])
    await expect(getListedProfile(companyId, NOW)).rejects.toMatchObject({ code: 'not-found' })
    expect(await listForEngine([companyId], NOW)).toEqual([])
  })

  test('does not expire before it was asked and had two weeks to answer, however old it is', async () => {
    const never = await aMember({ confirmedAt: new Date('2020-01-01') })
    const justAsked = await aMember({ confirmedAt: new Date('2020-01-01'), nudgedAt: days(-13) })

    await expireOldProfiles({ now: NOW })
    expect([await stateOf(never.companyId), await stateOf(justAsked.companyId)]).toMatchObject([
      { state: 'verified' },
      { state: 'verified' },
    ])

    await nudgeOldProfiles({ now: NOW })
    await expireOldProfiles({ now: days(14) })
    expect([await stateOf(never.companyId), await stateOf(justAsked.companyId)]).toMatchObject([{ state: 'expired' }, { state: 'expired' }])
  })

  test('is left alone while its chamber is closed: nobody could verify it again', async () => {
    const { companyId } = await aMember({ confirmedAt: new Date('2020-01-01'), nudgedAt: days(-40) })
    await db.chamber.update({ where: { id: chamberId }, data: { isActive: false } })

    await expireOldProfiles({ now: NOW })

    expect(await stateOf(companyId)).toMatchObject({ state: 'verified' })
  })
})

describe('the profile is fresh again', () => {
  const OLD = { confirmedAt: new Date('2025-06-01'), nudgedAt: days(-20) }
  const FRESH = { confirmedAt: NOW, nudgedAt: null }

  test('when one of its people confirms it', async () => {
    const member = await aMember(OLD)

    await confirmProfile({ member, now: NOW })
    await expireOldProfiles({ now: NOW })

    expect(await stateOf(member.companyId)).toEqual({ state: 'verified', ...FRESH })
    expect(await db.auditEntry.findMany({ where: { subjectId: member.companyId }, select: { act: true, actorId: true } })).toEqual([
      { act: 'company.confirm', actorId: member.personId },
    ])
    expect(await findFreshnessQuestion(await getOwnDossier(member))).toBeNull()
  })

  test('when one of its people changes it', async () => {
    const member = await aMember(OLD)

    await addItem({ member, side: 'need', item: { text: 'Dyes', language: 'en', cooperation: ['supply'] }, now: NOW })

    expect(await stateOf(member.companyId)).toEqual({ state: 'verified', ...FRESH })
  })

  test('when it submits again after it expired, and only then is it verified again by its chamber', async () => {
    const member = await aMember({ ...OLD, state: 'expired' })

    await expect(confirmProfile({ member, now: NOW })).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await submitCompany({ member, agreed: [], language: 'en', now: NOW })).toEqual([])

    expect(await stateOf(member.companyId)).toEqual({ state: 'submitted', ...FRESH })
  })

  test('not by somebody else', async () => {
    const member = await aMember(OLD)
    const stranger = await aMember({})

    await expect(confirmProfile({ member: { ...stranger, companyId: member.companyId }, now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await stateOf(member.companyId)).toMatchObject(OLD)
  })
})
