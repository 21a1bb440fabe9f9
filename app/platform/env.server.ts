import { createPrivateKey } from 'node:crypto'
import fs from 'node:fs'
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
    DKIM_DOMAIN: z.hostname('must be the domain of MAIL_FROM, such as dosti.example').optional(),
    DKIM_SELECTOR: z
      .string()
      .regex(/^[a-z0-9-]{1,63}$/i, 'must be a word of letters, digits and dashes')
      .optional(),
    DKIM_PRIVATE_KEY: z
      .string()
      .transform((text) => text.replaceAll('\\n', '\n'))
      .refine(isPrivateKey, 'must be a private key in PEM')
      .optional(),
    DKIM_PRIVATE_KEY_FILE: z
      .string()
      .refine(
        (file) => fs.existsSync(file) && isPrivateKey(fs.readFileSync(file, 'utf8')),
        'must name a readable file with a private key in PEM',
      )
      .optional(),
    DNS_SERVERS: z
      .string()
      .regex(/^[\d.:[\]a-f]+(,[\d.:[\]a-f]+)*$/i, 'must be addresses with commas between them, such as 1.1.1.1,9.9.9.9')
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
    FILES_DIR: z.string().default('.data/files'),
    S3_ENDPOINT: z
      .url({ protocol: /^https?$/, error: 'must be the address of an S3 service, such as https://s3.eu-central-1.amazonaws.com' })
      .optional(),
    S3_BUCKET: z.string().optional(),
    S3_REGION: z.string().default('us-east-1'),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    SECOND_FACTOR: z.enum(['required', 'optional'], { error: 'must be required or optional' }).default('required'),
    LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
    TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  })
  .superRefine((env, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(env.ORIGIN).hostname)
    if (env.NODE_ENV === 'production' && env.SESSION_SECRET === PLACEHOLDER)
      say('SESSION_SECRET', 'is still the placeholder of .env.example')
    const signing = [env.DKIM_DOMAIN, env.DKIM_SELECTOR, env.DKIM_PRIVATE_KEY ?? env.DKIM_PRIVATE_KEY_FILE]
    if (signing.some(Boolean) && !signing.every(Boolean))
      say('DKIM_DOMAIN', 'DKIM_SELECTOR and DKIM_PRIVATE_KEY (or DKIM_PRIVATE_KEY_FILE) go together: give all three or none')
    const bucket = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
    const missing = bucket.filter((key) => !env[key])
    if (missing.length < bucket.length) for (const key of missing) say(key, 'is missing: a bucket needs all four of its keys')
    if (env.DEMONSTRATION && !loopback) say('DEMONSTRATION', 'shows every mail to everyone: it may be on only when ORIGIN is this machine')
    if (env.NODE_ENV === 'production' && !env.DEMONSTRATION && !loopback && !env.ORIGIN.startsWith('https:'))
      say('ORIGIN', 'must be https in production')
  })

function isPrivateKey(text: string): boolean {
  try {
    return Boolean(createPrivateKey(text))
  } catch {
    return false
  }
}

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
