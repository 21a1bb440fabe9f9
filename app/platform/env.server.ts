import { z } from 'zod'
import { readRates } from './mail/rates.ts'

const PLACEHOLDER = 'change-me-to-32-random-characters'

const EnvSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: 'must be a PostgreSQL address such as postgresql://user:password@host:5432/dosti',
    }),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an SMTP address such as smtp://user:password@host:587' }),
    ORIGIN: z
      .url({ protocol: /^https?$/, error: 'must be the public address, such as https://dosti.example' })
      .transform((url) => new URL(url).origin),
    SESSION_SECRET: z.string({ error: 'is missing: give at least 32 random characters' }).min(32, 'must have at least 32 characters'),
    MAIL_BOUNCE_ADDRESS: z
      .email('must be an address such as bounces@dosti.example')
      .regex(/^[^@+]{1,15}@/, 'must have at most 15 characters, and no plus, before the @')
      .optional(),
    MAIL_DOMAIN_RATES: z
      .string()
      .refine((text) => readRates(text) !== null, 'must be written like gmail.com=20/m,*=10/s (s, m, h or d; * is every other domain)')
      .optional(),
    MAIL_REPLY_ADDRESS: z
      .email('must be an address such as reply@dosti.example')
      .regex(/^[^@+]{1,15}@/, 'must have at most 15 characters, and no plus, before the @')
      .optional(),
    IMAP_URL: z.url({ protocol: /^imaps?$/, error: 'must be an IMAP address such as imaps://user:password@host:993' }).optional(),
    MAIL_FROM: z.string({ error: 'is missing: give a sender such as Dosti <no-reply@dosti.example>' }).min(3),
    DEMONSTRATION: z.stringbool().default(false),
    MAIL_DIR: z.string().optional(),
    SECOND_FACTOR: z.enum(['required', 'optional'], { error: 'must be required or optional' }).default('required'),
    LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
    TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  })
  .superRefine((env, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(env.ORIGIN).hostname)
    if (env.NODE_ENV === 'production' && env.SESSION_SECRET === PLACEHOLDER)
      say('SESSION_SECRET', 'is still the placeholder of .env.example')
    if (env.DEMONSTRATION && !loopback) say('DEMONSTRATION', 'shows every mail to everyone: it may be on only when ORIGIN is this machine')
    if (env.NODE_ENV === 'production' && !env.DEMONSTRATION && !loopback && !env.ORIGIN.startsWith('https:'))
      say('ORIGIN', 'must be https in production')
  })

export type Env = z.infer<typeof EnvSchema>

/** The environment checked, or an error with one readable line for each fault. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = EnvSchema.safeParse(filled)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  throw new Error(`The environment is not right (.env.example explains each key):\n${lines.join('\n')}`)
}

let checked: Env | undefined

/** This process's environment, checked on first use. */
export function env(): Env {
  checked ??= readEnv(process.env)
  return checked
}
