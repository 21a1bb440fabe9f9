/**
 * A whole event through the product's own code: 150 + 150 companies and 2,000 meetings are collected from their matches, placed in the engine's threads, stored, published and
 * mailed into a catcher; what each step takes and the peak memory are printed. With a folder of instances in the engine's format (none are here: they have no licence), each is
 * placed through the same code: read from the database, timetabled, stored; what then stands in the database is checked anew, sharing nothing with the search.
 *
 *   npm run bench:event [-- FOLDER]
 *
 * Of an instance the product has no word for a meeting that must lie in a half of the day, or before another one, nor for companies of one country alone: the first two
 * are added to the document on its way to the engine, for the third this database of its own drops the rule.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TimetableFigures } from '../../app/domain/meetings/commands/timetable.server.ts'
import type { TimetableDocument, TimetableResult } from '../../app/engine/index.ts'
import { startMailCatcher } from '../../app/start/mail-catcher.mjs'
import { ensureDatabase, startPostgres } from '../../app/start/postgres.mjs'
import { prepareDatabase } from '../../app/start/prepare-database.mjs'
import { withClient } from '../../app/start/with-client.mjs'
import type { Language } from '../../prisma/generated/enums.ts'
import { aTimetableDocument } from '../factories/timetable-document.ts'

const [folder] = process.argv.slice(2)
const DATABASE = 'dosti_bench_event'
const COMPANIES = 150
const MEETINGS = 2_000
let serial = 0
const NOW = new Date('2027-01-15T09:00:00Z')
const TABLES = 60

const postgres = await startPostgres({ folder: path.resolve('.data/bench'), durable: true })
await ensureDatabase(postgres, DATABASE, { fresh: true })
await prepareDatabase({ ownerUrl: postgres.url('owner', DATABASE), appUrl: postgres.url('app', DATABASE) })
const caught = mkdtempSync(path.join(tmpdir(), 'dosti-bench-mail-'))
const catcher = await startMailCatcher({ folder: caught })
Object.assign(process.env, {
  NODE_ENV: 'production',
  DATABASE_URL: postgres.url('app', DATABASE),
  DATABASE_OWNER_URL: postgres.url('owner', DATABASE),
  SMTP_URL: catcher.url,
  ORIGIN: 'http://localhost:3000',
  SESSION_SECRET: 'for-tests-only-for-tests-only-for-tests-only',
  MAIL_FROM: 'Dosti <no-reply@dosti.example>',
  LOG_LEVEL: 'fatal',
})
const { db, closeDb } = await import('../../app/platform/db.server.ts')
const { startPosting } = await import('../../app/platform/mail/post.server.ts')
const { closeTransport } = await import('../../app/platform/mail/transport.server.ts')
const { startTimetable, executeTimetable } = await import('../../app/domain/meetings/commands/timetable.server.ts')
const { publishTimetable } = await import('../../app/domain/meetings/commands/publish.server.ts')
const { keepInStep } = await import('../../app/domain/meetings/commands/keep-in-step.server.ts')
const { tellCompanies } = await import('../../app/domain/meetings/commands/tell-companies.server.ts')
const { runStep } = await import('../../app/engine/index.ts')
const { verify } = await import('../../app/engine/timetable/verify.ts')
const { gapsOf } = await import('../../app/engine/timetable/result.ts')
const { STANDING_PURPOSES } = await import('../../app/domain/companies/consents.ts')
const { aChamber } = await import('../factories/chamber.ts')
const { aCity } = await import('../factories/company.ts')
const { anEvent } = await import('../factories/event.ts')
const { anInterpreter, aSession, somePlaces } = await import('../factories/meeting.ts')
const { anOfficer } = await import('../factories/officer.ts')

let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 200)
const megabytes = () => `${Math.round(Math.max(peak, process.memoryUsage.rss()) / 2 ** 20)} MB`

/** Does one step and says how long it took. */
async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  const result = await work()
  console.log(`  ${what.padEnd(52)} ${((performance.now() - started) / 1000).toFixed(2).padStart(7)} s`)
  return result
}

const chambers = await seedChambers()
await wholeEvent()
if (folder) await instances(path.resolve(folder))

clearInterval(watch)
console.log(`peak memory of this process ${megabytes()}`)
closeTransport()
await closeDb()
await catcher.stop()
rmSync(caught, { recursive: true })
await postgres.stop()

