import { z } from 'zod'
import { KeptText } from '#app/domain/companies/schema.ts'
import { Country, EventKind, IntroductionPolicy, ProgrammeKind, Sector, TimetableSource, Wish } from '#prisma/generated/enums.ts'
import { OFFERED_ACTS } from './rules.ts'

/** A text in each language. None at all counts as each one missing, so that every field hears of its own. */
const inFour = (max: number) => {
  const text = z.string().min(2).max(max)
  return z.preprocess((given) => given ?? {}, z.object({ en: text, ur: text, ru: text, kk: text }))
}

/** A choice from a list in which nothing was chosen. */
const chosen = z.string({ error: 'form.choose' }).max(60)
const quota = z.coerce.number().int().min(1).max(5000).optional()
const day = z.iso.date({ error: 'form.date' })
/** As a browser's datetime-local field gives it, in the event's own time zone. */
const localMinute = z.string({ error: 'form.date' }).regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: 'form.date' })

/** Two fields are compared as soon as both are there, whatever else is wrong: everything is said at once. */
const has =
  (...names: string[]) =>
  ({ value }: { value: unknown }) =>
    names.every((name) => typeof (value as Record<string, unknown>)[name] === 'string')

/** What an officer plans, in the order of the form. Moments of registration are local to the event's city. */
export const EventSchema = z
  .object({
    kind: z.enum(EventKind),
    coOrganiserId: chosen,
    cityId: chosen,
    venue: z.string().min(2).max(200),
    sectors: z.array(z.enum(Sector)).min(1),
    startsOn: day,
    endsOn: day,
    registrationOpens: localMinute,
    registrationCloses: localMinute,
    /** Until when companies change their delegates and availability themselves. */
    changesUntil: localMinute.optional(),
    name: inFour(120),
    text: inFour(4000),
    meetingsPerCompany: z.coerce.number().int().min(1).max(40),
    introductionPolicy: z.enum(IntroductionPolicy),
    answerDays: z.coerce.number().int().min(1).max(60),
    chambersInCopy: z.stringbool().default(false),
    /** How many companies of each country may take part; no limit without it. */
    quota: z.preprocess((given) => given ?? {}, z.object({ PK: quota, KZ: quota })),
    /** A quota below the number that takes part already is meant. */
    isQuotaMeant: z.stringbool().default(false),
    timetableFrom: z.enum(TimetableSource).default('introduced'),
    walkMinutes: z.coerce.number().int().min(0).max(60).default(5),
    roomLinkBase: z
      .url({ protocol: /^https$/, error: 'events.linkHttps' })
      .max(300)
      .optional(),
    /** Months after the end when what was kept of companies for the event is erased. */
    retentionMonths: z.coerce.number().int().min(1).max(120).default(24),
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    path: ['endsOn'],
    error: 'events.endsBeforeStart',
    when: has('startsOn', 'endsOn'),
  })
  .refine(({ registrationOpens, registrationCloses }) => registrationCloses > registrationOpens, {
    path: ['registrationCloses'],
    error: 'events.closesBeforeOpening',
    when: has('registrationOpens', 'registrationCloses'),
  })
  .refine(({ registrationCloses, startsOn }) => registrationCloses.slice(0, 10) <= startsOn, {
    path: ['registrationCloses'],
    error: 'events.closesAfterStart',
    when: has('registrationCloses', 'startsOn'),
  })
  .refine(({ changesUntil, endsOn }) => changesUntil!.slice(0, 10) <= endsOn, {
    path: ['changesUntil'],
    error: 'events.changesAfterEnd',
    when: has('changesUntil', 'endsOn'),
  })

export type EventInput = z.infer<typeof EventSchema>

/** What an officer does with an event; whoever cancels may say why to the companies. */
export const EventActSchema = z.object({ intent: z.enum(OFFERED_ACTS), reason: KeptText.max(1000).optional() })

export const ParticipationDecisionSchema = z
  .object({
    participationId: z.uuid(),
    decision: z.enum(['accept', 'waitlist', 'decline']),
    reason: KeptText.max(1000).optional(),
  })
  .refine(({ decision, reason }) => decision !== 'decline' || reason, { path: ['reason'], error: 'events.reasonNeeded' })

export type ParticipationDecision = z.infer<typeof ParticipationDecisionSchema>

const wishes = z.record(z.uuid(), z.enum([...Object.values(Wish), 'none'])).default({})

