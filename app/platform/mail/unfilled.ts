/** What is left where a value is missing: a placeholder in braces, or the name of nothing. */
const UNFILLED = /\{\{?\s*[\w.$-]*\s*\}?\}|\bundefined\b|\[object \w+\]/g

/** The first place of a text that nobody filled, or null. What stands so in what people wrote was meant: "undefined" is a word. */
export function findUnfilled(text: string, written: string): string | null {
  return text.match(UNFILLED)?.find((place) => !written.includes(place)) ?? null
}
