import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { catalogue } from '#app/i18n/catalogue.ts'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { localeOf } from '#app/i18n/translate.ts'

test.each(Object.entries(catalogue))('%s is written, parses and takes the same arguments in every language', (_key, texts) => {
  const taken = LANGUAGES.map((language) => {
    expect(texts[language].trim()).not.toBe('')
    const elements = parse(texts[language], { ignoreTag: true })
    expectWholePlurals(elements, localeOf(language))
    return [...argumentsOf(elements)].sort()
  })

  expect(new Set(taken.map(String)).size).toBe(1)
})

function argumentsOf(elements: MessageFormatElement[]): Set<string> {
  const found = new Set<string>()
  for (const element of elements) {
    if (element.type !== TYPE.literal && element.type !== TYPE.pound && element.type !== TYPE.tag) found.add(element.value)
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) for (const name of argumentsOf(option.value)) found.add(name)
  }
  return found
}

/** Every plural names all the forms that the language's grammar has for whole numbers. */
function expectWholePlurals(elements: MessageFormatElement[], locale: string) {
  const rules = new Intl.PluralRules(locale)
  const needed = new Set([0, 1, 2, 3, 5, 11, 21, 100].map((n) => rules.select(n)))
  for (const element of elements) {
    if (element.type !== TYPE.plural) continue
    for (const form of needed) expect(Object.keys(element.options)).toContain(form)
  }
}
