import { z } from 'zod'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { CampaignKind, ParticipationState, Sector } from '#prisma/generated/enums.ts'
import { languagesOf, unknownPlaces } from './rules.ts'

/** A company's place in the event, or that it has none. */
export const PLACES = ['none', ...Object.values(ParticipationState)] as const

/** Whom a campaign is for; an empty list asks for nothing. */
export const AudienceSchema = z.object({
  sectors: z.array(z.enum(Sector)).default([]),
  places: z.array(z.enum(PLACES)).default([]),
})

export type Audience = z.infer<typeof AudienceSchema>

const inSome = (max: number) => {
  const text = z.string().max(max).optional()
  return z.preprocess((given) => given ?? {}, z.object({ en: text, ur: text, ru: text, kk: text }))
}

/** What an officer writes and to whom. Each language has a subject and a text, or neither; at least one has. */
export const CampaignSchema = z
  .object({
    kind: z.enum(CampaignKind),
    eventId: z.uuid().optional(),
    subject: inSome(150),
    text: inSome(5000),
    ...AudienceSchema.shape,
  })
  .superRefine((campaign, context) => {
    const { kind, eventId, subject, text } = campaign
    const say = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (kind === 'invitation' && !eventId) say(['eventId'], 'campaigns.eventNeeded')
    if (languagesOf(campaign).length === 0) say(['subject', 'en'], 'campaigns.oneLanguage')
    for (const language of LANGUAGES) {
      if (subject[language] && !text[language]) say(['text', language], 'campaigns.textMissing')
      if (text[language] && !subject[language]) say(['subject', language], 'campaigns.subjectMissing')
      const names = { subject, text }
      for (const name of ['subject', 'text'] as const)
        if (unknownPlaces(names[name][language] ?? '', Boolean(eventId)).length > 0) say([name, language], 'campaigns.unknownPlace')
    }
  })

export type CampaignInput = z.infer<typeof CampaignSchema>

/** The officer's click, with how many letters they were shown. */
export const SendSchema = z.object({ intent: z.literal('send'), expected: z.coerce.number().int().min(0) })

export const RESULTS = ['all', 'queued', 'sent', 'undelivered', 'left-out', 'unsubscribed', 'took-part'] as const

export const ResultQuerySchema = z.object({
  result: z.enum(RESULTS).catch('all'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type ResultQuery = z.infer<typeof ResultQuerySchema>
