import { describe, expect, test } from 'vitest'
import { decideParticipation, requestParticipation, withdrawParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { listCompanyEvents } from '#app/domain/events/queries/company-events.server.ts'
import { listParticipants } from '#app/domain/events/queries/participants.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { ConsentPurpose } from '#prisma/generated/enums.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aMarket, anEvent, aParticipation, NOW } from '#tests/factories/event.ts'
import { aPerson } from '#tests/factories/person.ts'

async function aMember(traits: Parameters<typeof aCompany>[0] = {}) {
  const company = await aCompany(traits)
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: company.id } })
  return { personId, companyId: company.id }
}

describe('asking to take part', () => {
  test('a verified company asks once; a second request is refused as taken', async () => {
    const { event } = await aMarket()
    const member = await aMember()

    await requestParticipation({ member, eventId: event.id, agreed: [], language: 'en', now: NOW })
    const again = requestParticipation({ member, eventId: event.id, agreed: [], language: 'en', now: NOW })

    await expect(again).rejects.toMatchObject({ code: 'taken' })
    const rows = await db.participation.findMany({ where: { companyId: member.companyId } })
    expect(rows).toMatchObject([{ state: 'requested', requestedAt: NOW, directConsentAt: null }])
    expect(await db.auditEntry.findMany({ where: { subjectId: rows[0]!.id } })).toMatchObject([
      { act: 'participation.request', actorId: member.personId, to: 'requested' },
    ])
  })

  test('two requests at once leave one participation', async () => {
    const { event } = await aMarket()
    const member = await aMember()
    const ask = () => requestParticipation({ member, eventId: event.id, agreed: [], language: 'en', now: NOW })

    const results = await Promise.allSettled([ask(), ask(), ask()])

    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await db.participation.count({ where: { companyId: member.companyId } })).toBe(1)
  })

  test.each(['draft', 'submitted', 'returned', 'rejected', 'suspended', 'expired'] as const)('a %s company is refused', async (state) => {
    const { event } = await aMarket()
    const member = await aMember({ state })

    await expect(requestParticipation({ member, eventId: event.id, agreed: [], language: 'en', now: NOW })).rejects.toMatchObject({
      code: 'wrong-state',
    })
    expect(await db.participation.count({ where: { companyId: member.companyId } })).toBe(0)
  })

  test('a draft event does not exist for companies, and closed registration refuses', async () => {
    const market = await aMarket()
    const member = await aMember()
    const draft = await anEvent({
      pkChamberId: market.pkOfficer.chamber.chamberId,
      kzChamberId: market.kzOfficer.chamber.chamberId,
      state: 'draft',
    })
    const late = new Date('2027-02-01T00:00:00Z')

    await expect(requestParticipation({ member, eventId: draft.id, agreed: [], language: 'en', now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(requestParticipation({ member, eventId: market.event.id, agreed: [], language: 'en', now: late })).rejects.toMatchObject({
      code: 'wrong-state',
    })
    expect((await listCompanyEvents(member.companyId, NOW)).map((event) => event.id)).not.toContain(draft.id)
  })

  test('an event with direct introductions needs the consent to them', async () => {
    const { event } = await aMarket({ policy: 'direct' })
    const member = await aMember()

    const faults = await requestParticipation({ member, eventId: event.id, agreed: [], language: 'en', now: NOW })
    expect(faults).toEqual([{ name: 'agree.direct', key: 'consents.needed' }])
    expect(await db.participation.count({ where: { companyId: member.companyId } })).toBe(0)
    await requestParticipation({ member, eventId: event.id, agreed: ['direct'], language: 'en', now: NOW })

    expect(await db.participation.findFirst({ where: { companyId: member.companyId } })).toMatchObject({ directConsentAt: NOW })
  })

  test('a consent that the event does not ask for is not kept', async () => {
    const { event } = await aMarket()
    const member = await aMember()

    await requestParticipation({ member, eventId: event.id, agreed: ['direct'], language: 'en', now: NOW })

    expect(await db.participation.findFirst({ where: { companyId: member.companyId } })).toMatchObject({ directConsentAt: null })
  })

  test('what is not agreed to yet is asked box by box, and recorded with the request', async () => {
    const { event } = await aMarket()
    const member = await aMember({ consents: ['directory', 'contact'] })
    const ask = (agreed: ConsentPurpose[]) => requestParticipation({ member, eventId: event.id, agreed, language: 'kk', now: NOW })

    expect(await ask(['abroad'])).toEqual([{ name: 'agree.matching', key: 'consents.needed' }])
    expect(await db.consentRecord.count({ where: { companyId: member.companyId } })).toBe(0)
    expect(await db.participation.count({ where: { companyId: member.companyId } })).toBe(0)
    expect(await ask(['abroad', 'matching'])).toEqual([])

    expect(await db.company.findUnique({ where: { id: member.companyId } })).toMatchObject({
      consents: ['directory', 'contact', 'matching', 'abroad'],
    })
    expect(await db.consentRecord.findMany({ where: { companyId: member.companyId }, orderBy: { id: 'asc' } })).toMatchObject(
      ['matching', 'abroad'].map((purpose) => ({ purpose, isGiven: true, personId: member.personId, language: 'kk', textVersion: 1 })),
    )
  })

  test('a member who does not own the company cannot agree for it', async () => {
    const { event } = await aMarket()
    const { companyId } = await aMember({ consents: [] })
    const { id: personId } = await aPerson()
    await db.membership.create({ data: { companyId, personId, role: 'member' } })

    const asked = requestParticipation({
      member: { companyId, personId },
      eventId: event.id,
      agreed: ['matching', 'contact', 'abroad'],
      language: 'en',
      now: NOW,
    })

    await expect(asked).rejects.toMatchObject({ code: 'forbidden' })
    expect(await db.company.findUnique({ where: { id: companyId } })).toMatchObject({ consents: [] })
  })

  test('direct introductions are agreed to event by event; leaving takes the consent back', async () => {
    const { event } = await aMarket({ policy: 'direct' })
    const member = await aMember()
    const records = () => db.consentRecord.findMany({ where: { companyId: member.companyId }, orderBy: { id: 'asc' } })

    await requestParticipation({ member, eventId: event.id, agreed: ['direct'], language: 'ru', now: NOW })
    await withdrawParticipation({ member, eventId: event.id, now: NOW })

    expect(await records()).toMatchObject([
      { purpose: 'direct', eventId: event.id, isGiven: true, language: 'ru' },
      { purpose: 'direct', eventId: event.id, isGiven: false },
    ])
  })

  test('somebody who does not belong to the company cannot ask for it', async () => {
    const { event, pkOfficer } = await aMarket()
    const member = await aMember()

    const asked = requestParticipation({
      member: { ...member, personId: pkOfficer.personId },
      eventId: event.id,
      agreed: [],
      language: 'en',
      now: NOW,
    })

    await expect(asked).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await db.participation.count({ where: { companyId: member.companyId } })).toBe(0)
  })

  test('a company that withdrew can ask again', async () => {
    const { event } = await aMarket()
    const member = await aMember()
    await requestParticipation({ member, eventId: event.id, agreed: [], language: 'en', now: NOW })

    await withdrawParticipation({ member, eventId: event.id, now: NOW })
    await requestParticipation({ member, eventId: event.id, agreed: [], language: 'en', now: NOW })

    expect(await db.participation.findMany({ where: { companyId: member.companyId } })).toMatchObject([{ state: 'requested' }])
  })
})

describe('deciding on a request', () => {
  test('an officer of the own country accepts: one mail in the contact’s language, one audit row', async () => {
    const { event, kzOfficer } = await aMarket()
    const company = await aCompany({ country: 'KZ', homeChamberId: kzOfficer.chamber.chamberId, contactLanguage: 'kk' })
    const { id } = await aParticipation({ eventId: event.id, companyId: company.id, state: 'requested' })

    await decideParticipation({ officer: kzOfficer, decision: { participationId: id, decision: 'accept' }, now: NOW })

    expect(await db.participation.findUnique({ where: { id } })).toMatchObject({
      state: 'accepted',
      decidedById: kzOfficer.personId,
      decidedAt: NOW,
    })
    expect(await db.mail.findMany({ where: { aboutId: id } })).toMatchObject([
      { template: 'participation-decided', language: 'kk', toAddress: company.contactEmail, state: 'queued' },
    ])
    expect(await db.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
      {
        act: 'participation.accept',
        from: 'requested',
        to: 'accepted',
        actorId: kzOfficer.personId,
        chamberId: kzOfficer.chamber.chamberId,
      },
    ])
  })

  test('officers of the other country and of other chambers find nothing to decide', async () => {
    const { event, pkOfficer, kzOfficer, stranger } = await aMarket()
    const company = await aCompany({ country: 'KZ', homeChamberId: kzOfficer.chamber.chamberId })
    const { id } = await aParticipation({ eventId: event.id, companyId: company.id, state: 'requested' })

    for (const officer of [pkOfficer, stranger])
      await expect(decideParticipation({ officer, decision: { participationId: id, decision: 'accept' }, now: NOW })).rejects.toMatchObject(
        { code: 'not-found' },
      )

    expect(await db.participation.findUnique({ where: { id } })).toMatchObject({ state: 'requested' })
    expect(await db.mail.count({ where: { aboutId: id } })).toBe(0)
  })

  test('in an event that was cancelled there is nothing to decide', async () => {
    const { event, kzOfficer } = await aMarket()
    const company = await aCompany({ country: 'KZ', homeChamberId: kzOfficer.chamber.chamberId })
    const { id } = await aParticipation({ eventId: event.id, companyId: company.id, state: 'requested' })
    await db.event.update({ where: { id: event.id }, data: { state: 'cancelled' } })

    const decided = decideParticipation({ officer: kzOfficer, decision: { participationId: id, decision: 'accept' }, now: NOW })

    await expect(decided).rejects.toMatchObject({ code: 'not-found' })
    expect(await db.mail.count({ where: { aboutId: id } })).toBe(0)
  })

  test('two officers at once: one decision, one mail, the other is told', async () => {
    const { event, kzOfficer } = await aMarket()
    const company = await aCompany({ country: 'KZ', homeChamberId: kzOfficer.chamber.chamberId })
    const { id } = await aParticipation({ eventId: event.id, companyId: company.id, state: 'requested' })
    const decide = (decision: 'accept' | 'decline') =>
      decideParticipation({ officer: kzOfficer, decision: { participationId: id, decision, reason: 'Full' }, now: NOW })

    const results = await Promise.allSettled([decide('accept'), decide('decline')])

    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'already-decided' } })
    expect(await db.mail.count({ where: { aboutId: id } })).toBe(1)
  })
})