/** What a company wishes of the participants on a page, beside what it wished when the page was read: only what differs was said. */
export const PreferencesSchema = z
  .object({ wish: wishes, was: wishes, leadTo: z.enum(['same', 'next']).catch('same') })
  .transform(({ wish, was, leadTo }) => ({
    leadTo,
    wishes: Object.entries(wish)
      .filter(([otherId, said]) => said !== (was[otherId] ?? 'none'))
      .map(([otherId, said]) => ({ otherId, wish: said === 'none' ? null : said })),
  }))

/** Which participants to show, as the address says it. What makes no sense is left out. */
export const PreferenceQuerySchema = z.object({
  company: z.string().trim().min(1).max(100).optional().catch(undefined),
  sector: z.enum(Sector).optional().catch(undefined),
  wish: z
    .enum([...Object.values(Wish), 'none'])
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type PreferenceQuery = z.infer<typeof PreferenceQuerySchema>

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'planning.clock' })
const slotLength = { slotMinutes: z.coerce.number().int().min(5).max(240), gapMinutes: z.coerce.number().int().min(0).max(120) }

/** Sessions for whole days at once: up to three stretches a day. */
export const GridSchema = z
  .object({
    days: z.array(day).min(1),
    from1: clock,
    to1: clock,
    from2: clock.optional(),
    to2: clock.optional(),
    from3: clock.optional(),
    to3: clock.optional(),
    ...slotLength,
  })
  .superRefine((grid, context) => {
    for (const [from, to] of [
      ['from1', 'to1'],
      ['from2', 'to2'],
      ['from3', 'to3'],
    ] as const) {
      const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
      if (grid[from] && !grid[to]) say(to, 'form.required')
      if (grid[to] && !grid[from]) say(from, 'form.required')
      if (grid[from] && grid[to] && grid[to] <= grid[from]) say(to, 'planning.endsBeforeStart')
    }
  })
  .transform(({ days, slotMinutes, gapMinutes, ...times }) => ({
    days,
    slotMinutes,
    gapMinutes,
    stretches: ([1, 2, 3] as const).flatMap((i) => {
      const [from, to] = [times[`from${i}`], times[`to${i}`]]
      return from && to ? [{ from, to }] : []
    }),
  }))

export type GridInput = z.infer<typeof GridSchema>

/** One session, on a day of the event by its own clock. */
export const SessionSchema = z
  .object({ sessionId: z.uuid().optional(), day, from: clock, to: clock, ...slotLength })
  .refine(({ from, to }) => to > from, { path: ['to'], error: 'planning.endsBeforeStart' })

export type SessionInput = z.infer<typeof SessionSchema>

export const HallSchema = z.object({ hallId: z.uuid().optional(), name: KeptText.max(80) })

/** Many places of a kind at once: a word before numbers from one to another. */
export const TablesSchema = z
  .object({
    kind: z.enum(['table', 'room']),
    hallId: z.uuid().optional(),
    prefix: z.string().max(20).default(''),
    first: z.coerce.number().int().min(1).max(9999),
    last: z.coerce.number().int().min(1).max(9999),
  })
  .refine(({ first, last }) => last >= first && last - first < 500, { path: ['last'], error: 'planning.tableNumbers' })

export type TablesInput = z.infer<typeof TablesSchema>

export const PlaceSchema = z.object({
  label: KeptText.max(40),
  hallId: z.uuid().optional(),
  /** The participation whose booth it is. */
  boothOfId: z.uuid().optional(),
})

export type PlaceInput = z.infer<typeof PlaceSchema>

export const RemovePlacesSchema = z.object({
  placeIds: z.array(z.uuid(), { error: 'planning.tickPlaces' }).min(1, { error: 'planning.tickPlaces' }).max(500),
})

const PartTitle = z.string().max(160).optional()

/** Something of the programme, on a day of the event by its own clock. */
export const ProgrammeItemSchema = z
  .object({
    itemId: z.uuid().optional(),
    kind: z.enum(ProgrammeKind),
    title: z.preprocess((given) => given ?? {}, z.object({ en: PartTitle, ur: PartTitle, ru: PartTitle, kk: PartTitle })),
    place: z.string().max(160).optional(),
    day,
    from: clock,
    to: clock,
    country: z.enum(Country).optional(),
    blocks: z.stringbool().default(false),
  })
  .refine(({ from, to }) => to > from, { path: ['to'], error: 'planning.endsBeforeStart' })

export type ProgrammeItemInput = z.infer<typeof ProgrammeItemSchema>

export const ProposalSchema = z.object({ key: z.string().max(60), blocks: z.stringbool().default(false) })

export const CopySchema = z.object({ startsOn: day })
