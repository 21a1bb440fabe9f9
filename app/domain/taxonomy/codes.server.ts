import { suggestCodes } from '#app/engine/index.ts'
import type { Language } from '#app/i18n/languages.ts'
import { getKnowledge } from './knowledge.server.ts'

/** A code to choose: `hs:4104`, its name as the reader's language has it, and the code itself. */
export type CodeChoice = { value: string; label: string; hint: string }

const MOST = 12
const LONGEST_WORDS = 200

/** Builds the knowledge soon, after what is under way now, so that the first search need not wait. Asked again it does nothing. */
export function prepareCodeSearch(): void {
  setTimeout(getKnowledge, 50).unref()
}

/** The HS and ISIC codes that the words most likely mean, in any of the four languages or as a code; best first, none for no words. */
export async function searchCodes(words: string, language: Language): Promise<CodeChoice[]> {
  const text = words.trim().slice(0, LONGEST_WORDS)
  if (!text) return []
  return suggestCodes(text, await getKnowledge(), { language, limit: MOST }).map(({ system, code, label }) => ({
    value: `${system}:${code}`,
    label: label[language] ?? (language === 'kk' ? label.ru : label.en),
    hint: `${system === 'hs' ? 'HS' : 'ISIC'} ${code}`,
  }))
}
