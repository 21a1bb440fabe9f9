import { z } from 'zod'

/** Two companies that an officer says are two. */
export const DismissalSchema = z.object({ oneId: z.uuid(), otherId: z.uuid() })

/** Merging cannot be taken back: the officer says to have compared the two. */
export const MergeSchema = z.object({ compared: z.literal('yes', { error: 'merge.compareFirst' }) })
