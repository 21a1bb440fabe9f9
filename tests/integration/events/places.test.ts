import { describe, expect, test } from 'vitest'
import { takeBackChange } from '#app/domain/events/commands/ask-change.server.ts'
import {
  addColleague,
  addDelegate,
  changeDelegate,
  removeDelegate,
  sayAvailability,
  sayLanguages,
} from '#app/domain/events/commands/change-place.server.ts'
import { decideChanges } from '#app/domain/events/commands/decide-changes.server.ts'
import { requestParticipation, withdrawParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { eventHandlers } from '#app/domain/events/job-handlers.server.ts'
import { MOST_DELEGATES } from '#app/domain/events/places.ts'
import { listChanges, listMeetingsInAbsence } from '#app/domain/events/queries/changes.server.ts'
import { getOwnPlace } from '#app/domain/events/queries/own-place.server.ts'
import type { DelegateInput } from '#app/domain/events/schema-places.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aMarket, aParticipation, NOW } from '#tests/factories/event.ts'
import { aPerson } from '#tests/factories/person.ts'
import { aPublishedMeeting } from '#tests/factories/place.ts'

const LATE = new Date('2027-02-20T09:00:00Z')
const SANA: DelegateInput = { name: 'ثنا اقبال', nameLatin: 'Sana Iqbal', email: 'sana@ravi.example', language: 'ur', wantsVisa: false }

/** A market with the company of Pakistan at work; changes are free until the start of February. */
async function aPlace() {
  const market = await aMarket()
  await db.event.update({ where: { id: market.event.id }, data: { changesUntil: new Date('2027-02-01T00:00:00Z') } })
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: market.pkCompany.id } })
  const member = { personId, companyId: market.pkCompany.id }
  const officer = { personId: market.pkOfficer.personId, companyId: market.pkCompany.id, chamberId: market.pkOfficer.chamber.chamberId }
  const asked = { member, eventId: market.event.id, now: NOW }
  const { id: participationId } = await db.participation.findFirstOrThrow({ where: { companyId: member.companyId } })
  return { ...market, member, officer, asked, participationId, late: { ...asked, now: LATE } }
}

const delegatesOf = (companyId: string) => db.delegate.findMany({ where: { companyId }, orderBy: { createdAt: 'asc' } })
const openOf = (companyId: string) => db.changeRequest.findMany({ where: { companyId, state: 'asked' }, orderBy: { askedAt: 'asc' } })
const mailsTo = (companyId: string) => db.mail.findMany({ where: { companyId }, orderBy: { createdAt: 'asc' } })

