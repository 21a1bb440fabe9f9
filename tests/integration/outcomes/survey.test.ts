import { describe, expect, test } from 'vitest'
import { askAboutMeetings } from '#app/domain/outcomes/commands/ask-meetings.server.ts'
import { askAboutResults, remindOfResults } from '#app/domain/outcomes/commands/ask-results.server.ts'
import { settleMeeting } from '#app/domain/outcomes/commands/decide.server.ts'
import { answerSurvey, sayOfMeeting, tellResult } from '#app/domain/outcomes/commands/tell.server.ts'
import { outcomeHandlers, outcomeSchedules } from '#app/domain/outcomes/job-handlers.server.ts'
import { askJob } from '#app/domain/outcomes/jobs.server.ts'
import { getSurvey, listOpenSurveys } from '#app/domain/outcomes/queries/survey.server.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action as answerPage, loader as surveyPage } from '#app/routes/company/survey.tsx'
import { action, loader } from '#app/routes/public/report.tsx'
import type { Country } from '#prisma/generated/enums.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aMarket, aParticipation, type Market } from '#tests/factories/event.ts'
import { aMeetingAt } from '#tests/factories/meeting-at.ts'

// The first day of the market's event, its next morning at eight by Almaty's clock, and half a year after its last day.
const DAY = new Date('2027-03-01')
const MEETS = new Date('2027-03-01T05:00:00Z')
const MORNING = new Date('2027-03-02T03:00:00Z')
const HALF_A_YEAR = new Date('2027-09-03T03:00:00Z')
const later = (from: Date, days: number) => new Date(from.getTime() + days * 86_400_000)

async function aMet(traits: Parameters<typeof aMarket>[0] = {}) {
  const market = await aMarket(traits)
  const { event, pkCompany, kzCompany } = market
  await db.event.update({ where: { id: event.id }, data: { state: 'running' } })
  const meeting = await aMeetingAt({ eventId: event.id, pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id, startsAt: MEETS })
  return { ...market, meeting }
}

async function tokenOf(market: Market, country: Country, template = '') {
  const companyId = country === 'PK' ? market.pkCompany.id : market.kzCompany.id
  const mails = await db.mail.findMany({
    where: { companyId, template: 'survey', onceKey: { endsWith: template } },
    orderBy: { createdAt: 'desc' },
  })
  return mails[0]!.text.match(/\/report\/([\w-]{43})/)![1]!
}

const stateOf = async ({ id }: { id: string }) => {
  const { state, absent } = await db.meeting.findUniqueOrThrow({ where: { id } })
  return [state, ...absent]
}

