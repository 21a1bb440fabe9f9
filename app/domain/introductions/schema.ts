import { z } from 'zod'
import { Answer } from '#prisma/generated/enums.ts'

export const AnswerSchema = z.object({ answer: z.enum(Answer) })
