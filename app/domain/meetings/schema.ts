import { z } from 'zod'
import { Language } from '#prisma/generated/enums.ts'

const reason = z.string().min(3).max(500)

/** What an officer does to the whole timetable. */
export const TimetableActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('run'), keepsPlaced: z.stringbool().default(false) }),
  z.object({ intent: z.literal('lock-all') }),
  z.object({ intent: z.literal('unlock-all') }),
  z.object({ intent: z.literal('clear') }),
  z.object({ intent: z.literal('move'), meetingId: z.uuid(), slotId: z.uuid(), placeId: z.uuid().optional() }),
])

/** What an officer does to one meeting. */
export const MeetingActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('place'), slotId: z.uuid(), placeId: z.uuid().optional(), interpreterId: z.uuid().optional() }),
  z.object({ intent: z.literal('take-off') }),
  z.object({ intent: z.literal('lock') }),
  z.object({ intent: z.literal('unlock') }),
  z.object({ intent: z.literal('cancel'), reason }),
  z.object({ intent: z.literal('restore') }),
  z.object({ intent: z.literal('waive'), waiver: reason }),
  z.object({ intent: z.literal('unwaive') }),
  z.object({
    intent: z.literal('link'),
    link: z
      .url({ protocol: /^https$/, error: 'events.linkHttps' })
      .max(300)
      .optional(),
  }),
])

/** Who interprets at an event, from any of the languages into any other, and when not. */
export const InterpreterSchema = z.object({
  interpreterId: z.uuid().optional(),
  name: z.string().min(2).max(120),
  nameLatin: z.string().min(2).max(120).optional(),
  languages: z.array(z.enum(Language)).min(2, { error: 'timetable.twoLanguages' }),
  absentFrom: z.array(z.uuid()).default([]),
})

export type InterpreterInput = z.infer<typeof InterpreterSchema>

/** Which page of a list to show, as the address says it. */
export const PageSchema = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

/** Which version's changes to show, and which page of them. */
export const ChangesQuerySchema = PageSchema.extend({
  version: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
})

/** Which part of the timetable to show, as the address says it. What makes no sense is left out. */
export const TimetableQuerySchema = z.object({
  day: z.iso.date().optional().catch(undefined),
  company: z.uuid().optional().catch(undefined),
  /** Of the meetings without a time. */
  unplaced: z.coerce.number().int().min(1).max(10_000).catch(1),
})