describe('delegates', () => {
  test('come from the company’s people with one click, or by hand with both names; each act is in the trail', async () => {
    const { asked, member, participationId } = await aPlace()
    const { email, name } = await db.person.findUniqueOrThrow({ where: { id: member.personId } })

    expect(await addColleague({ ...asked, personId: member.personId })).toEqual({ faults: [], waits: false })
    expect(await addDelegate({ ...asked, input: SANA })).toEqual({ faults: [], waits: false })

    expect(await delegatesOf(member.companyId)).toMatchObject([
      { name, email, personId: member.personId },
      { name: 'ثنا اقبال', nameLatin: 'Sana Iqbal', email: 'sana@ravi.example', language: 'ur', personId: null },
    ])
    const place = await getOwnPlace(member, asked.eventId, NOW)
    expect(place.colleagues).toEqual([])
    expect(place.delegates).toHaveLength(2)
    expect(place.hasPapers).toBe(true)
    await db.company.update({ where: { id: member.companyId }, data: { consents: ['contact', 'abroad'] } })
    expect((await getOwnPlace(member, asked.eventId, NOW)).hasPapers).toBe(false)
    const trail = await db.auditEntry.findMany({ where: { subjectId: participationId } })
    expect(trail).toMatchObject([
      { act: 'participation.add-delegate', actorId: member.personId },
      { act: 'participation.add-delegate', actorId: member.personId },
    ])
    expect(JSON.stringify(trail.map(({ detail }) => detail))).not.toMatch(/Sana|ravi/)
  })

  test('named by hand with the address of one of the company’s people are that person', async () => {
    const { asked, member } = await aPlace()
    const { email } = await db.person.findUniqueOrThrow({ where: { id: member.personId } })

    await addDelegate({ ...asked, input: { ...SANA, email } })

    expect(await delegatesOf(member.companyId)).toMatchObject([{ personId: member.personId }])
    expect(await addColleague({ ...asked, personId: member.personId })).toMatchObject({
      faults: [{ name: 'email', key: 'place.alreadyComing' }],
    })
  })

  test('have an address of their own in an event, also when two companies name the same one at once', async () => {
    const market = await aPlace()
    const other = await aCompany({ country: 'PK', homeChamberId: market.officer.chamberId })
    await aParticipation({ eventId: market.event.id, companyId: other.id })
    const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: other.id } })
    const theirs = { ...market.asked, member: { personId, companyId: other.id } }

    const results = await Promise.all([addDelegate({ ...market.asked, input: SANA }), addDelegate({ ...theirs, input: SANA })])

    expect(results.flatMap(({ faults }) => faults)).toEqual([{ name: 'email', key: 'place.emailTaken' }])
    expect(await db.delegate.count({ where: { eventId: market.event.id } })).toBe(1)
    await db.membership.create({ data: { companyId: other.id, personId: market.member.personId, role: 'member' } })
    await addColleague({ ...market.asked, personId: market.member.personId })
    expect(await addColleague({ ...theirs, personId: market.member.personId })).toMatchObject({
      faults: [{ key: 'place.comesForAnother' }],
    })
  })

  test('are no more than the limit, however many are named at once', async () => {
    const { asked, member } = await aPlace()
    const add = (i: number) => addDelegate({ ...asked, input: { ...SANA, email: `guest-${i}@ravi.example` } })

    const results = await Promise.all(Array.from({ length: MOST_DELEGATES + 2 }, (_, i) => add(i)))

    expect(results.filter(({ faults }) => faults.length > 0)).toHaveLength(2)
    expect(results.find(({ faults }) => faults.length > 0)?.faults).toEqual([
      { name: 'name', key: 'place.tooMany', args: { most: MOST_DELEGATES } },
    ])
    expect(await delegatesOf(member.companyId)).toHaveLength(MOST_DELEGATES)
  })

  test('who would be at two published meetings at once are refused with a sentence', async () => {
    const { asked, member, event, pkCompany, kzCompany, officer } = await aPlace()
    const busy = await aPerson()
    const other = await aCompany({ country: 'PK', homeChamberId: officer.chamberId })
    const elsewhere = await aMarket({ pk: { ownerId: busy.id } })
    await db.delegate.create({
      data: {
        participationId: (await db.participation.findFirstOrThrow({ where: { companyId: elsewhere.pkCompany.id } })).id,
        eventId: elsewhere.event.id,
        companyId: elsewhere.pkCompany.id,
        personId: busy.id,
        name: 'Busy',
        language: 'en',
      },
    })
    await aPublishedMeeting({ eventId: event.id, pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id })
    await aPublishedMeeting({ eventId: elsewhere.event.id, pkCompanyId: elsewhere.pkCompany.id, kzCompanyId: elsewhere.kzCompany.id })
    await db.membership.create({ data: { companyId: member.companyId, personId: busy.id, role: 'member' } })

    expect(await addColleague({ ...asked, personId: busy.id })).toEqual({ faults: [{ name: 'email', key: 'place.personBusy' }] })
    expect(await db.delegate.count({ where: { companyId: { in: [member.companyId, other.id] } } })).toBe(0)
  })

  test('are nobody else’s: not a stranger’s, another chamber’s nor the other country’s officer’s', async () => {
    const market = await aPlace()
    await addDelegate({ ...market.asked, input: SANA })
    const { companyId } = market.member
    const strangers = [
      { personId: (await aPerson()).id, companyId },
      { personId: market.stranger.personId, companyId, chamberId: market.stranger.chamber.chamberId },
      { personId: market.kzOfficer.personId, companyId, chamberId: market.kzOfficer.chamber.chamberId },
    ]
    const [delegate] = await delegatesOf(companyId)

    for (const member of strangers) {
      await expect(getOwnPlace(member, market.event.id, NOW)).rejects.toMatchObject({ code: 'not-found' })
      await expect(addDelegate({ ...market.asked, member, input: { ...SANA, email: 'x@x.example' } })).rejects.toMatchObject({
        code: 'not-found',
      })
      await expect(removeDelegate({ ...market.asked, member, delegateId: delegate!.id })).rejects.toMatchObject({ code: 'not-found' })
    }
    const kz = { personId: (await db.membership.findFirstOrThrow({ where: { companyId: market.kzCompany.id } })).personId }
    const theirs = { ...market.asked, member: { ...kz, companyId: market.kzCompany.id } }
    await expect(removeDelegate({ ...theirs, delegateId: delegate!.id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(changeDelegate({ ...theirs, delegateId: delegate!.id, input: SANA })).rejects.toMatchObject({ code: 'not-found' })
    expect(await delegatesOf(companyId)).toMatchObject([{ name: 'ثنا اقبال' }])
  })

  test('come only for a company that takes part in an event that is not over', async () => {
    const { asked, participationId, event } = await aPlace()
    await db.participation.update({ where: { id: participationId }, data: { state: 'waitlisted' } })
    await expect(addDelegate({ ...asked, input: SANA })).rejects.toMatchObject({ sentence: { key: 'place.notChangeable' } })

    await db.participation.update({ where: { id: participationId }, data: { state: 'accepted' } })
    await db.event.update({ where: { id: event.id }, data: { state: 'closed' } })
    await expect(addDelegate({ ...asked, input: SANA })).rejects.toMatchObject({ sentence: { key: 'place.notChangeable' } })
  })
})

describe('availability and languages', () => {
  test('are said session by session; a session with a published meeting is given up only by who is sure', async () => {
    const { asked, member, event, pkCompany, kzCompany, pkOfficer } = await aPlace()
    const { sessionId } = await aPublishedMeeting({ eventId: event.id, pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id })

    expect(await sayAvailability({ ...asked, free: [], isSure: false })).toMatchObject({
      faults: [{ name: 'isSure', key: 'place.clashes', args: { count: 1 } }],
    })
    expect((await getOwnPlace(member, event.id, NOW)).sessions).toMatchObject([
      { id: sessionId, isFree: true, meetings: [{ otherName: kzCompany.legalNameLatin }] },
    ])
    await db.timetableVersion.create({ data: { eventId: event.id, number: 1, publishedAt: NOW } })
    expect(await sayAvailability({ ...asked, free: [], isSure: true })).toEqual({ faults: [], waits: false })

    expect((await getOwnPlace(member, event.id, NOW)).sessions).toMatchObject([{ isFree: false }])
    expect(await listMeetingsInAbsence(pkOfficer.chamber, event.id)).toMatchObject([
      { companyName: pkCompany.legalNameLatin, otherName: kzCompany.legalNameLatin },
    ])
    expect(await sayAvailability({ ...asked, free: [sessionId], isSure: false })).toEqual({ faults: [], waits: false })
    expect(await db.absence.count({ where: { eventId: event.id } })).toBe(0)
  })

  test('begin with the profile’s languages, and an interpreter where nobody of the other country speaks one of them', async () => {
    const { event, asked, member } = await aPlace()
    expect(await getOwnPlace(member, event.id, NOW)).toMatchObject({ languages: ['en'], needsInterpreter: false })

    await sayLanguages({ ...asked, input: { languages: ['ur', 'ru'], needsInterpreter: true } })

    expect(await getOwnPlace(member, event.id, NOW)).toMatchObject({ languages: ['ur', 'ru'], needsInterpreter: true })
    const shy = await aCompany({ country: 'PK' })
    await db.company.update({ where: { id: shy.id }, data: { languages: ['ur'] } })
    const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: shy.id } })
    await requestParticipation({ member: { personId, companyId: shy.id }, eventId: event.id, agreed: [], language: 'ur', now: NOW })
    expect(await db.participation.findFirst({ where: { companyId: shy.id } })).toMatchObject({ needsInterpreter: true, languages: [] })
  })
})

