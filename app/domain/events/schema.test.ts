import { describe, expect, test } from 'vitest'
import { EventSchema } from './schema.ts'
import { DelegateSchema } from './schema-places.ts'

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

test('dates that do not fit are said together with what is missing', () => {
  const { error } = EventSchema.safeParse({
    startsOn: '2027-03-03',
    endsOn: '2027-03-01',
    registrationOpens: '2027-02-02T09:00',
    registrationCloses: '2027-02-01T09:00',
  })
  const said = error!.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  expect(said).toEqual(expect.arrayContaining(['endsOn: events.endsBeforeStart', 'registrationCloses: events.closesBeforeOpening']))
  expect(said.filter((line) => line.startsWith('name'))).toHaveLength(4)
})

test('a delegate’s missing Latin spelling is said together with what else is missing', () => {
  const said = (delegate: object) => DelegateSchema.safeParse(delegate).error?.issues.map(({ path }) => path[0])

  expect(said({ name: 'Ерлан Қасымбеков' })).toEqual(['language', 'nameLatin'])
  expect(said({})).toEqual(['name', 'language'])
  expect(said({ name: 'Yerlan', language: 'kk' })).toBeUndefined()
})