describe('the list of participants', () => {
  test('shows a chamber its own requests and only the accepted of the other country, never an unverified company', async () => {
    const { event, pkOfficer, kzOfficer, pkCompany, kzCompany, stranger } = await aMarket()
    const waitingHere = await aCompany({ country: 'PK', homeChamberId: pkOfficer.chamber.chamberId })
    const waitingThere = await aCompany({ country: 'KZ', homeChamberId: kzOfficer.chamber.chamberId })
    const suspended = await aCompany({ country: 'PK', homeChamberId: pkOfficer.chamber.chamberId, state: 'suspended' })
    for (const company of [waitingHere, waitingThere])
      await aParticipation({ eventId: event.id, companyId: company.id, state: 'requested' })
    await aParticipation({ eventId: event.id, companyId: suspended.id })

    const seen = await listParticipants(pkOfficer.chamber, event.id)

    expect(seen.map((row) => row.companyId).sort()).toEqual([pkCompany.id, kzCompany.id, waitingHere.id].sort())
    expect(JSON.stringify(seen)).not.toMatch(/@|\+92|\+7/)
    expect(await listParticipants(stranger.chamber, event.id)).toEqual([])
  })

  test('says who is not matched for want of a consent; which one only to its own chamber', async () => {
    const { event, pkOfficer, kzOfficer, pkCompany, kzCompany } = await aMarket({ pk: { consents: ['abroad', 'contact'] } })
    const rowOf = async (chamber: typeof pkOfficer.chamber, companyId: string) =>
      (await listParticipants(chamber, event.id)).find((row) => row.companyId === companyId)

    expect(await rowOf(pkOfficer.chamber, pkCompany.id)).toMatchObject({ isPaused: true, missing: ['matching'] })
    expect(await rowOf(kzOfficer.chamber, pkCompany.id)).toMatchObject({ isPaused: true, missing: [] })
    expect(await rowOf(pkOfficer.chamber, kzCompany.id)).toMatchObject({ isPaused: false, missing: [] })
  })
})
