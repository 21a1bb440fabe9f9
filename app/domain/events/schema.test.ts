import { describe, expect, test } from 'vitest'
import { EventSchema } from './schema.ts'

const missingIn = (event: object) => {
  const { error } = EventSchema.safeParse(event)
  return (error?.issues ?? []).map((issue) => issue.path.join('.')).filter((path) => /^(name|text)/.test(path))
}

describe('an event without its texts', () => {
  test('each language of a text that is missing altogether is named', () => {
    expect(missingIn({})).toEqual(['name.en', 'name.ur', 'name.ru', 'name.kk', 'text.en', 'text.ur', 'text.ru', 'text.kk'])
  })

  test('only the languages that are missing are named', () => {
    const four = { en: 'Days', ur: 'ایام', ru: 'Дни', kk: 'Күндер' }
    expect(missingIn({ name: { ...four, ur: undefined }, text: four })).toEqual(['name.ur'])
  })
})
