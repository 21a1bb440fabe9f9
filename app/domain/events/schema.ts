import { z } from 'zod'
import { KeptText } from '#app/domain/companies/schema.ts'
import { EventKind, IntroductionPolicy, Sector, Wish } from '#prisma/generated/enums.ts'

/** A text in each language. None at all counts as each one missing, so that every field hears of its own. */
const inFour = (max: number) => {
  const text = z.string().min(2).max(max)
  return z.preprocess((given) => given ?? {}, z.object({ en: text, ur: text, ru: text, kk: text }))
}

const day = z.iso.date({ error: 'form.date' })
/** As a browser's datetime-local field gives it, in the event's own time zone. */
const localMinute = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: 'form.date' })

/** What an officer plans. Moments of registration are local to the event's city. */
export const EventSchema = z
  .object({
    kind: z.enum(EventKind),
    name: inFour(120),
    text: inFour(4000),
    coOrganiserId: z.string().max(60),
    cityId: z.string().max(60),
    venue: z.string().min(2).max(200),
    startsOn: day,
    endsOn: day,
    sectors: z.array(z.enum(Sector)).min(1),
    registrationOpens: localMinute,
    registrationCloses: localMinute,
    meetingsPerCompany: z.coerce.number().int().min(1).max(40),
    introductionPolicy: z.enum(IntroductionPolicy),
    chambersInCopy: z.stringbool().default(false),
    answerDays: z.coerce.number().int().min(1).max(60),
    /** Months after the end when what was kept of companies for the event is erased. */
    retentionMonths: z.coerce.number().int().min(1).max(120).default(24),
  })
  .superRefine((event, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (event.endsOn < event.startsOn) say('endsOn', 'events.endsBeforeStart')
    if (event.registrationCloses <= event.registrationOpens) say('registrationCloses', 'events.closesBeforeOpening')
    if (event.registrationCloses.slice(0, 10) > event.startsOn) say('registrationCloses', 'events.closesAfterStart')
  })

export type EventInput = z.infer<typeof EventSchema>

export const ParticipationDecisionSchema = z
  .object({
    participationId: z.uuid(),
    decision: z.enum(['accept', 'waitlist', 'decline']),
    reason: KeptText.max(1000).optional(),
  })
  .refine(({ decision, reason }) => decision !== 'decline' || reason, { path: ['reason'], error: 'events.reasonNeeded' })

export type ParticipationDecision = z.infer<typeof ParticipationDecisionSchema>

/** What a company wishes of another participant; nothing any more when the wish is empty. */
export const PreferenceSchema = z.object({ otherId: z.uuid(), wish: z.enum(Wish).optional() })

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
