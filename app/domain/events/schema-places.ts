import { z } from 'zod'
import { EmailAddress, PersonName } from '#app/domain/accounts/schema.ts'
import { KeptText } from '#app/domain/companies/schema.ts'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { Country, ParticipationState, VisaState } from '#prisma/generated/enums.ts'

const LATIN = /^[\p{Script=Latin}\p{M}\s'’.-]+$/u

/** Who comes, as written by hand. A name in another script needs its Latin spelling too: for badges and visa letters. */
export const DelegateSchema = z
  .object({
    name: PersonName,
    nameLatin: PersonName.regex(LATIN, { error: 'accounts.latinOnly' }).optional(),
    jobTitle: z.string().min(2).max(100).optional(),
    email: EmailAddress.optional(),
    language: z.enum(LANGUAGES, { error: 'form.choose' }),
    /** The company wants a visa letter for the delegate. */
    wantsVisa: z.stringbool().default(false),
  })
  .refine(({ name, nameLatin }) => nameLatin !== undefined || LATIN.test(name ?? ''), {
    path: ['nameLatin'],
    error: 'place.latinNeeded',
    // Said together with what else is wrong, as soon as there is a name.
    when: ({ value }) => typeof (value as { name?: unknown }).name === 'string',
  })

export type DelegateInput = z.infer<typeof DelegateSchema>

/** When the company has time, and in which languages it meets. */
export const FreeSessionsSchema = z.object({ free: z.array(z.uuid()).max(200).default([]), isSure: z.stringbool().default(false) })

export const MeetingLanguagesSchema = z.object({
  languages: z.array(z.enum(LANGUAGES), { error: 'form.chooseOne' }).min(1),
  needsInterpreter: z.stringbool().default(false),
})

/** What an officer decides on some change requests at once. A refusal says why. */
export const ChangesDecisionSchema = z
  .object({
    changes: z.array(z.uuid(), { error: 'changes.chooseOne' }).min(1, { error: 'changes.chooseOne' }).max(500),
    intent: z.enum(['approve', 'refuse']),
    reason: KeptText.min(5).max(1000).optional(),
  })
  .refine(({ intent, reason }) => intent === 'approve' || reason, { path: ['reason'], error: 'events.reasonNeeded' })

export type ChangesDecision = z.infer<typeof ChangesDecisionSchema>

/** Which delegates to show, as the address says it. What makes no sense is left out. */
export const DelegateQuerySchema = z.object({
  visa: z.enum(VisaState).optional().catch(undefined),
  from: z.enum(Country).optional().catch(undefined),
  /** Words of a delegate's or a company's name. */
  name: z.string().trim().min(1).max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type DelegateQuery = z.infer<typeof DelegateQuerySchema>

/** What a chamber notes of a delegate's journey. */
export const TravelSchema = z.object({ delegateId: z.uuid(), visa: z.enum(VisaState), note: z.string().max(500).optional() })

export type TravelInput = z.infer<typeof TravelSchema>

/** Which participants to show, as the address says it. What makes no sense is left out. */
export const ParticipantQuerySchema = z.object({
  state: z.enum(ParticipationState).optional().catch(undefined),
  from: z.enum(Country).optional().catch(undefined),
  people: z.enum(['missing']).optional().catch(undefined),
  visa: z.enum(VisaState).optional().catch(undefined),
  /** Words of a company's name. */
  company: z.string().trim().min(1).max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type ParticipantQuery = z.infer<typeof ParticipantQuerySchema>
