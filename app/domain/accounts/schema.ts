import { z } from 'zod'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { PASSWORD_MAX, PASSWORD_MIN, passwordFault } from './rules.ts'
import { TIME_ZONES } from './time-zones.ts'
import { isCommonPassword } from './weak-passwords.ts'

/** Always lower case, so that one address has one account. */
export const EmailAddress = z
  .string()
  .max(200)
  .transform((text) => text.toLowerCase())
  .pipe(z.email({ error: 'form.email' }))

export const PersonName = z.string().min(2).max(100)

export const NewPassword = z
  .string()
  .min(PASSWORD_MIN)
  .max(PASSWORD_MAX)
  .refine((password) => !isCommonPassword(password), { error: 'accounts.passwordCommon' })

/** Whatever was typed: the answer to a wrong password says nothing about how passwords must look. */
const GivenPassword = z.string().max(1000)

export const SignUpSchema = z
  .object({ name: PersonName, email: EmailAddress, password: NewPassword, language: z.enum(LANGUAGES) })
  .superRefine(({ password, ...owner }, context) => {
    const fault = passwordFault(password, owner)
    if (fault) context.addIssue({ code: 'custom', path: ['password'], message: fault })
  })

export type SignUpInput = z.infer<typeof SignUpSchema>

export const SignInSchema = z.object({ email: z.string().max(1000), password: GivenPassword, to: z.string().max(1000).optional() })

export const AddressSchema = z.object({ email: EmailAddress })

/** Beside these rules the command looks at the owner's address and name. */
export const NewPasswordSchema = z.object({ password: NewPassword })

export const CodeSchema = z.object({ code: z.string().max(40), to: z.string().max(1000).optional() })

/** How somebody is called, written to, and told the time. */
export const DetailsSchema = z.object({
  name: PersonName,
  nameLatin: PersonName.regex(/^[\p{Script=Latin}\p{M}\s'’.-]+$/u, { error: 'accounts.latinOnly' }).optional(),
  language: z.enum(LANGUAGES),
  timeZone: z.enum(TIME_ZONES).optional(),
})

export type DetailsInput = z.infer<typeof DetailsSchema>

/** The three forms of the account's page. */
export const AccountSchema = z.discriminatedUnion('intent', [
  DetailsSchema.extend({ intent: z.literal('details') }),
  z.object({ intent: z.literal('password'), currentPassword: GivenPassword, password: NewPassword }),
  z.object({ intent: z.literal('turn-off'), confirmPassword: GivenPassword }),
])
