import { addBooth, addPlaces, saveHall } from '#app/domain/events/commands/places.server.ts'
import { layOutSessions } from '#app/domain/events/commands/sessions.server.ts'
import type { ActingOfficer } from '#app/domain/events/commands/step-event.server.ts'
import { GridSchema } from '#app/domain/events/schema.ts'
import { keepInterpreter } from '#app/domain/meetings/commands/interpreters.server.ts'
import { placeMeeting } from '#app/domain/meetings/commands/place.server.ts'
import { publishTimetable } from '#app/domain/meetings/commands/publish.server.ts'
import { executeTimetable, startTimetable } from '#app/domain/meetings/commands/timetable.server.ts'
import { timetable } from '#app/engine/index.ts'
import { db } from '#app/platform/db.server.ts'
import type { Language } from '#prisma/generated/enums.ts'

export const INTERPRETERS: { name: string; nameLatin?: string; languages: Language[] }[] = [
  { name: 'Гүлнар Ахметова', nameLatin: 'Gulnar Akhmetova', languages: ['kk', 'ru', 'ur'] },
  { name: 'ثنا رفیق', nameLatin: 'Sana Rafiq', languages: ['ur', 'en', 'ru'] },
  { name: 'Timur Sadykov', languages: ['ru', 'en'] },
]

/** Moves of the search: for a handful of meetings far more than enough, and always the same ones. */
export const WORK_LIMIT = 300_000

const DAY_MS = 86_400_000

type Story = { officer: ActingOfficer; eventId: string; now: Date }

/**
 * The event's days, hall, tables and a booth; who comes; who interprets; and a timetable of its introductions that is published, with one meeting that cannot have a
 * time and one that was moved since.
 */
export async function seedTimetable(who: Story): Promise<void> {
  const { eventId, now } = who
  await planDays(who)
  await nameDelegates(eventId)
  for (const interpreter of INTERPRETERS) await keepInterpreter({ ...who, input: { ...interpreter, absentFrom: [] } })
  const registrationClosesAt = new Date(now.getTime() - 2 * DAY_MS)
  await db.event.update({ where: { id: eventId }, data: { state: 'matching', registrationClosesAt } })
  const runId = await startTimetable({ ...who, keepsPlaced: false })
  await speakAndStayAway(eventId)
  await executeTimetable({ runId, now, timetable: (document) => timetable(document, { workLimit: WORK_LIMIT }) })
  await publishTimetable(who)
  await moveOne(who)
}

async function planDays(who: Story) {
  const { eventId } = who
  const { startsOn, endsOn } = await db.event.findUniqueOrThrow({ where: { id: eventId }, select: { startsOn: true, endsOn: true } })
  const days = [startsOn, endsOn].map((day) => day.toISOString().slice(0, 10))
  const grid = { days, from1: '10:30', to1: '12:30', from2: '14:30', to2: '16:30', slotMinutes: 25, gapMinutes: 5 }
  await layOutSessions({ ...who, input: GridSchema.parse(grid) })
  await saveHall({ ...who, input: { name: 'Hall 2' } })
  const { id: hallId } = await db.hall.findFirstOrThrow({ where: { eventId }, select: { id: true } })
  await addPlaces({ ...who, input: { kind: 'table', hallId, prefix: 'A', first: 1, last: 4 } })
  const introduced = await db.introduction.findFirstOrThrow({
    where: { eventId, state: 'introduced' },
    orderBy: { id: 'desc' },
    select: { kzCompanyId: true },
  })
  const exhibitor = await db.participation.findUniqueOrThrow({
    where: { eventId_companyId: { eventId, companyId: introduced.kzCompanyId } },
    select: { id: true },
  })
  await addBooth({ ...who, input: { label: 'B12', hallId, boothOfId: exhibitor.id } })
}

/** The person who registered a company comes for it. */
export async function nameDelegates(eventId: string) {
  const places = await db.participation.findMany({
    where: { eventId, state: 'accepted' },
    select: { id: true, company: { select: { id: true, contactLanguage: true, memberships: { select: { person: true } } } } },
  })
  await db.delegate.createMany({
    data: places.flatMap(({ id, company }) =>
      company.memberships.slice(0, 1).map(({ person }) => ({
        participationId: id,
        eventId,
        companyId: company.id,
        personId: person.id,
        name: person.name,
        nameLatin: person.nameLatin,
        email: person.email,
        language: company.contactLanguage ?? person.language,
      })),
    ),
  })
}

/** Of the meetings' companies one pair speaks Urdu and Kazakh alone, and another pair is never there on the same day. */
async function speakAndStayAway(eventId: string) {
  const meetings = await db.meeting.findMany({ where: { eventId, state: 'draft' }, orderBy: { id: 'asc' } })
  const sessions = await db.eventSession.findMany({ where: { eventId }, orderBy: { startsAt: 'asc' }, select: { id: true } })
  const [spoken, apart] = [meetings[1], meetings.find((one, i) => i > 1 && meetings.every((other) => other === one || !shares(one, other)))]
  const update = (companyId: string, data: object) =>
    db.participation.update({ where: { eventId_companyId: { eventId, companyId } }, data })
  if (spoken) {
    await update(spoken.pkCompanyId, { languages: ['ur'] })
    await update(spoken.kzCompanyId, { languages: ['kk'] })
  }
  if (!apart) return
  const half = sessions.length / 2
  const away = (list: typeof sessions) => ({ absences: { create: list.map(({ id }) => ({ sessionId: id })) } })
  await update(apart.pkCompanyId, away(sessions.slice(0, half)))
  await update(apart.kzCompanyId, away(sessions.slice(half)))
}

type Pair = { pkCompanyId: string; kzCompanyId: string }
const shares = (one: Pair, other: Pair) => one.pkCompanyId === other.pkCompanyId || one.kzCompanyId === other.kzCompanyId

/** Since the publication an officer has moved a meeting to the last free time. */
async function moveOne(who: Story) {
  const slots = await db.slot.findMany({ where: { eventId: who.eventId }, orderBy: { startsAt: 'desc' }, select: { id: true } })
  const meeting = await db.meeting.findFirst({ where: { eventId: who.eventId, state: 'published' }, orderBy: { id: 'asc' } })
  const standing = await db.placement.findFirst({ where: { meetingId: meeting?.id, plan: 'draft' } })
  const slot = slots.find(({ id }) => id !== standing?.slotId)
  const isFree =
    meeting &&
    slot &&
    (await db.placement.count({
      where: { eventId: who.eventId, plan: 'draft', slotId: slot.id },
    })) === 0
  if (isFree) await placeMeeting({ officer: who.officer, meetingId: meeting.id, input: { slotId: slot.id }, now: who.now })
}
