import type { z } from 'zod'

const LONGEST_SHOWN = 60

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
}

const UNITS: Record<string, string> = { string: 'characters', array: 'entries', set: 'entries', map: 'entries' }

/** What zod finds wrong, in the words of our faults; `{value}` stands for what the document holds at that place. */
export function wordsOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `{value} is not ${KINDS[issue.expected] ?? `of kind ${issue.expected}`}`
    case 'invalid_value':
      return `{value} is none of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
    case 'too_small':
      return tooSmall(String(issue.origin), Number(issue.minimum), issue.inclusive !== false)
    case 'too_big':
      return tooBig(String(issue.origin), Number(issue.maximum), issue.inclusive !== false)
    case 'unrecognized_keys':
      return `has unknown keys: ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`
    default:
      return '{value} does not have the right form'
  }
}

function tooSmall(origin: string, minimum: number, inclusive: boolean): string {
  const unit = UNITS[origin]
  if (unit === undefined) return `{value} is ${inclusive ? 'less than' : 'not more than'} ${minimum}`
  return minimum === 1 ? 'is empty' : `has fewer than ${minimum} ${unit}`
}

function tooBig(origin: string, maximum: number, inclusive: boolean): string {
  const unit = UNITS[origin]
  return unit === undefined ? `{value} is ${inclusive ? 'more than' : 'not less than'} ${maximum}` : `has more than ${maximum} ${unit}`
}

/** A value as a fault quotes it: short, on one line. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}