describe('after the time for free changes', () => {
  test('each change waits for an officer, who sees old and new and decides on several at once; the company gets one mail', async () => {
    const market = await aPlace()
    const { asked, late, member, pkOfficer, event, pkCompany, kzCompany, participationId } = market
    await db.company.update({ where: { id: pkCompany.id }, data: { contactLanguage: 'ur' } })
    await addDelegate({ ...asked, input: SANA })
    const [sana] = await delegatesOf(member.companyId)
    const { sessionId } = await aPublishedMeeting({ eventId: event.id, pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id })

    const results = [
      await changeDelegate({ ...late, delegateId: sana!.id, input: { ...SANA, jobTitle: 'Director' } }),
      await addDelegate({ ...late, input: { ...SANA, email: 'bilal@ravi.example', name: 'Bilal', nameLatin: undefined } }),
      await sayAvailability({ ...late, free: [], isSure: true }),
      await sayLanguages({ ...late, input: { languages: ['ur'], needsInterpreter: true } }),
    ]

    expect(results).toEqual(Array(4).fill({ faults: [], waits: true }))
    expect(await delegatesOf(member.companyId)).toMatchObject([{ jobTitle: null }])
    const { open } = await listChanges(pkOfficer.chamber, event.id)
    const last = await listChanges(pkOfficer.chamber, event.id, 99, 1)
    expect([last.page, last.pages, last.open.map(({ id }) => id)]).toEqual([open.length, open.length, [open.at(-1)!.id]])
    expect(open).toMatchObject([
      { kind: 'change_delegate', before: { jobTitle: null }, after: { jobTitle: 'Director' }, clashes: [] },
      { kind: 'add_delegate', before: null, after: { name: 'Bilal' } },
      { kind: 'availability', before: { away: [] }, after: { away: [sessionId] }, clashes: [{ otherName: kzCompany.legalNameLatin }] },
      { kind: 'languages', before: { needsInterpreter: false }, after: { languages: ['ur'] } },
    ])
    const decide = (changes: string[]) => ({
      officer: pkOfficer,
      eventId: event.id,
      decision: { changes, intent: 'approve' as const },
      now: LATE,
    })
    expect(await decideChanges(decide(open.map(({ id }) => id)))).toEqual({ faults: [] })

    expect(await delegatesOf(member.companyId)).toMatchObject([{ jobTitle: 'Director' }, { name: 'Bilal' }])
    expect(await db.absence.count({ where: { participationId } })).toBe(1)
    expect(await mailsTo(member.companyId)).toMatchObject([{ template: 'changes-decided', language: 'ur' }])
    expect((await mailsTo(member.companyId))[0]!.text).toContain('ثنا اقبال')
    expect((await db.auditEntry.findMany({ where: { subjectId: participationId, act: 'participation.approve-change' } })).length).toBe(4)
    await expect(decideChanges(decide([open[0]!.id]))).rejects.toMatchObject({ code: 'already-decided' })
    expect((await listChanges(pkOfficer.chamber, event.id)).decided).toMatchObject([{ state: 'approved' }, {}, {}, {}])
  })

  test('none of several is made when one cannot be, and the officer reads which', async () => {
    const { late, member, pkOfficer, event, pkCompany } = await aPlace()
    await addDelegate({ ...late, input: SANA })
    await sayLanguages({ ...late, input: { languages: ['ru'], needsInterpreter: false } })
    const open = await openOf(member.companyId)
    const kzPlace = await db.participation.findFirstOrThrow({ where: { eventId: event.id, companyId: { not: member.companyId } } })
    const taken = {
      participationId: kzPlace.id,
      eventId: event.id,
      companyId: kzPlace.companyId,
      name: 'X',
      email: SANA.email,
      language: 'en' as const,
    }
    await db.delegate.create({ data: taken })

    const decision = { changes: open.map(({ id }) => id), intent: 'approve' as const }
    const { faults } = await decideChanges({ officer: pkOfficer, eventId: event.id, decision, now: LATE })

    expect(faults).toEqual([{ name: `change-${open[0]!.id}`, key: 'changes.cannot', args: { company: pkCompany.legalNameLatin } }])
    expect(await openOf(member.companyId)).toHaveLength(2)
    expect(await db.participation.findFirst({ where: { companyId: member.companyId } })).toMatchObject({ languages: [] })
    expect(await mailsTo(member.companyId)).toEqual([])
  })

  test('a refusal has a reason, which the company reads; what is decided stays so', async () => {
    const { late, member, pkOfficer, event } = await aPlace()
    await sayLanguages({ ...late, input: { languages: ['ru'], needsInterpreter: false } })
    const [change] = await openOf(member.companyId)

    const decision = { changes: [change!.id], intent: 'refuse' as const, reason: 'The interpreters are booked.' }
    await decideChanges({ officer: pkOfficer, eventId: event.id, decision, now: LATE })

    expect((await getOwnPlace(member, event.id, LATE)).changes).toMatchObject([
      { state: 'refused', reason: 'The interpreters are booked.' },
    ])
    expect((await mailsTo(member.companyId))[0]!.text).toContain('The interpreters are booked.')
    await expect(takeBackChange({ member, changeId: change!.id, now: LATE })).rejects.toMatchObject({ code: 'already-decided' })
    await expect(db.changeRequest.update({ where: { id: change!.id }, data: { state: 'asked', decidedById: null } })).rejects.toThrow()
    await expect(
      db.changeRequest.create({
        data: { ...(await openRow(member.companyId)), state: 'refused', decidedById: pkOfficer.personId, decidedAt: LATE },
      }),
    ).rejects.toThrow(/ChangeRequest_refusal_has_reason/)
  })

  test('a later wish takes the place of an earlier one, and the company takes it back', async () => {
    const { late, member, event } = await aPlace()
    await sayLanguages({ ...late, input: { languages: ['ru'], needsInterpreter: false } })
    await sayLanguages({ ...late, input: { languages: ['kk'], needsInterpreter: false } })

    const open = await openOf(member.companyId)
    expect(open).toMatchObject([{ after: { languages: ['kk'] } }])
    await takeBackChange({ member, changeId: open[0]!.id, now: LATE })

    expect((await getOwnPlace(member, event.id, LATE)).changes).toEqual([])
  })

  test('is no matter of the other organiser, another chamber, or another event', async () => {
    const { late, member, kzOfficer, stranger, event, pkOfficer } = await aPlace()
    await addDelegate({ ...late, input: SANA })
    const [change] = await openOf(member.companyId)
    const decision = { changes: [change!.id], intent: 'approve' as const }

    for (const officer of [kzOfficer, stranger]) {
      expect((await listChanges(officer.chamber, event.id)).open).toEqual([])
      await expect(decideChanges({ officer, eventId: event.id, decision, now: LATE })).rejects.toMatchObject({ code: 'not-found' })
    }
    const { event: another } = await aMarket()
    await expect(decideChanges({ officer: pkOfficer, eventId: another.id, decision, now: LATE })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('leaving', () => {
  test('takes the delegates with it and frees the booth; afterwards it is asked for', async () => {
    const early = await aPlace()
    await addDelegate({ ...early.asked, input: SANA })
    await db.place.create({ data: { eventId: early.event.id, kind: 'booth', label: 'B1', boothOfId: early.participationId } })

    expect(await withdrawParticipation(early.asked)).toBe('withdrawn')

    expect(await delegatesOf(early.member.companyId)).toEqual([])
    expect(await db.place.findFirst({ where: { eventId: early.event.id } })).toMatchObject({ boothOfId: null })

    const { asked, late, member, pkOfficer, event } = await aPlace()
    await addDelegate({ ...asked, input: SANA })
    await sayLanguages({ ...late, input: { languages: ['ru'], needsInterpreter: false } })
    expect(await withdrawParticipation(late)).toBe('asked')
    expect(await db.participation.findFirst({ where: { companyId: member.companyId } })).toMatchObject({ state: 'accepted' })
    const withdrawal = (await openOf(member.companyId)).find(({ kind }) => kind === 'withdrawal')!
    await decideChanges({ officer: pkOfficer, eventId: event.id, decision: { changes: [withdrawal.id], intent: 'approve' }, now: LATE })

    expect(await db.participation.findFirst({ where: { companyId: member.companyId } })).toMatchObject({
      state: 'withdrawn',
      decidedById: pkOfficer.personId,
    })
    expect(await db.delegate.count({ where: { companyId: member.companyId } })).toBe(0)
    expect(await db.changeRequest.findMany({ where: { companyId: member.companyId }, orderBy: { kind: 'asc' } })).toMatchObject([
      { kind: 'languages', state: 'withdrawn', after: null },
      { kind: 'withdrawal', state: 'approved', after: null },
    ])
  })
})

test('an officer acts at once on the company’s behalf, marked so; the company hears of it in one mail a sitting', async () => {
  const { late, officer, member, event, participationId } = await aPlace()

  await addDelegate({ ...late, member: officer, input: SANA })
  await sayLanguages({ ...late, member: officer, input: { languages: ['ur'], needsInterpreter: true } })
  await drainQueue(eventHandlers, new Date('2027-02-20T10:00:00Z'))

  expect(await delegatesOf(member.companyId)).toHaveLength(1)
  expect(await db.auditEntry.findMany({ where: { subjectId: participationId }, orderBy: { id: 'asc' } })).toMatchObject([
    { act: 'participation.add-delegate', chamberId: officer.chamberId, detail: { onBehalf: true } },
    { act: 'participation.languages', detail: { onBehalf: true } },
    { act: 'participation.told-of-help' },
  ])
  expect(await mailsTo(member.companyId)).toMatchObject([{ template: 'place-helped', toAddress: 'secret-pk@ravi.example' }])
  expect(await getOwnPlace(member, event.id, LATE)).toMatchObject({ help: { chamber: { en: 'Ravi Chamber' } } })
  await expect(addDelegate({ ...late, member: { ...officer, companyId: (await aCompany()).id }, input: SANA })).rejects.toMatchObject({
    code: 'not-found',
  })
})

async function openRow(companyId: string) {
  const { id, eventId } = await db.participation.findFirstOrThrow({ where: { companyId } })
  return { participationId: id, eventId, companyId, kind: 'languages' as const, askedAt: LATE }
}
