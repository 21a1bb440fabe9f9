import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { cleanText, parseForm } from './parse-form.server.ts'

const Schema = z.object({
  name: z.object({ en: z.string().min(2).max(5), ur: z.string().optional() }),
  sectors: z.array(z.enum(['it', 'leather'])).min(1),
  meetings: z.coerce.number().int().min(1).max(9),
  email: z.email().optional(),
  password: z.string().optional(),
})

function requestWith(entries: [string, string][]) {
  return new Request('http://x.test/', { method: 'POST', body: new URLSearchParams(entries) })
}

const RIGHT: [string, string][] = [
  ['name.en', '  Abc '],
  ['sectors[]', 'it'],
  ['sectors[]', 'leather'],
  ['meetings', '4'],
  ['intent', 'save'],
]

test('dotted names nest, bracketed names list, text is trimmed, the intent is known', async () => {
  const form = await parseForm(requestWith(RIGHT), Schema)

  expect(form).toMatchObject({ ok: true, intent: 'save', value: { name: { en: 'Abc' }, sectors: ['it', 'leather'], meetings: 4 } })
})

test('what is wrong comes back with the field’s name, a message and everything typed but secrets', async () => {
  const form = await parseForm(
    requestWith([
      ['name.en', 'Abcdef'],
      ['meetings', '12'],
      ['email', 'nobody'],
      ['password', 'hidden'],
    ]),
    Schema,
  )

  expect(form.ok).toBe(false)
  const reply = form.ok ? null : form.reply()
  expect(reply).toMatchObject({
    init: { status: 400 },
    data: {
      values: { 'name.en': 'Abcdef', meetings: '12', email: 'nobody' },
      errors: [
        { name: 'name.en', key: 'form.tooLong', args: { max: 5 } },
        { name: 'sectors', key: 'form.chooseOne' },
        { name: 'meetings', key: 'form.tooBig', args: { max: 9 } },
        { name: 'email', key: 'form.email' },
      ],
    },
  })
  expect(JSON.stringify(reply)).not.toContain('hidden')
})

test('control characters and direction overrides do not get in; composed letters are one', () => {
  expect(cleanText('a\u0000b\u202ec\r\nd\u0301 ')).toBe('abc\nd\u0301'.normalize('NFC'))
})

test('no form can reach a prototype or make the reader fall', async () => {
  const name = fc.oneof(
    fc.constantFrom(
      '__proto__.x',
      'constructor.prototype.x',
      'x[]',
      'x.__proto__.y',
      'name',
      'name.en',
      'name.en.deep',
      'sectors[]',
      'sectors.0',
      '.',
      '[]',
      'a..b',
    ),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, fc.string()), { maxLength: 12 }), async (entries) => {
      const form = await parseForm(requestWith(entries), Schema)
      expect(typeof form.ok).toBe('boolean')
    }),
    { numRuns: 500 },
  )
  expect(({} as Record<string, unknown>).x).toBeUndefined()
  expect(([] as unknown as Record<string, unknown>).y).toBeUndefined()
})
