import { checkInByName } from '#app/domain/door/commands/check-in.server.ts'
import { giveUpForToday } from '#app/domain/door/commands/no-show.server.ts'
import { addPlaces, saveHall } from '#app/domain/events/commands/places.server.ts'
import { layOutSessions } from '#app/domain/events/commands/sessions.server.ts'
import type { ActingOfficer } from '#app/domain/events/commands/step-event.server.ts'
import { GridSchema } from '#app/domain/events/schema.ts'
import { inviteCompanies } from '#app/domain/introductions/commands/invite.server.ts'
import { decideMatch } from '#app/domain/matches/commands/review.server.ts'
import { executeRun, startRun } from '#app/domain/matches/commands/run.server.ts'
import { keepInterpreter } from '#app/domain/meetings/commands/interpreters.server.ts'
import { keepInStep } from '#app/domain/meetings/commands/keep-in-step.server.ts'
import { publishTimetable } from '#app/domain/meetings/commands/publish.server.ts'
import { executeTimetable, startTimetable } from '#app/domain/meetings/commands/timetable.server.ts'
import { askAboutMeetings } from '#app/domain/outcomes/commands/ask-meetings.server.ts'
import { askAboutResults } from '#app/domain/outcomes/commands/ask-results.server.ts'
import { answerSurvey } from '#app/domain/outcomes/commands/tell.server.ts'
import type { AnswerInput, ResultInput, WordInput } from '#app/domain/outcomes/schema.ts'
import { timetable } from '#app/engine/index.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { INTERPRETERS, nameDelegates, WORK_LIMIT } from './timetable.ts'

const DAY_MS = 86_400_000

type Side = (Omit<WordInput, 'meetingId'> & Partial<Omit<ResultInput, 'meetingId'>>) | null

/** What the two sides of the first meetings said the next morning, and half a year later. Who is left out has not answered yet. */
const SAID: { PK: Side; KZ: Side }[] = [
  {
    PK: {
      word: 'held',
      rating: 5,
      comment: 'Samples were sent the same week.',
      result: 'agreement',
      agreement: 'contract',
      value: 52_000,
      currency: 'USD',
    },
    KZ: { word: 'held', rating: 4, result: 'agreement', agreement: 'contract', value: 48_000, currency: 'USD' },
  },
  {
    PK: { word: 'held', rating: 4, result: 'negotiation' },
    KZ: { word: 'held', rating: 5, comment: 'Нужен второй раунд по цене доставки.', result: 'negotiation' },
  },
  { PK: { word: 'they_absent' }, KZ: { word: 'held', rating: 3, result: 'knowledge' } },
  { PK: { word: 'held', rating: 4, result: 'agreement', agreement: 'memorandum' }, KZ: { word: 'held', rating: 4, result: 'negotiation' } },
  { PK: { word: 'held', rating: 3, result: 'no_contact' }, KZ: null },
  { PK: { word: 'held', rating: 5 }, KZ: { word: 'held', rating: 5, result: 'contact' } },
]

type Story = { officers: Record<Country, ActingOfficer>; eventId: string; now: Date }

/** An event of half a year ago from its matches to its last word: who came and who did not, what both sides said of their meetings, and what came of them. */
export async function seedPastEvent({ officers, eventId, now }: Story): Promise<void> {
  const { startsOn } = await db.event.findUniqueOrThrow({ where: { id: eventId }, select: { startsOn: true } })
  const daysBefore = (days: number) => new Date(startsOn.getTime() - days * DAY_MS)
  const who = { officer: officers.KZ, eventId }
  await introduceAll({ officers, eventId, now: daysBefore(20) })
  await makeTimetable({ ...who, now: daysBefore(6) })
  // Half a year ago its mails were read.
  await db.mail.deleteMany()
  await holdDay({ ...who, day: startsOn })
  await askAboutMeetings({ now: at(startsOn, '33:00') })
  await db.event.update({ where: { id: eventId }, data: { state: 'closed' } })
  await db.mail.deleteMany()
  const meetings = await db.meeting.findMany({
    where: { eventId, state: 'published' },
    orderBy: [{ pkCompanyId: 'asc' }, { kzCompanyId: 'asc' }],
    select: { id: true },
  })
  const said = meetings.flatMap(({ id: meetingId }, i) =>
    (['PK', 'KZ'] as const).flatMap((country) => {
      const words = SAID[i]?.[country]
      return words ? [{ meetingId, country, ...words }] : []
    }),
  )
  for (const { meetingId, country, word, rating, comment } of said)
    await answer({ eventId, country, now: at(startsOn, '40:00') }, { kind: 'meetings', meetingId, word, rating, comment })
  const asked = new Date(now.getTime() - 10 * DAY_MS)
  await askAboutResults({ now: new Date(`${asked.toISOString().slice(0, 10)}T06:00:00Z`) })
  const told = new Date(now.getTime() - 5 * DAY_MS)
  for (const { meetingId, country, result, agreement, value, currency } of said)
    if (result) await answer({ eventId, country, now: told }, { kind: 'results', meetingId, result, agreement, value, currency })
}

