import { z } from 'zod'

/** Two companies that an officer says are two. */
export const DismissalSchema = z.object({ oneId: z.uuid(), otherId: z.uuid() })
