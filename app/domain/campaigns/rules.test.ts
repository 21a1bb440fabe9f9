import { expect, test } from 'vitest'
import { LANGUAGES, type Language } from '#app/i18n/languages.ts'
import { CampaignState } from '#prisma/generated/enums.ts'
import { CAMPAIGN_TRANSITIONS, type CampaignAct, exclusionOf, fillPlaces, languageFor, languagesOf, unknownPlaces } from './rules.ts'

test('each act leads from its states to its state, and from no other', () => {
  const ways = (Object.keys(CAMPAIGN_TRANSITIONS) as CampaignAct[]).flatMap((act) =>
    Object.values(CampaignState).flatMap((from) =>
      CAMPAIGN_TRANSITIONS[act][from] ? [`${from} ${act} ${CAMPAIGN_TRANSITIONS[act][from]}`] : [],
    ),
  )

  expect(ways.sort()).toEqual(
    [
      'draft discard cancelled',
      'draft revise draft',
      'draft send waiting',
      'sending finish sent',
      'sending stop cancelled',
      'waiting start sending',
      'waiting stop cancelled',
      'waiting undo draft',
    ].sort(),
  )
})

test.each<[Language, Language[], Language]>([
  ['ur', ['en', 'ru'], 'en'],
  ['kk', ['en', 'ru'], 'ru'],
  ['kk', ['en'], 'en'],
  ['ru', ['en', 'kk'], 'kk'],
  ['ru', ['en', 'ur'], 'en'],
  ['en', ['ur', 'ru'], 'ru'],
  ['en', ['ur'], 'ur'],
])('who reads %s gets, of %s, the letter in %s', (reader, written, expected) => {
  expect(languageFor(reader, written)).toBe(expected)
})

test('who reads a language in which it was written gets it in that one', () => {
  for (const language of LANGUAGES) expect(languageFor(language, LANGUAGES)).toBe(language)
})

test('a letter exists in a language when it has a subject and a text there', () => {
  const subject = { en: 'Come', ru: 'Приходите', kk: ' ' }
  const text = { en: 'Please', ur: 'آئیے', kk: 'Келіңіз' }

  expect(languagesOf({ subject, text })).toEqual(['en'])
})

test('only the places that can be filled are known; those of the event need one', () => {
  expect(unknownPlaces('Dear {company}, see {link}', false)).toEqual([])
  expect(unknownPlaces('{event}, {dates}', true)).toEqual([])
  expect(unknownPlaces('{event} on {dates}', false)).toEqual(['{event}', '{dates}'])
  expect(unknownPlaces('{{company}} {name} {} } {', true)).toEqual(['{', '}', '{name}', '{}', '}', '{'])
})

test('filling leaves no place, and does not fill what a value brings', () => {
  const filled = fillPlaces('Dear {company}: {event}, {event}', { company: 'A {link} B', event: 'Leather Days' })

  expect(filled).toBe('Dear A {link} B: Leather Days, Leather Days')
})

test('a company without address, consent or peace gets no letter, and the first reason is said', () => {
  expect(exclusionOf({ agreed: true, contactEmail: 'a@b.example' }, undefined)).toBeNull()
  expect(exclusionOf({ agreed: true, contactEmail: 'a@b.example' }, 'unsubscribed')).toBe('unsubscribed')
  expect(exclusionOf({ agreed: false, contactEmail: 'a@b.example' }, 'bounced')).toBe('no_consent')
  expect(exclusionOf({ agreed: false, contactEmail: null }, undefined)).toBe('no_address')
})
