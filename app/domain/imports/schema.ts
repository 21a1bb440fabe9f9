import { z } from 'zod'
import { LineVerdict } from '#prisma/generated/enums.ts'
import { FIELDS } from './fields.ts'

/** How the text of a CSV file can be written, as an officer chooses: what spreadsheet programs of the two countries write. */
export const CHOSEN_ENCODINGS = ['utf-8', 'utf-16le', 'windows-1251', 'windows-1256'] as const

export const EncodingSchema = z.enum(CHOSEN_ENCODINGS).optional().catch(undefined)

/** The field of each column, by the column's place: `fields.0` … */
export const MappingSchema = z.object({ fields: z.record(z.string().regex(/^\d{1,3}$/), z.enum(FIELDS)).default({}) })

const Lines = z.array(z.coerce.number().int().min(1)).max(1000).default([])

/** Which of the lines on the page are to be imported. */
export const ChoiceSchema = z.object({ shown: Lines, chosen: Lines })

/** What an officer can do with many imported companies at once. */
export const FOLLOW_UPS = ['submit', 'verify', 'hand-over'] as const
export type FollowUp = (typeof FOLLOW_UPS)[number]

/** Which imported lines are meant. */
export const FollowUpSchema = z.object({
  intent: z.enum(FOLLOW_UPS),
  lines: z.array(z.coerce.number().int().min(1)).max(100).min(1, { error: 'form.chooseOne' }),
})

/** The lines on show; what makes no sense is as if it were not there. */
export const LineFilterSchema = z.object({
  verdict: z
    .enum([...Object.values(LineVerdict), 'imported'])
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type LineFilter = z.infer<typeof LineFilterSchema>
