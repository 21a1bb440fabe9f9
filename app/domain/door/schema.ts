import { z } from 'zod'
import { Country } from '#prisma/generated/enums.ts'

/** A badge's code as it is typed: spaces and dashes do not count. */
const Code = z.string().trim().min(4).max(40)

/** A code typed at the door. */
export const TypedCodeSchema = z.object({ badge: Code })

/** Somebody arrived, did not arrive after all, or the whole company did not come. */
export const DOOR_ACTS = ['arrive', 'undo', 'no-show'] as const
export type DoorAct = (typeof DOOR_ACTS)[number]

/** What was done at a device, perhaps while it had no network. The id is the device's own, so that a second sending is known. */
export const ArrivalSchema = z.object({ id: z.uuid(), code: Code, at: z.coerce.date(), act: z.enum(DOOR_ACTS).optional() })
export type Arrival = { id: string; code: string; at?: Date; act?: DoorAct }

/** What a device sends: a form with one field that holds a list as JSON. */
export const ArrivalsSchema = z.object({
  arrivals: z
    .string()
    .max(100_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'form.format' })
        return z.NEVER
      }
    })
    .pipe(z.array(ArrivalSchema).min(1).max(500)),
})

/** Who is shown at the door, as the address says it. What makes no sense is left out. */
export const DoorQuerySchema = z.object({
  day: z.iso.date().optional().catch(undefined),
  country: z.enum(Country).optional().catch(undefined),
  show: z.enum(['all', 'missing', 'arrived']).catch('all'),
  search: z.string().trim().min(1).max(100).optional().catch(undefined),
})
export type DoorQuery = z.infer<typeof DoorQuerySchema>

/** Acts on one row of the door's list. */
export const DoorActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('arrive'), delegateId: z.uuid() }),
  z.object({ intent: z.literal('undo'), delegateId: z.uuid() }),
  z.object({ intent: z.literal('no-show'), participationId: z.uuid() }),
])

/** The two companies that were chosen to meet on the spot, as the address says it. */
export const PairQuerySchema = z.object({ pk: z.uuid().optional().catch(undefined), kz: z.uuid().optional().catch(undefined) })

/** A time for a meeting that waits, or for two that agreed on the spot. */
export const SeatSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('seat'), meetingId: z.uuid(), slotId: z.uuid() }),
  z.object({ intent: z.literal('walk-in'), pkCompanyId: z.uuid(), kzCompanyId: z.uuid(), slotId: z.uuid() }),
])
