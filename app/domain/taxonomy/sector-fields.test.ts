import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '#app/i18n/catalogue.ts'
import { answerAsTyped, answerSchema, unanswered, viewAnswers } from './answers.ts'
import { SectorsFileSchema } from './schema.ts'
import { fieldDefinitions, keysReferringTo, type SectorField, sectorFields } from './sector-fields.ts'

const TEXT = readFileSync('app/engine/knowledge/sectors.json', 'utf8')
const LABEL = { en: 'Drum size', ur: 'ڈرم کا سائز', ru: 'Размер барабана', kk: 'Барабан көлемі' }
const REGIONS = [{ value: 'PK-PB', label: LABEL }]

/** The file with one field more in a sector. */
function withField(field: object, sector = 'leather') {
  const file = JSON.parse(TEXT)
  file.sectors.find(({ id }: { id: string }) => id === sector).profile_fields.push(field)
  return SectorsFileSchema.safeParse(file)
}

function fieldsWith(field: object): SectorField[] {
  const file = withField(field).data!
  return sectorFields(file, file.sectors.find(({ id }) => id === 'leather')!, REGIONS)
}

test('a field added to the file is in the form, in validation, in what is missing and on the page', () => {
  const fields = fieldsWith({ key: 'drum_size', type: 'number', required: true, unit: 't', label: LABEL })
  const added = fields.find(({ key }) => key === 'drum_size')!

  expect(added).toEqual({ key: 'drum_size', kind: 'number', required: true, label: LABEL, unit: 't', options: [] })
  expect(answerSchema(added).safeParse('2.5').data).toBe(2.5)
  expect(answerSchema(added).safeParse('wide').success).toBe(false)
  expect(unanswered(fields, {}).map(({ key }) => key)).toContain('drum_size')
  expect(unanswered(fields, { drum_size: 0 }).map(({ key }) => key)).not.toContain('drum_size')
  expect(viewAnswers(fields, { drum_size: 3 })).toEqual([
    { key: 'drum_size', label: LABEL, unit: 't', value: { kind: 'number', number: 3 } },
  ])
})

test.each([
  [{ key: 'drum_size', type: 'colour', required: true, label: LABEL }, ['type']],
  [{ key: 'drum_size', type: 'enum', required: true, label: LABEL, options: 'no_such_set' }, ['options']],
  [{ key: 'drum_size', type: 'multi', required: true, label: LABEL }, []],
  [{ key: 'drum_size', type: 'number', required: true, label: { ...LABEL, kk: '' } }, ['label', 'kk']],
  [{ key: 'tannage', type: 'text', required: true, label: LABEL }, ['key']],
])('a bad edit %j is told with its path', (field, path) => {
  const last = JSON.parse(TEXT).sectors.find(({ id }: { id: string }) => id === 'leather').profile_fields.length

  expect(withField(field).error!.issues[0]!.path).toEqual(['sectors', 2, 'profile_fields', last, ...path])
})

describe('kinds of answers', () => {
  const one = (field: object) =>
    fieldsWith({ key: 'drum_size', required: false, label: LABEL, ...field }).find(({ key }) => key === 'drum_size')!
  const read = (field: object, typed: unknown) => answerSchema(one(field)).safeParse(typed)

  test('nothing typed is no answer', () => {
    for (const type of ['text', 'number', 'boolean', 'range', 'monthrange']) expect(read({ type }, undefined).data).toBeUndefined()
  })
  test.each([
    [{ type: 'text' }, 'thick', 'thick'],
    [{ type: 'boolean' }, 'no', false],
    [{ type: 'enum', options: 'tannage' }, 'chrome', 'chrome'],
    [{ type: 'multi', options: 'tannage' }, ['chrome', 'chrome'], ['chrome']],
    [{ type: 'multi', ref: 'text' }, 'oak\nchestnut، oak', ['oak', 'chestnut']],
    [{ type: 'multi', ref: 'regions' }, ['PK-PB'], ['PK-PB']],
    [{ type: 'multi', ref: 'certifications' }, ['lwg'], ['lwg']],
    [{ type: 'range' }, { from: '0.8', to: '1.2' }, { from: 0.8, to: 1.2 }],
    [{ type: 'monthrange' }, { from: '10', to: '3' }, { from: 10, to: 3 }],
  ])('%j takes %j', (field, typed, answer) => {
    const parsed = read(field, typed)

    expect(parsed.data).toEqual(answer)
    expect(answerSchema(one(field)).safeParse(retyped(one(field), parsed.data!)).data).toEqual(answer)
  })
  test.each([
    [{ type: 'text' }, 'x'.repeat(501)],
    [{ type: 'text' }, ['two']],
    [{ type: 'number' }, '-1'],
    [{ type: 'number' }, '1e400'],
    [{ type: 'boolean' }, 'maybe'],
    [{ type: 'enum', options: 'tannage' }, 'brine'],
    [{ type: 'multi', options: 'tannage' }, ['chrome', 'brine']],
    [{ type: 'multi', ref: 'certifications' }, ['gafta']],
    [{ type: 'multi', ref: 'text' }, Array.from({ length: 21 }, (_, i) => `word${i}`).join('\n')],
    [{ type: 'range' }, { from: '2', to: '1' }],
    [{ type: 'range' }, { from: '2' }],
    [{ type: 'monthrange' }, { from: '0', to: '13' }],
  ])('%j refuses %j', (field, typed) => {
    expect(read(field, typed).success).toBe(false)
  })
  test('free text follows the rule of whoever asks', () => {
    const rule = (text: string) => (text.includes('@') ? 'companies.noContactInText' : null)

    expect(answerSchema(one({ type: 'text' }), rule).safeParse('a@b.example').success).toBe(false)
    expect(answerSchema(one({ type: 'multi', ref: 'text' }), rule).safeParse('oak\na@b.example').success).toBe(false)
  })
})

/** The answer as it would come back from the form's boxes. */
function retyped(field: SectorField, answer: NonNullable<ReturnType<ReturnType<typeof answerSchema>['parse']>>) {
  const boxes = answerAsTyped(field, { [field.key]: answer })
  const whole = boxes[`answers.${field.key}`] ?? boxes[`answers.${field.key}[]`]
  return whole ?? { from: boxes[`answers.${field.key}.from`], to: boxes[`answers.${field.key}.to`] }
}

test('every sector asks for categories and certificates, and every unit has a name', () => {
  const { sectors } = SectorsFileSchema.parse(JSON.parse(TEXT))

  for (const sector of sectors) {
    expect(keysReferringTo('categories', sector).length).toBeGreaterThan(0)
    expect(keysReferringTo('certifications', sector).length).toBeGreaterThan(0)
    for (const { unit } of fieldDefinitions(sector)) if (unit) expect(catalogue).toHaveProperty([`taxonomy.unit.${unit}`])
  }
})