async function seedChambers() {
  const [pk, kz] = [await aChamber({ country: 'PK' }), await aChamber({ country: 'KZ' })]
  for (const country of ['PK', 'KZ'] as const) await aCity(country)
  const { personId } = await anOfficer({ chamberId: pk.id })
  const officer = {
    personId,
    chamber: { chamberId: pk.id, country: pk.country, name: pk.name as { en: string; ur: string; ru: string; kk: string } },
  }
  return { officer, pk, kz }
}

/** Verified companies that take part, by the thousand: as the factory makes them, but many at once. */
async function seedCompanies(eventId: string, country: 'PK' | 'KZ', count: number, languagesOf: (i: number) => Language[]) {
  const chamberId = country === 'PK' ? chambers.pk.id : chambers.kz.id
  const rows = Array.from({ length: count }, (_, i) => ({
    id: randomUUID(),
    country,
    state: 'verified' as const,
    homeChamberId: chamberId,
    legalName: `${country} ${i}`,
    legalNameLatin: `Company ${country} ${i}`,
    cityId: country === 'PK' ? 'PK-LHE' : 'KZ-ALA',
    registerKind: country === 'PK' ? ('NTN' as const) : ('BIN' as const),
    registerNumber: String((country === 'PK' ? 9_000_000 : 340_140_100_000) + serial++),
    yearFounded: 2011,
    employees: '10-49',
    about: { en: 'Leather.' },
    contactName: 'Contact',
    contactPhone: country === 'PK' ? '+923001234567' : '+77011234567',
    submittedAt: NOW,
    contactEmail: `contact-${country.toLowerCase()}-${i}@firm-${i % 50}.example`,
    contactLanguage: (country === 'PK' ? (['en', 'ur'] as const) : (['ru', 'kk'] as const))[i % 2],
    languages: languagesOf(i),
    consents: [...STANDING_PURPOSES],
    verifiedAt: NOW,
  }))
  await db.company.createMany({ data: rows })
  await db.participation.createMany({ data: rows.map(({ id }) => ({ eventId, companyId: id, state: 'accepted' as const })) })
  return rows.map(({ id }) => id)
}

async function seedEvent() {
  const event = await anEvent({ pkChamberId: chambers.pk.id, kzChamberId: chambers.kz.id, state: 'matching', meetingsPerCompany: 40 })
  return db.event.update({ where: { id: event.id }, data: { timetableFrom: 'approved' } })
}

/** 150 + 150 companies, 2,000 approved matches, three days of 14 times, 60 tables, 12 interpreters: from the matches to the mails. */
async function wholeEvent() {
  console.log(`${COMPANIES} + ${COMPANIES} companies, ${MEETINGS} meetings`)
  const event = await seedEvent()
  const eventId = event.id
  const sessions: { id: string }[] = []
  for (const day of [0, 1, 2])
    for (const hour of [4, 9])
      sessions.push(
        await aSession({ eventId, startsAt: new Date(Date.UTC(2027, 2, 1 + day, hour)), slots: 7, slotMinutes: 25, gapMinutes: 5 }),
      )
  await somePlaces({ eventId, count: TABLES })
  for (let i = 0; i < 12; i++) await anInterpreter({ eventId, name: `Interpreter ${i}`, languages: ['ur', 'kk', 'ru'] })
  const one = await seedCompanies(eventId, 'PK', COMPANIES, (i) => (i % 12 === 0 ? ['ur'] : ['en', 'ur']))
  const other = await seedCompanies(eventId, 'KZ', COMPANIES, (i) => (i % 8 === 0 ? ['kk', 'ru'] : ['en', 'ru']))
  const shape = { seed: 1, companies: 2 * COMPANIES, meetings: MEETINGS, slots: sessions.length * 7, tables: TABLES }
  const pairs = aTimetableDocument(shape).meetings.map(
    ({ participants }) => participants.map((id) => Number(id.slice(1)) - 1) as [number, number],
  )
  const away = await db.participation.findMany({ where: { eventId }, select: { id: true }, orderBy: { id: 'asc' } })
  await db.absence.createMany({
    data: away
      .filter((_, i) => i % 20 === 0)
      .map(({ id }, i) => ({ participationId: id, eventId, sessionId: sessions[i % sessions.length]!.id })),
  })
  const run = await db.run.create({ data: { eventId, number: 1, state: 'finished' } })
  await db.match.createMany({
    data: pairs.map(([a, b]) => ({
      runId: run.id,
      eventId,
      pkCompanyId: one[a]!,
      kzCompanyId: other[b - COMPANIES]!,
      state: 'approved' as const,
      score: 0.7,
      reasons: { met: [], missing: [] },
    })),
  })
  const started = performance.now()
  await timed('collect: a meeting for every match', () => keepInStep({ eventId, now: NOW }))
  const { figures, seconds } = await place(eventId)
  console.log(`  place: read, timetable in two threads, store        ${seconds.toFixed(2).padStart(7)} s`)
  console.log(`  ${figures.placed} of ${figures.meetings} placed, ${figures.interpreted} interpreted, ${figures.gaps} gaps`)
  const versionId = await timed('publish: one transaction', () => publishTimetable({ officer: chambers.officer, eventId, now: NOW }))
  await timed('write a mail to each company', () => tellCompanies({ versionId }))
  const mails = await db.mail.count({ where: { aboutId: versionId } })
  await timed(`${mails} mails taken by the catcher`, async () => {
    const posting = startPosting()
    while ((await db.mail.count({ where: { aboutId: versionId, state: 'sent' } })) < mails) await sleep(50)
    await posting.stop()
  })
  const kept = readdirSync(caught).filter((name) => name.endsWith('.eml')).length
  if (kept !== mails) throw new Error(`the catcher kept ${kept} of ${mails} mails`)
  console.log(
    `  from matches to the last mail ${((performance.now() - started) / 1000).toFixed(1)} s; clashes in the database ${await clashes()}`,
  )
}

