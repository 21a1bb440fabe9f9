import { suggestCategories, suggestCodes } from '#app/engine/index.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Sector } from '#prisma/generated/enums.ts'
import { getKnowledge } from './knowledge.server.ts'
import { getSector } from './queries.server.ts'

/** A code to choose: `hs:4104`, its name as the reader's language has it, and the code itself. With a `field` it is one of any number, sent under that name. */
export type CodeChoice = { value: string; label: string; hint: string; field?: 'categories[]' }

const MOST = 12
const LONGEST_WORDS = 200
const LONGEST_TEXT = 300
/** Of a whole text only the likelier codes are offered. */
const MOST_OF_TEXT = 6
const LEAST_OF_TEXT = 0.35

/** Builds the knowledge soon, after what is under way now, so that the first search need not wait. Asked again it does nothing. */
export function prepareCodeSearch(): void {
  setTimeout(getKnowledge, 50).unref()
}

/** The HS and ISIC codes that the words most likely mean, in any of the four languages or as a code; best first, none for no words. */
export async function searchCodes(words: string, language: Language): Promise<CodeChoice[]> {
  const text = words.trim().slice(0, LONGEST_WORDS)
  if (!text) return []
  return suggestCodes(text, await getKnowledge(), { language, limit: MOST }).map((code) => codeChoice(code, language))
}

/** What the text of an offer or need suggests, in whatever language it is: codes, then categories of the sectors. None for a text that says nothing known. */
export async function suggestForText(text: string, sectors: readonly Sector[], language: Language): Promise<CodeChoice[]> {
  const said = text.trim().slice(0, LONGEST_TEXT)
  if (!said) return []
  const knowledge = await getKnowledge()
  const codes = suggestCodes(said, knowledge, { language, limit: MOST_OF_TEXT }).filter(({ score }) => score >= LEAST_OF_TEXT)
  const categories = sectors
    .map(getSector)
    .flatMap((sector) => sector.categories.map((category) => ({ ...category, sector: sector.label })))
  const fitting = suggestCategories(
    said,
    categories.map(({ id, label }) => ({ id, name: label.en })),
    knowledge,
  ).map(({ id }) => categories.find((category) => category.id === id)!)
  return [
    ...codes.map((code) => codeChoice(code, language)),
    ...fitting.map(({ id, label, sector }) => ({
      value: id,
      label: label[language],
      hint: sector[language],
      field: 'categories[]' as const,
    })),
  ]
}

function codeChoice({ system, code, label }: ReturnType<typeof suggestCodes>[number], language: Language): CodeChoice {
  return {
    value: `${system}:${code}`,
    label: label[language] ?? (language === 'kk' ? label.ru : label.en),
    hint: `${system === 'hs' ? 'HS' : 'ISIC'} ${code}`,
  }
}
