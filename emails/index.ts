import type { z } from 'zod'
import { verifyEmail } from './verify-email.tsx'

/** Every mail that the product can send, by name. */
export const emails = {
  'verify-email': verifyEmail,
}

export type EmailName = keyof typeof emails
export type EmailProps<Name extends EmailName> = z.infer<(typeof emails)[Name]['schema']>