/** By the clock of both countries; more than 24 hours lead into the days after. */
function at(day: Date, time: string): Date {
  const [hours, minutes] = time.split(':').map(Number)
  return new Date(day.getTime() + ((hours! - 5) * 60 + minutes!) * 60_000)
}

async function introduceAll({ officers, eventId, now }: Story) {
  await executeRun({ runId: await startRun({ officer: officers.KZ, eventId, mode: 'weight', now }), now })
  const matches = await db.match.findMany({ where: { eventId }, select: { id: true } })
  for (const { id: matchId } of matches) {
    for (const officer of [officers.PK, officers.KZ]) await decideMatch({ officer, matchId, input: { decision: 'approve' }, now })
    await inviteCompanies({ matchId, now })
  }
}

type Step = { officer: ActingOfficer; eventId: string; now: Date }

async function makeTimetable(who: Step) {
  const { eventId, now } = who
  const { startsOn } = await db.event.findUniqueOrThrow({ where: { id: eventId }, select: { startsOn: true } })
  const grid = { days: [startsOn.toISOString().slice(0, 10)], from1: '10:00', to1: '13:00', slotMinutes: 25, gapMinutes: 5 }
  await layOutSessions({ ...who, input: GridSchema.parse(grid) })
  await saveHall({ ...who, input: { name: 'Pavilion 2' } })
  const { id: hallId } = await db.hall.findFirstOrThrow({ where: { eventId }, select: { id: true } })
  await addPlaces({ ...who, input: { kind: 'table', hallId, prefix: 'T', first: 1, last: 4 } })
  await nameDelegates(eventId)
  for (const interpreter of INTERPRETERS) await keepInterpreter({ ...who, input: { ...interpreter, absentFrom: [] } })
  await db.event.update({ where: { id: eventId }, data: { state: 'matching' } })
  await keepInStep({ eventId, now })
  const runId = await startTimetable({ ...who, keepsPlaced: false })
  await executeTimetable({ runId, now, timetable: (document) => timetable(document, { workLimit: WORK_LIMIT }) })
  await publishTimetable(who)
}

/** All came but one company of Kazakhstan. */
async function holdDay({ officer, eventId, day }: { officer: ActingOfficer; eventId: string; day: Date }) {
  await db.event.update({ where: { id: eventId }, data: { state: 'running' } })
  const delegates = await db.delegate.findMany({
    where: { eventId },
    orderBy: [{ company: { country: 'asc' } }, { companyId: 'asc' }],
    select: { id: true, participationId: true },
  })
  const missing = delegates.at(-1)!
  for (const [i, { id: delegateId }] of delegates.slice(0, -1).entries())
    await checkInByName({ officer, eventId, delegateId, now: at(day, `9:${String(10 + i).padStart(2, '0')}`) })
  await giveUpForToday({ officer, eventId, participationId: missing.participationId, now: at(day, '11:00') })
}

/** By one of the company's people: how a meeting was, or what came of it. */
async function answer({ eventId, country, now }: { eventId: string; country: Country; now: Date }, input: AnswerInput) {
  const meeting = await db.meeting.findUniqueOrThrow({ where: { id: input.meetingId } })
  const companyId = country === 'PK' ? meeting.pkCompanyId : meeting.kzCompanyId
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId }, select: { personId: true } })
  const { id: surveyId } = await db.survey.findFirstOrThrow({ where: { eventId, companyId, kind: input.kind }, select: { id: true } })
  await answerSurvey({ by: { personId, companyId, surveyId }, input, now })
}
