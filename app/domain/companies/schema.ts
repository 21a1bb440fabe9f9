import { z } from 'zod'
import { EmailAddress, NewPassword, PersonName } from '#app/domain/accounts/schema.ts'
import { LANGUAGES } from '#app/i18n/languages.ts'
import {
  CompanyState,
  ConsentPurpose,
  Cooperation,
  Currency,
  Incoterm,
  MembershipRole,
  QuantityPeriod,
  RegisterKind,
  SamplePolicy,
  Sector,
} from '#prisma/generated/enums.ts'
import { CONSENT_MEANS, STANDING_PURPOSES } from './consents.ts'
import { readAmount, UNITS } from './item-details.ts'
import { normaliseRegisterNumber } from './register-number.ts'
import { carriesContact, DECISIONS, needsReason, toLatinDigits } from './rules.ts'

/** States by which chambers look for companies: a merged one is found as the one that goes on. */
export const SOUGHT_STATES = Object.values(CompanyState).filter((state) => state !== 'merged')

export const LONGEST_ABOUT = 2000

/** Text for others to read: it may not say how to reach the company. */
const ProfileText = z.string().refine((text) => !carriesContact(text), { error: 'companies.noContactInText' })

/** What an officer writes for good, in trails and records that nothing erases: it may not say how to reach anybody. */
export const KeptText = z.string().refine((text) => !carriesContact(text), { error: 'companies.noContactInTrail' })

const LatinName = z
  .string()
  .min(2)
  .max(200)
  .regex(/^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*\p{Script=Latin}[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*$/u, { error: 'companies.latinOnly' })

/** A web address, also without its https://. */
const Website = z
  .string()
  .max(200)
  .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
  .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'form.url' }))

const Year = z.preprocess(
  (typed) => (typeof typed === 'string' ? Number(toLatinDigits(typed)) : typed),
  z.number({ error: 'form.number' }).int({ error: 'form.number' }).min(1800),
)

const optional = <Shape extends Record<string, z.ZodType>>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.optional()])) as {
    [Name in keyof Shape]: z.ZodOptional<Shape[Name]>
  }

/** Each step of the profile, field by field: anything may be missing while it is filled in. Rules between fields are the command's. */
export const IdentityShape = optional({
  country: z.enum(['PK', 'KZ']),
  legalName: z.string().min(2).max(200),
  legalNameLatin: LatinName,
  legalNameKazakh: LatinName,
  registerKind: z.enum(RegisterKind),
  registerNumber: z.string().max(40).transform(normaliseRegisterNumber),
  cityId: z.string().max(20),
  homeChamberId: z.string().max(60),
  address: z.string().max(300),
  yearFounded: Year,
  employees: z.string().max(20),
  website: Website,
  /** The company knows that a new name or number sends it back to its chamber. */
  confirmed: z.string(),
})

export const ContactShape = optional({
  contactName: z.string().min(2).max(100),
  contactEmail: EmailAddress,
  contactPhone: z.string().max(40),
  contactLanguage: z.enum(LANGUAGES),
})

export const LanguagesShape = optional({ languages: z.array(z.enum(LANGUAGES)) })

const About = ProfileText.max(LONGEST_ABOUT)
export const AboutShape = { about: optional({ en: About, ur: About, ru: About, kk: About }) }

export const SectorsSchema = z.object({
  sectors: z.array(z.enum(Sector)).min(1, { error: 'form.chooseOne' }),
  /** Answers of sectors that are taken out may go. */
  confirmed: z.string().optional(),
})

/** Who takes over a company that its chamber registered. */
export const HandOverSchema = z.object({ email: EmailAddress, language: z.enum(LANGUAGES, { error: 'form.choose' }) })

/** A company that an officer registers on its behalf. */
export const RegistrationSchema = z.object({ legalNameLatin: LatinName })

export const NewCompanySchema = z.object({ country: z.enum(['PK', 'KZ'], { error: 'form.choose' }) })

/** `hs:4104`, `isic:6201`; the command looks whether there is such a code. */
const CodeChoice = z
  .string()
  .regex(/^(?:hs:\d{2,6}|isic:\d{2,4})$/, { error: 'companies.codeUnknown' })
  .transform((text) => text.split(':') as ['hs' | 'isic', string])

const Amount = z
  .string()
  .max(30)
  .transform(readAmount)
  .pipe(z.number({ error: 'form.number' }).gt(0, { error: 'form.number' }).max(1e12))

const Month = z.coerce.number({ error: 'form.choose' }).int().min(1).max(12)

