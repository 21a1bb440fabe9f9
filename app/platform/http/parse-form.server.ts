import { data } from '@remix-run/node'
import type { z } from 'zod'
import { catalogue, type MessageKey } from '#app/i18n/catalogue.ts'
import type { MessageArguments } from '#app/i18n/translate.ts'
import { DomainError } from '../errors.ts'

/** What a form's page needs to show itself again: what was typed, and what is wrong with it, as messages. */
export type FormReply = {
  values: Record<string, string | string[]>
  errors: { name: string; key: MessageKey; args?: MessageArguments }[]
}

export type ParsedForm<Value> =
  | { ok: true; value: Value; intent: string | undefined; reply: (errors: FormReply['errors']) => ReturnType<typeof replyWith> }
  | { ok: false; intent: string | undefined; reply: () => ReturnType<typeof replyWith> }

const SECRET = /password|code/i

/**
 * Reads a form. `name[]` makes an array, `name.en` an object; empty fields are left out; text is trimmed, composed (NFC) and freed of
 * control characters. Not right: `reply()` answers 400 with everything typed kept, secrets apart.
 */
export async function parseForm<Value>(source: Request | FormData, schema: z.ZodType<Value>): Promise<ParsedForm<Value>> {
  const form = source instanceof Request ? await readForm(source) : source
  const typed = typedValues(form)
  const parsed = schema.safeParse(nest(typed))
  const intent = typeof typed.intent === 'string' ? typed.intent : undefined
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !SECRET.test(name)))
  if (parsed.success) return { ok: true, value: parsed.data, intent, reply: (errors) => replyWith({ values, errors }) }
  return { ok: false, intent, reply: () => replyWith({ values, errors: uniqueByName(parsed.error.issues.map(asError)) }) }
}

/** The form of a page that has several, and which act it asks for: that act's schema is for parsing it. */
export async function readIntent(request: Request): Promise<{ data: FormData; intent: string }> {
  const data = await readForm(request)
  const intent = data.get('intent')
  return { data, intent: typeof intent === 'string' ? intent : '' }
}

/** The fields of a form that saves as it goes: a schema each, or fields below a common name. */
export type Shape = { [name: string]: z.ZodType | Shape }

type ValueOf<Fields extends Shape> = {
  [Name in keyof Fields]?: Fields[Name] extends z.ZodType<infer Value> ? Value : Fields[Name] extends Shape ? ValueOf<Fields[Name]> : never
}

export type PartOfForm<Value> = {
  /** What is right, field by field; a field that was emptied is there as undefined, a wrong one is not there. */
  value: Value
  errors: FormReply['errors']
  intent: string | undefined
  /** The browser saves by itself while somebody writes: it wants to know what is wrong, not a page. */
  isAutosave: boolean
  reply: (errors?: FormReply['errors']) => ReturnType<typeof replyWith>
}

/** Reads a form field by field, so that one wrong field does not keep the others from being saved. */
export async function parsePartOfForm<Fields extends Shape>(request: Request, shape: Fields): Promise<PartOfForm<ValueOf<Fields>>> {
  const typed = typedValues(await readForm(request))
  const errors: FormReply['errors'] = []
  const value = parseFields(nest(typed), shape, [], errors) as ValueOf<Fields>
  return {
    value,
    errors,
    intent: typeof typed.intent === 'string' ? typed.intent : undefined,
    isAutosave: request.headers.has('X-Autosave'),
    reply: (more = []) => replyWith({ values: typed, errors: uniqueByName([...errors, ...more]) }),
  }
}

function parseFields(given: unknown, shape: Shape, path: string[], errors: FormReply['errors']): Record<string, unknown> {
  const from = typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Record<string, unknown>) : {}
  const value: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(shape)) {
    if (typeof field.safeParse !== 'function') {
      value[name] = parseFields(from[name], field as Shape, [...path, name], errors)
      continue
    }
    const parsed = (field as z.ZodType).safeParse(from[name])
    if (parsed.success) value[name] = parsed.data
    else for (const issue of parsed.error.issues) errors.push(asError({ ...issue, path: [...path, name, ...issue.path] }))
  }
  return value
}

/** A body that is no form at all is refused before anything looks at it. */
async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new DomainError('invalid')
  }
}

/** The form again, with what is wrong. */
export function replyWith(reply: FormReply) {
  return data(reply, { status: 400 })
}

function typedValues(form: FormData): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {}
  for (const [name, entry] of form) {
    if (typeof entry !== 'string') continue
    const text = cleanText(entry)
    if (!name.endsWith('[]')) typed[name] = text
    else typed[name] = [...((typed[name] as string[]) ?? []), text].filter(Boolean)
  }
  return typed
}

/** Text as it is kept: composed, line ends as \n, without control and direction-override characters, trimmed. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()
}

function nest(typed: Record<string, string | string[]>): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null)
  for (const [name, value] of Object.entries(typed)) {
    if (value !== '') place(root, name.replace(/\[\]$/, '').split('.'), value)
  }
  return root
}

/** Only plain objects of our own making are stepped into: a forged name reaches no array and no prototype. */
function place(at: Record<string, unknown>, [step, ...rest]: string[], value: unknown) {
  if (!step) return
  if (rest.length === 0) {
    at[step] ??= value
    return
  }
  at[step] ??= Object.create(null)
  const next = at[step]
  if (typeof next === 'object' && !Array.isArray(next)) place(next as Record<string, unknown>, rest, value)
}

/** What is wrong, by the field's name, as a message. */
export function asError(issue: z.core.$ZodIssue): FormReply['errors'][number] {
  const name = issue.path.filter((step) => typeof step === 'string').join('.')
  if (issue.message in catalogue) return { name, key: issue.message as MessageKey, args: boundsOf(issue) }
  return { name, ...generalError(issue) }
}

function generalError(issue: z.core.$ZodIssue): { key: MessageKey; args?: MessageArguments } {
  const args = boundsOf(issue)
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'array' || issue.origin === 'set') return { key: 'form.chooseOne' }
      return issue.origin === 'string'
        ? { key: Number(issue.minimum) <= 1 ? 'form.required' : 'form.tooShort', args }
        : { key: 'form.tooSmall', args }
    case 'too_big':
      if (issue.origin === 'array' || issue.origin === 'set') return { key: 'form.tooMany', args }
      return { key: issue.origin === 'string' ? 'form.tooLong' : 'form.tooBig', args }
    case 'invalid_value':
      return { key: 'form.choose' }
    case 'invalid_format':
      return { key: issue.format === 'email' ? 'form.email' : issue.format === 'url' ? 'form.url' : 'form.format' }
    case 'invalid_type':
      if (issue.input === undefined) return { key: issue.expected === 'array' ? 'form.chooseOne' : 'form.required' }
      return {
        key:
          issue.expected === 'number' || issue.expected === 'int' ? 'form.number' : issue.expected === 'date' ? 'form.date' : 'form.format',
      }
    default:
      return { key: 'form.format' }
  }
}

function boundsOf(issue: z.core.$ZodIssue): MessageArguments {
  return {
    ...('minimum' in issue ? { min: Number(issue.minimum) } : {}),
    ...('maximum' in issue ? { max: Number(issue.maximum) } : {}),
  }
}

function uniqueByName(errors: FormReply['errors']): FormReply['errors'] {
  return errors.filter((error, i) => errors.findIndex((other) => other.name === error.name) === i)
}