/** The product's own run: what it reads, the engine in its threads, what it stores. `more` is told of the document on its way. */
async function place(eventId: string, more: (document: TimetableDocument) => TimetableDocument = (document) => document) {
  const started = performance.now()
  const runId = await startTimetable({ officer: chambers.officer, eventId, keepsPlaced: false, now: NOW })
  await executeTimetable({ runId, now: NOW, timetable: (document) => runStep('timetable', more(document)) })
  const { state, figures } = await db.timetableRun.findUniqueOrThrow({ where: { id: runId } })
  if (state !== 'finished') throw new Error(`the timetabling is ${state}`)
  return { figures: figures as TimetableFigures, seconds: (performance.now() - started) / 1000 }
}

/** Things that stand in two places at once: what the constraint refuses, counted without it. */
async function clashes(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM "Occupation" a JOIN "Occupation" b
    ON a."plan" = b."plan" AND a."thing" = b."thing" AND a."meetingId" < b."meetingId" AND a."startsAt" < b."endsAt" AND b."startsAt" < a."endsAt"`
  return row!.count
}

/** Every instance of a folder, as an event of its own; each slot is a session, so that companies can be away from it. */
async function instances(from: string) {
  await withClient(postgres.url('owner', DATABASE), (client) => client.query('ALTER TABLE "Meeting" DROP CONSTRAINT "Meeting_countries"'))
  const known = JSON.parse(readFileSync(path.join(from, 'known.json'), 'utf8')) as Record<string, unknown>
  console.log(`instance${' '.repeat(24)}meetings  placed  gaps  known  proven  checked  seconds`)
  for (const file of readdirSync(from).filter((name) => name.endsWith('.json') && name !== 'known.json')) {
    const instance = JSON.parse(readFileSync(path.join(from, file), 'utf8')) as TimetableDocument
    const { eventId, companies, meetings, slots } = await asEvent(instance)
    const { figures, seconds } = await place(eventId, (document) => withHalves(document, instance, meetings, slots))
    const faults = verify(instance, await answerFrom(eventId, instance, { meetings, slots, companies, figures }))
    const name = file.replace('.json', '')
    const best = JSON.stringify(known[name] ?? known[file] ?? '').replace(/[^0-9]/g, '')
    console.log(
      [
        name.padEnd(32),
        String(figures.meetings).padStart(8),
        String(figures.placed).padStart(8),
        String(figures.gaps).padStart(6),
        best.padStart(7),
        String(figures.isProven).padStart(8),
        (faults.length === 0 ? 'sound' : `${faults.length} faults`).padStart(9),
        seconds.toFixed(1).padStart(9),
      ].join(''),
    )
    if (faults.length > 0) process.exitCode = 1
  }
}

/** An instance as rows of the product: companies, sessions of one slot, tables, absences, locked places, meetings. */
async function asEvent(instance: TimetableDocument) {
  const { id: eventId } = await seedEvent()
  const ids = await seedCompanies(eventId, 'PK', instance.participants.length, () => ['en'])
  const companies = new Map(instance.participants.map(({ id }, i) => [id, ids[i]!]))
  const slots = new Map<string, { id: string; sessionId: string }>()
  for (const [i, { id }] of instance.slots.entries()) {
    const session = await aSession({ eventId, startsAt: new Date(Date.UTC(2027, 2, 1, 4, 20 * i)), slots: 1 })
    slots.set(id, session.slots[0]!)
  }
  await somePlaces({ eventId, count: typeof instance.tables === 'number' ? instance.tables : instance.tables.length })
  const places = await db.participation.findMany({ where: { eventId }, select: { id: true, companyId: true } })
  const placeOf = new Map(places.map(({ id, companyId }) => [companyId, id]))
  await db.absence.createMany({
    data: instance.participants.flatMap(({ id, unavailable }) =>
      unavailable.map((slot) => ({ participationId: placeOf.get(companies.get(id)!)!, eventId, sessionId: slots.get(slot)!.sessionId })),
    ),
  })
  const meetings = new Map(instance.meetings.map(({ id }) => [id, randomUUID()]))
  await db.meeting.createMany({
    data: instance.meetings.map(({ id, participants: [a, b] }) => ({
      id: meetings.get(id)!,
      eventId,
      pkCompanyId: companies.get(a)!,
      kzCompanyId: companies.get(b)!,
      kzCountry: 'PK' as const,
      source: 'requested' as const,
    })),
  })
  await db.placement.createMany({
    data: instance.meetings.flatMap(({ id, locked }) =>
      locked ? [{ meetingId: meetings.get(id)!, eventId, plan: 'draft' as const, slotId: slots.get(locked.slot)!.id, isLocked: true }] : [],
    ),
  })
  return { eventId, companies, meetings, slots }
}

/** What the product has no word for: halves of the day to which a meeting is bound, and orders of meetings. */
function withHalves(
  document: TimetableDocument,
  instance: TimetableDocument,
  meetings: ReadonlyMap<string, string>,
  slots: ReadonlyMap<string, { id: string }>,
): TimetableDocument {
  const halfOf = new Map(instance.slots.map(({ id, session }) => [slots.get(id)!.id, session]))
  const boundTo = new Map(instance.meetings.map(({ id, session }) => [meetings.get(id)!, session]))
  return {
    ...document,
    slots: document.slots.map((slot) => ({ ...slot, session: halfOf.get(slot.id)! })),
    meetings: document.meetings.map((meeting) => ({ ...meeting, session: boundTo.get(meeting.id) })),
    precedences: instance.precedences?.map(({ before, after }) => ({ before: meetings.get(before)!, after: meetings.get(after)! })),
  }
}

/** What stands in the database, in the instance's own names, for the check. */
async function answerFrom(
  eventId: string,
  instance: TimetableDocument,
  {
    meetings,
    slots,
    figures,
  }: { meetings: Map<string, string>; slots: Map<string, { id: string }>; companies: Map<string, string>; figures: TimetableFigures },
): Promise<TimetableResult> {
  const rows = await db.placement.findMany({
    where: { eventId, plan: 'draft' },
    select: { meetingId: true, slotId: true, place: { select: { position: true } } },
  })
  const nameOf = new Map([...meetings].map(([name, id]) => [id, name]))
  const slotOf = new Map([...slots].map(([name, { id }]) => [id, name]))
  const tables = typeof instance.tables === 'number' ? undefined : instance.tables
  const placed = rows.map(({ meetingId, slotId, place }) => ({
    id: nameOf.get(meetingId)!,
    slot: slotOf.get(slotId)!,
    table: tables?.[place!.position]?.id ?? place!.position + 1,
  }))
  const byParticipant = gapsOf(instance, placed)
  const gaps = byParticipant.map((row) => row.gaps)
  const isThere = new Set(placed.map(({ id }) => id))
  const total = gaps.reduce((a, b) => a + b, 0)
  if (total !== figures.gaps) throw new Error(`${total} gaps stand in the database, ${figures.gaps} were told`)
  return {
    meetings: placed,
    unplaced: instance.meetings.filter(({ id }) => !isThere.has(id)).map(({ id }) => ({ id, reason: { code: 'not-found' } })),
    idle: { total, byParticipant, spread: Math.max(...gaps) - Math.min(...gaps) },
    optimal: false,
    bound: 0,
    stats: { steps: 0, ms: 0, tableChanges: 0, seed: 0 },
  }
}