describe('the first survey', () => {
  test('asks each side once, the morning after, in its language, with a link that is kept as a hash', async () => {
    const market = await aMet({ pk: { contactLanguage: 'ur', legalNameLatin: 'Ravi Tannery' }, kz: { contactLanguage: 'kk' } })

    await askAboutMeetings({ now: new Date('2027-03-01T18:59:00Z') })
    await askAboutMeetings({ now: new Date('2027-03-02T02:59:00Z') })
    expect(await db.survey.count()).toBe(0)
    for (let i = 0; i < 2; i++) for (const { work } of outcomeHandlers) await work({}, MORNING)

    const mails = await db.mail.findMany({ where: { template: 'survey' } })
    expect(mails.map(({ companyId, language, topic }) => [companyId, language, topic]).sort()).toEqual(
      [
        [market.pkCompany.id, 'ur', 'surveys'],
        [market.kzCompany.id, 'kk', 'surveys'],
      ].sort(),
    )
    const toKz = mails.find(({ companyId }) => companyId === market.kzCompany.id)!
    expect(toKz.text).toContain('Ravi Tannery')
    expect(toKz.text).not.toContain('secret-pk@ravi.example')
    const token = await tokenOf(market, 'PK')
    expect(JSON.stringify(await db.survey.findMany())).not.toContain(token)
    expect(await db.survey.findMany({ where: { eventId: market.event.id } })).toMatchObject([
      { kind: 'meetings', day: DAY, answerUntil: later(MORNING, 7) },
      { kind: 'meetings', day: DAY, answerUntil: later(MORNING, 7) },
    ])
    expect(outcomeSchedules).toMatchObject([{ job: askJob, pattern: '23 * * * *' }])
  })

  test('does not ask about what is no meeting, nor who may not be written to or shown, nor after a week', async () => {
    const draft = await aMet()
    await db.meeting.update({ where: { id: draft.meeting.id }, data: { state: 'cancelled' } })
    const suspended = await aMet({ kz: { state: 'suspended' } })
    const silent = await aMet({ kz: { consents: ['directory', 'matching', 'abroad'] } })
    const cancelled = await aMet()
    await db.event.update({ where: { id: cancelled.event.id }, data: { state: 'cancelled' } })

    await askAboutMeetings({ now: MORNING })

    const companies = [draft, suspended, silent, cancelled].flatMap(({ pkCompany, kzCompany }) => [pkCompany.id, kzCompany.id])
    const asked = await db.survey.findMany({ where: { companyId: { in: companies } }, select: { companyId: true } })
    expect(asked).toEqual([{ companyId: silent.pkCompany.id }])
    const late = await aMet()
    await askAboutMeetings({ now: later(MORNING, 8) })
    expect(await db.survey.count({ where: { eventId: late.event.id } })).toBe(0)
  })

  test('is changed by posting only: to look at the page changes nothing', async () => {
    const market = await aMet()
    await askAboutMeetings({ now: MORNING })
    const params = { token: await tokenOf(market, 'PK') }
    const context = { client: 'test' } as never
    const before = await db.meetingReport.findMany()

    for (const method of ['GET', 'HEAD'])
      await loader({ request: new Request('http://dosti.test/report/x?word=held', { method }), params, context })

    expect(await db.meetingReport.findMany()).toEqual(before)
    const body = new URLSearchParams({ kind: 'meetings', meetingId: market.meeting.id, word: 'nonsense' })
    const refused = await action({ request: new Request('http://dosti.test/report/x', { method: 'POST', body }), params, context })
    expect(refused).toMatchObject({ init: { status: 400 }, data: { errors: [{ name: 'word' }] } })
    const guess = loader({ request: new Request('http://dosti.test/report/x'), params: { token: 'x'.repeat(43) }, context })
    await expect(guess).rejects.toMatchObject({ init: { status: 404 } })
  })

  test('both sides’ words make it held or missed, within seven days, and an officer’s word stands', async () => {
    const market = await aMet()
    const { meeting, event } = market
    await askAboutMeetings({ now: MORNING })
    const [pk, kz] = [await tokenOf(market, 'PK'), await tokenOf(market, 'KZ')]
    const say = (token: string, word: 'held' | 'they_absent' | 'we_absent', now = MORNING) =>
      sayOfMeeting({ by: { token }, input: { meetingId: meeting.id, word, rating: 4, comment: 'Only for our chamber' }, now })

    await say(pk, 'they_absent')
    expect(await stateOf(meeting)).toEqual(['no_show', 'KZ'])
    await say(kz, 'held')
    expect(await stateOf(meeting)).toEqual(['no_show', 'KZ'])
    await say(pk, 'held', later(MORNING, 6))
    expect(await stateOf(meeting)).toEqual(['held'])
    expect(await db.meetingReport.findMany({ where: { meetingId: meeting.id }, orderBy: { country: 'asc' } })).toMatchObject([
      { country: 'PK', word: 'held', rating: 4 },
      { country: 'KZ', word: 'held', rating: 4 },
    ])
    await expect(say(pk, 'we_absent', later(MORNING, 7))).rejects.toMatchObject({ code: 'expired' })

    const settle = (officer: Market['pkOfficer']) =>
      settleMeeting({ officer, eventId: event.id, input: { meetingId: meeting.id, became: 'PK', reason: 'Seen elsewhere.' }, now: MORNING })
    await expect(settle(market.stranger)).rejects.toMatchObject({ code: 'not-found' })
    await settle(market.kzOfficer)
    await say(pk, 'held')
    expect(await stateOf(meeting)).toEqual(['no_show', 'PK'])
    expect(
      (await db.auditEntry.findMany({ where: { subjectId: meeting.id }, orderBy: { id: 'asc' } })).map(({ act, actorId }) => [
        act,
        actorId,
      ]),
    ).toEqual([
      ['meeting.no-show', null],
      ['meeting.hold', null],
      ['meeting.no-show', market.kzOfficer.personId],
    ])
  })

  test('a no-show noted at the door needs no words, and stands against nobody who says that they met', async () => {
    const market = await aMet()
    const place = await db.participation.findFirstOrThrow({ where: { eventId: market.event.id, companyId: market.kzCompany.id } })
    await db.noShow.create({
      data: { participationId: place.id, eventId: market.event.id, day: DAY, at: MEETS, officerId: market.kzOfficer.personId },
    })

    await askAboutMeetings({ now: MORNING })
    expect(await stateOf(market.meeting)).toEqual(['no_show', 'KZ'])
    await sayOfMeeting({ by: { token: await tokenOf(market, 'PK') }, input: { meetingId: market.meeting.id, word: 'held' }, now: MORNING })
    expect(await stateOf(market.meeting)).toEqual(['held'])
  })

  test('a link answers for its own company’s meetings alone, and shows nothing of the other side', async () => {
    const [one, two] = [await aMet(), await aMet()]
    await askAboutMeetings({ now: MORNING })
    const token = await tokenOf(one, 'PK')
    await sayOfMeeting({
      by: { token: await tokenOf(one, 'KZ') },
      input: { meetingId: one.meeting.id, word: 'held', rating: 1, comment: 'Dull' },
      now: MORNING,
    })

    const foreign = sayOfMeeting({ by: { token }, input: { meetingId: two.meeting.id, word: 'held' }, now: MORNING })

    await expect(foreign).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      tellResult({ by: { token }, input: { meetingId: one.meeting.id, result: 'contact' }, now: MORNING }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
    const page = await getSurvey({ token }, MORNING)
    expect(page.meetings).toMatchObject([{ id: one.meeting.id, word: null, rating: null, comment: null }])
    expect(JSON.stringify(page)).not.toMatch(/Dull|secret|Contact Person|@/)
    await db.company.update({ where: { id: one.pkCompany.id }, data: { state: 'suspended' } })
    await expect(getSurvey({ token }, MORNING)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('without the mailed link', () => {
  test('the company’s people find on their event’s page what is to be answered, and answer it; others find nothing', async () => {
    const market = await aMet()
    await askAboutMeetings({ now: MORNING })
    const { event, meeting, pkCompany, kzCompany } = market
    const memberOf = async (companyId: string) => ({ ...(await db.membership.findFirstOrThrow({ where: { companyId } })), companyId })
    const { personId } = await memberOf(pkCompany.id)
    const member = { personId, companyId: pkCompany.id }
    const other = await memberOf(kzCompany.id)
    const open = (now = MORNING) => listOpenSurveys(member, event.id, now)

    const [survey] = await open()
    expect(await open()).toMatchObject([{ kind: 'meetings', day: DAY, asked: 1, answered: 0 }])
    const by = { ...member, surveyId: survey!.id }
    await answerSurvey({ by, input: { kind: 'meetings', meetingId: meeting.id, word: 'held', rating: 5 }, now: MORNING })

    expect(await open()).toMatchObject([{ id: survey!.id, asked: 1, answered: 1 }])
    expect((await getSurvey(by, MORNING)).meetings).toMatchObject([{ word: 'held', rating: 5 }])
    expect(await stateOf(meeting)).toEqual(['held'])
    expect(await open(later(MORNING, 7))).toEqual([])
    // A colleague of the other side, with ids that are right but not theirs.
    for (const stranger of [
      { personId: other.personId, companyId: pkCompany.id },
      { personId: other.personId, companyId: kzCompany.id },
    ]) {
      await expect(getSurvey({ ...stranger, surveyId: survey!.id }, MORNING)).rejects.toMatchObject({ code: 'not-found' })
      const input = { kind: 'meetings', meetingId: meeting.id, word: 'we_absent' } as const
      await expect(answerSurvey({ by: { ...stranger, surveyId: survey!.id }, input, now: MORNING })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    expect(await listOpenSurveys({ personId: other.personId, companyId: pkCompany.id }, event.id, MORNING)).toEqual([])
    await db.company.update({ where: { id: pkCompany.id }, data: { state: 'suspended' } })
    expect(await open()).toEqual([])
  })

  test('its page opens to the company’s own people alone, and takes their answer', async () => {
    const market = await aMet()
    const [pk, kz] = [market.pkCompany.id, market.kzCompany.id]
    const survey = await db.survey.create({
      data: {
        eventId: market.event.id,
        companyId: pk,
        kind: 'meetings',
        day: DAY,
        tokenHash: 'of nobody',
        askedAt: new Date(),
        answerUntil: later(new Date(), 1),
      },
    })
    await db.meetingReport.create({ data: { meetingId: market.meeting.id, country: 'PK' } })
    const cookieOf = async (companyId: string) => {
      const { personId } = await db.membership.findFirstOrThrow({ where: { companyId } })
      return (await openSession(personId)).split(';')[0]!
    }
    const knock = async (cookie: string, companyId: string, form?: Record<string, string>) => {
      const request = new Request('http://dosti.test/', {
        method: form ? 'POST' : 'GET',
        headers: { Cookie: cookie },
        body: form && new URLSearchParams(form),
      })
      const door = form ? answerPage : surveyPage
      const told = await door({
        request,
        params: { companyId, eventId: market.event.id, surveyId: survey.id },
        context: {} as never,
      }).catch((thrown) => thrown)
      return told instanceof Response ? told.status : (told?.init?.status ?? 200)
    }
    const [ours, theirs] = [await cookieOf(pk), await cookieOf(kz)]
    const answer = { kind: 'meetings', meetingId: market.meeting.id, word: 'held' }

    expect([await knock(ours, pk), await knock(theirs, pk), await knock(theirs, kz), await knock('', pk)]).toEqual([200, 404, 404, 302])
    expect([await knock(theirs, pk, answer), await knock(theirs, kz, answer)]).toEqual([404, 404])
    expect(await db.meetingReport.findFirst({ where: { meetingId: market.meeting.id, country: 'PK' } })).toMatchObject({ word: null })
    expect(await knock(ours, pk, answer)).toBe(302)
    expect(await db.meetingReport.findFirst({ where: { meetingId: market.meeting.id, country: 'PK' } })).toMatchObject({ word: 'held' })
  })
})

describe('the second survey', () => {
  async function aClosed() {
    const market = await aMet()
    await askAboutMeetings({ now: MORNING })
    await sayOfMeeting({ by: { token: await tokenOf(market, 'PK') }, input: { meetingId: market.meeting.id, word: 'held' }, now: MORNING })
    await db.event.update({ where: { id: market.event.id }, data: { state: 'closed' } })
    return market
  }

  test('asks both sides once, half a year after the event, and reminds once who has not told all', async () => {
    const market = await aClosed()
    const mails = () => db.mail.count({ where: { template: 'survey', companyId: { in: [market.pkCompany.id, market.kzCompany.id] } } })

    await askAboutResults({ now: later(HALF_A_YEAR, -1) })
    expect(await mails()).toBe(2)
    for (let i = 0; i < 2; i++) await askAboutResults({ now: HALF_A_YEAR })
    expect(await mails()).toBe(4)
    const input = { meetingId: market.meeting.id, result: 'agreement', agreement: 'order', value: 25_000, currency: 'USD' } as const
    await tellResult({ by: { token: await tokenOf(market, 'PK') }, input, now: later(HALF_A_YEAR, 1) })
    await remindOfResults({ now: later(HALF_A_YEAR, 13) })
    expect(await mails()).toBe(4)
    for (let i = 0; i < 2; i++) await remindOfResults({ now: later(HALF_A_YEAR, 14) })

    expect(await db.mail.findMany({ where: { onceKey: { endsWith: ':reminder' } } })).toMatchObject([{ companyId: market.kzCompany.id }])
    const reminder = await tokenOf(market, 'KZ', ':reminder')
    await tellResult({
      by: { token: reminder },
      input: { meetingId: market.meeting.id, result: 'negotiation' },
      now: later(HALF_A_YEAR, 59),
    })
    await expect(
      tellResult({ by: { token: reminder }, input: { meetingId: market.meeting.id, result: 'contact' }, now: later(HALF_A_YEAR, 60) }),
    ).rejects.toMatchObject({ code: 'expired' })
    expect(await db.meetingReport.findMany({ where: { meetingId: market.meeting.id }, orderBy: { country: 'asc' } })).toMatchObject([
      { country: 'PK', result: 'agreement', agreement: 'order', currency: 'USD' },
      { country: 'KZ', result: 'negotiation', agreement: null, value: null },
    ])
  })

  test('leaves out no-shows and who said stop to such mails', async () => {
    const market = await aClosed()
    const missed = await aCompany({ homeChamberId: market.kzOfficer.chamber.chamberId, country: 'KZ' })
    await aParticipation({ eventId: market.event.id, companyId: missed.id })
    const noShow = await aMeetingAt({
      eventId: market.event.id,
      pkCompanyId: market.pkCompany.id,
      kzCompanyId: missed.id,
      startsAt: new Date('2027-03-01T07:00:00Z'),
    })
    await db.meeting.update({ where: { id: noShow.id }, data: { state: 'no_show', absent: ['KZ'] } })

    await askAboutResults({ now: HALF_A_YEAR })

    expect(await db.survey.count({ where: { companyId: missed.id, kind: 'results' } })).toBe(0)
    expect((await getSurvey({ token: await tokenOf(market, 'PK') }, HALF_A_YEAR)).meetings.map(({ id }) => id)).toEqual([market.meeting.id])
    const mail = await db.mail.findFirstOrThrow({ where: { companyId: market.pkCompany.id, template: 'survey' } })
    expect(mail.text).toMatch(/\/unsubscribe\//)
  })
})
