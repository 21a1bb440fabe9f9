import { z } from 'zod'
import type { Localised } from '#app/i18n/languages.ts'
import type { SectorField } from './sector-fields.ts'

export const LONGEST_TEXT = 500
const LONGEST_WORD = 80
const MOST_WORDS = 20
const GREATEST_NUMBER = 1e12

/** What a company may answer to one question, as it is kept. */
export type Answer = string | number | boolean | string[] | { from: number; to: number }
export type Answers = Record<string, Answer>

/** Free text that may stand on a profile; the room of companies says what may not. */
export type TextRule = (text: string) => string | null

/** Reads one answer from a form; nothing typed is undefined. Whether a missing answer matters is asked on submission, not here. */
export function answerSchema(field: SectorField, textRule: TextRule = () => null): z.ZodType<Answer | undefined> {
  return bareSchema(field, textRule).optional()
}

function bareSchema({ kind, options }: SectorField, textRule: TextRule): z.ZodType<Answer> {
  const fitting = <Schema extends z.ZodType<string>>(schema: Schema) =>
    schema.superRefine((text, context) => {
      const fault = textRule(text)
      if (fault) context.addIssue({ code: 'custom', message: fault })
    })
  const number = z.coerce.number({ error: 'form.number' }).min(0).max(GREATEST_NUMBER)
  const choice = z.enum(options.map(({ value }) => value) as [string, ...string[]], { error: 'form.choose' })
  switch (kind) {
    case 'text':
      return fitting(z.string().max(LONGEST_TEXT))
    case 'list':
      return z
        .string()
        .transform((text) => [...new Set(text.split(/[\n,;،]+/).map((word) => word.trim()))].filter(Boolean))
        .pipe(z.array(fitting(z.string().max(LONGEST_WORD))).max(MOST_WORDS))
    case 'number':
      return number
    case 'yes-no':
      return z.enum(['yes', 'no'], { error: 'form.choose' }).transform((word) => word === 'yes')
    case 'one':
      return choice
    case 'many':
      return z.array(choice).transform((chosen) => [...new Set(chosen)])
    case 'range':
      return z.object({ from: number, to: number }).refine(({ from, to }) => from <= to, { error: 'taxonomy.rangeOrder', path: ['to'] })
    case 'months': {
      const month = z.coerce.number({ error: 'form.choose' }).int().min(1).max(12)
      return z.object({ from: month, to: month })
    }
  }
}

/** The required questions that have no answer yet. */
export function unanswered(fields: SectorField[], answers: Partial<Answers>): SectorField[] {
  return fields.filter(({ key, required }) => required && isEmpty(answers[key]))
}

function isEmpty(answer: Answer | undefined): boolean {
  return answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)
}

/** The answer as it stands in the form's boxes. */
export function answerAsTyped({ key, kind }: SectorField, answers: Partial<Answers>): Record<string, string | string[]> {
  const answer = answers[key]
  const name = `answers.${key}`
  if (answer === undefined) return {}
  if (kind === 'many') return { [`${name}[]`]: answer as string[] }
  if (kind === 'list') return { [name]: (answer as string[]).join('\n') }
  if (kind === 'yes-no') return { [name]: answer ? 'yes' : 'no' }
  if (typeof answer === 'object' && !Array.isArray(answer))
    return { [`${name}.from`]: String(answer.from), [`${name}.to`]: String(answer.to) }
  return { [name]: String(answer) }
}

/** An answer with the words to show it in any language; free words are the same in all. */
export type AnswerView = {
  key: string
  label: Localised
  unit: string | null
  value:
    | { kind: 'words'; words: (Localised | string)[] }
    | { kind: 'number'; number: number }
    | { kind: 'yes-no'; yes: boolean }
    | { kind: 'range' | 'months'; from: number; to: number }
}

/** What the company answered, in the order of the questions; choices that exist no more and unknown shapes are left out. */
export function viewAnswers(fields: SectorField[], answers: Partial<Answers>): AnswerView[] {
  return fields.flatMap((field) => {
    const value = viewOf(field, answers[field.key])
    return value ? [{ key: field.key, label: field.label, unit: field.unit, value }] : []
  })
}

function viewOf({ kind, options }: SectorField, answer: Answer | undefined): AnswerView['value'] | null {
  if (typeof answer === 'boolean') return { kind: 'yes-no', yes: answer }
  if (typeof answer === 'number') return { kind: 'number', number: answer }
  if (typeof answer === 'object' && !Array.isArray(answer))
    return { kind: kind === 'months' ? 'months' : 'range', from: answer.from, to: answer.to }
  const given = Array.isArray(answer) ? answer : answer ? [answer] : []
  const words = kind === 'one' || kind === 'many' ? given.flatMap((id) => options.find(({ value }) => value === id)?.label ?? []) : given
  return words.length > 0 ? { kind: 'words', words } : null
}
