import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { catalogue } from '#app/i18n/catalogue.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { ConsentPurpose } from '#prisma/generated/enums.ts'
import { CONSENT_VERSIONS, consentTexts, missingToTakePart } from './consents.ts'

/** What each version said, as the first half of its SHA-256. A changed text gets a line more here and the next number in CONSENT_VERSIONS. */
const SAID: Record<ConsentPurpose, string[]> = {
  directory: ['ba20a570dffb242312cb45f2cfa5deec'],
  matching: ['8fd7e4e5340b9be0e2fee1fd6446185c'],
  contact: ['db5993aee393f004958a564c76d5a126'],
  abroad: ['a5c899415dd36430496d3fe0b9ada429'],
  direct: ['6eeee1fc110e6c9e6b83834dc3af7e01'],
}

test.each(Object.values(ConsentPurpose))('the text of the consent "%s" is the one of its version, in all four languages', (purpose) => {
  const { text, without } = consentTexts(purpose)
  const said = createHash('sha256')
    .update(JSON.stringify([text, without].map((key): Localised => catalogue[key])))
    .digest('hex')
    .slice(0, 32)

  expect(SAID[purpose]).toHaveLength(CONSENT_VERSIONS[purpose])
  expect(SAID[purpose].at(-1)).toBe(said)
})

test('taking part needs matching, contact and abroad, not the directory', () => {
  expect(missingToTakePart([])).toEqual(['matching', 'contact', 'abroad'])
  expect(missingToTakePart(['directory', 'abroad'])).toEqual(['matching', 'contact'])
  expect(missingToTakePart(['abroad', 'matching', 'contact'])).toEqual([])
})