/** What an offer or need may say beside its text. What does not fit together is the command's to tell (`detailFaults`). */
const DetailsShape = optional({
  quantity: Amount,
  period: z.enum(QuantityPeriod),
  unit: z.enum(UNITS),
  priceFrom: Amount,
  priceTo: Amount,
  currency: z.enum(Currency),
  incoterm: z.enum(Incoterm),
  incotermPlace: ProfileText.min(2).max(100),
  seasonFrom: Month,
  seasonTo: Month,
  samples: z.enum(SamplePolicy),
  target: ProfileText.min(3).max(300),
  validUntil: z.iso.date({ error: 'form.date' }),
})

export const ItemSchema = z.object({
  text: ProfileText.min(3).max(300),
  language: z.enum(LANGUAGES),
  cooperation: z.array(z.enum(Cooperation)).min(1, { error: 'form.chooseOne' }),
  code: CodeChoice.optional(),
  /** Suggested categories of the company's sectors that it took over. */
  categories: z.array(z.string().max(60)).max(20).optional(),
  ...DetailsShape,
})

export type ItemInput = z.infer<typeof ItemSchema>

const ticked = z.literal('yes', { error: 'form.format' }).optional()

/** The boxes of a form that were ticked (`agree.matching`). */
export const AgreedSchema = z
  .object({ directory: ticked, matching: ticked, contact: ticked, abroad: ticked, direct: ticked })
  .prefault({})
  .transform((boxes) => Object.values(ConsentPurpose).filter((purpose) => boxes[purpose]))

/** One consent is given or withdrawn; to give it its box must be ticked. */
export const ConsentSchema = z
  .object({ intent: z.enum(['give', 'withdraw']), purpose: z.enum(STANDING_PURPOSES), agree: AgreedSchema })
  .superRefine(({ intent, purpose, agree }, context) => {
    if (intent === 'give' && !agree.includes(purpose))
      context.addIssue({ code: 'custom', path: ['agree', purpose], message: 'consents.tickFirst' })
  })

/** What a company told its chamber, and how: never without saying how, and not of a day to come. */
export const WrittenConsentSchema = z.object({
  word: z.enum(['given', 'withdrawn'], { error: 'form.choose' }),
  purposes: z.array(z.enum(STANDING_PURPOSES)).min(1, { error: 'form.chooseOne' }),
  means: z.enum(CONSENT_MEANS, { error: 'form.choose' }),
  day: z.iso.date({ error: 'form.date' }).refine((day) => new Date(day) <= new Date(), { error: 'consents.dayAhead' }),
  note: KeptText.min(3).max(500),
})

export const SubmitSchema = z.object({ agree: AgreedSchema })

export const CompanyDecisionSchema = z
  .object({ decision: z.enum(DECISIONS), reason: KeptText.min(5).max(1000).optional() })
  .superRefine(({ decision, reason }, context) => {
    if (needsReason(decision) && !reason) context.addIssue({ code: 'custom', path: ['reason'], message: 'companies.reasonNeeded' })
  })

/** A company that an officer attests anew. */
export const RenewalSchema = z.object({ companyId: z.uuid() })

export type CompanyDecisionInput = z.infer<typeof CompanyDecisionSchema>

/** The verification queue's filters; what makes no sense is as if it were not there. */
export const VerificationFilterSchema = z.object({
  state: z.enum(['all', ...SOUGHT_STATES.filter((state) => state !== 'draft')]).catch('submitted'),
  sector: z.enum(Sector).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** The filters of a chamber's list of companies; what makes no sense is as if it were not there. */
export const ChamberCompanyFilterSchema = z.object({
  state: z.enum(SOUGHT_STATES).optional().catch(undefined),
  words: z.string().trim().min(1).max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const ColleagueSchema = z.object({ email: EmailAddress, role: z.enum(MembershipRole), language: z.enum(LANGUAGES) })
export type ColleagueInput = z.infer<typeof ColleagueSchema>

/** The forms of the page of a company's people. */
export const PeopleSchema = z.discriminatedUnion('intent', [
  ColleagueSchema.extend({ intent: z.literal('invite') }),
  z.object({ intent: z.literal('withdraw'), invitationId: z.uuid() }),
  z.object({ intent: z.literal('change-role'), personId: z.uuid(), role: z.enum(MembershipRole) }),
  z.object({ intent: z.literal('remove'), personId: z.uuid() }),
  z.object({ intent: z.literal('leave') }),
])

/** Somebody without an account joins a company: the address is the invited one. */
export const JoinSchema = z.object({ name: PersonName, password: NewPassword, language: z.enum(LANGUAGES) })
export type JoinInput = z.infer<typeof JoinSchema>
