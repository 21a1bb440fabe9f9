import { beforeAll, expect, test } from 'vitest'
import { getOwnDossier, listMissing } from '#app/domain/companies/queries/profile.server.ts'
import { getPublicProfile } from '#app/domain/companies/queries.server.ts'
import { type Answers, answerAsTyped, answerSchema } from '#app/domain/taxonomy/answers.ts'
import { listSectorFields } from '#app/domain/taxonomy/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { IntroductionState, MatchState, type Plan } from '#prisma/generated/enums.ts'
import { type DemonstrationLogin, seedDemonstration } from '#prisma/seed/demonstration.ts'
import { seedReference } from '#prisma/seed/reference.ts'

const NOW = new Date('2026-10-05T08:00:00Z')
let logins: DemonstrationLogin[]

beforeAll(async () => {
  await seedReference(NOW)
  logins = await seedDemonstration(NOW)
}, 180_000)

test('no company lacks a fact that its chamber would ask for, and what it answered fits the questions', async () => {
  const members = await db.membership.findMany({ select: { personId: true, companyId: true } })
  expect(members).toHaveLength(60)

  const missing = []
  for (const member of members) missing.push(...(await listMissing(await getOwnDossier(member))))
  const misfits = []
  for (const { sector, answers } of await db.sectorProfile.findMany())
    for (const [key, answer] of Object.entries(answers as Answers)) {
      const field = (await listSectorFields(sector)).find((candidate) => candidate.key === key)
      const typed = field && Object.values(answerAsTyped(field, { [key]: answer }))
      const given = typed?.length === 2 ? answer : typed?.[0]
      if (!field || !answerSchema(field).safeParse(given).success) misfits.push(`${sector}.${key}`)
    }

  expect(missing).toEqual([])
  expect(misfits).toEqual([])
})

test('every sector of a company shows its categories', async () => {
  const profiles = await Promise.all((await db.company.findMany({ select: { id: true } })).map(({ id }) => getPublicProfile(id)))

  expect(profiles.flatMap((profile) => profile.sectors.filter(({ categories }) => categories.length === 0))).toEqual([])
})

test('one event has no run yet, and its delegations are full; another has matches and introductions in every state', async () => {
  const [past, advanced, upcoming] = await db.event.findMany({ orderBy: { slug: 'asc' }, select: { id: true, slug: true } })
  const states = async <State>(rows: Promise<{ state: State }[]>) => [...new Set((await rows).map(({ state }) => state))].sort()
  const { id: eventId } = advanced!

  expect([past, advanced, upcoming].map((event) => event?.slug)).toEqual([
    'almaty-harvest-forum',
    'lahore-business-days',
    'silk-road-trade-mission-almaty',
  ])
  expect(await db.run.count({ where: { eventId: upcoming!.id } })).toBe(0)
  expect(await db.participation.count({ where: { eventId: upcoming!.id, state: 'waitlisted' } })).toBe(2)
  expect(await states(db.match.findMany({ where: { eventId }, select: { state: true } }))).toEqual(Object.values(MatchState).sort())
  expect(await states(db.introduction.findMany({ where: { eventId }, select: { state: true } }))).toEqual(
    Object.values(IntroductionState).sort(),
  )
})

test('of half a year ago both sides have told how their meetings were, and partly what came of them', async () => {
  const event = await db.event.findUniqueOrThrow({ where: { slug: 'almaty-harvest-forum' } })
  const meetings = await db.meeting.findMany({ where: { eventId: event.id }, include: { reports: true } })
  const reports = meetings.flatMap((meeting) => meeting.reports)

  expect(event.state).toBe('closed')
  expect(new Set(meetings.map(({ state }) => state))).toEqual(new Set(['held', 'no_show', 'published']))
  expect(new Set(reports.map(({ result }) => result))).toEqual(
    new Set(['agreement', 'negotiation', 'knowledge', 'no_contact', 'contact', null]),
  )
  expect(await db.survey.count({ where: { eventId: event.id, kind: 'results' } })).toBeGreaterThan(5)
})

test('the other one has a published timetable, with a meeting that has no time, an interpreted one and one that was moved since', async () => {
  const meetings = await db.meeting.findMany({ where: { event: { slug: 'lahore-business-days' } }, include: { placements: true } })
  const at = (plan: Plan) => meetings.flatMap(({ placements }) => placements.filter((placement) => placement.plan === plan))

  expect(await db.event.findUnique({ where: { slug: 'lahore-business-days' } })).toMatchObject({ state: 'timetable_published' })
  expect(at('published').length).toBeGreaterThan(5)
  expect(at('published').filter(({ interpreterId }) => interpreterId)).not.toEqual([])
  expect(meetings.filter(({ unplaced }) => unplaced)).not.toEqual([])
  expect(at('draft').filter(({ isLocked }) => isLocked)).toHaveLength(1)
})

test('there participants have asked each other and their chambers for changes', async () => {
  const { id: eventId } = await db.event.findUniqueOrThrow({ where: { slug: 'lahore-business-days' } })
  const requests = await db.meetingRequest.findMany({ where: { eventId }, orderBy: { state: 'asc' }, select: { state: true } })
  const changes = await db.changeRequest.findMany({ where: { eventId }, orderBy: { kind: 'asc' }, select: { kind: true, state: true } })

  expect(requests.map(({ state }) => state)).toEqual(['asked', 'accepted', 'declined'])
  expect(changes).toEqual([
    { kind: 'add_delegate', state: 'asked' },
    { kind: 'availability', state: 'asked' },
  ])
  expect(await db.programmeItem.count({ where: { eventId } })).toBe(2)
  expect(await db.delegateTravel.count({ where: { delegate: { eventId } } })).toBe(3)
})

test('expressions of interest wait for chambers, for their sender and for an answer', async () => {
  const interests = await db.interest.findMany({ orderBy: { state: 'asc' }, select: { state: true } })

  expect(interests.map(({ state }) => state)).toEqual(['submitted', 'approved_by_one', 'returned', 'forwarded'])
})

test('seeding twice changes nothing', async () => {
  const before = await contents()

  expect(await seedDemonstration(new Date('2026-11-05T08:00:00Z'))).toEqual(logins)

  expect(await contents()).toEqual(before)
})

async function contents() {
  return {
    companies: await db.company.findMany({ orderBy: { id: 'asc' } }),
    participations: await db.participation.findMany({ orderBy: { id: 'asc' } }),
    matches: await db.match.findMany({ orderBy: { id: 'asc' } }),
    introductions: await db.introduction.findMany({ orderBy: { id: 'asc' } }),
    interests: await db.interest.findMany({ orderBy: { id: 'asc' } }),
    people: await db.person.count(),
    mails: await db.mail.count(),
    audit: await db.auditEntry.count(),
  }
}
