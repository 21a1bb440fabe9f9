import { z } from 'zod'

/** A calendar's secret address is made (anew), or ended. */
export const FeedSchema = z.object({ intent: z.enum(['open', 'close']) })
