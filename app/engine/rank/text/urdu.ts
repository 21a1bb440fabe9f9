const SHORTEST_STEM = 2

/** The stem of an Urdu word in folded letters: plural and oblique endings and the final long vowel taken off (کھالوں, کھالیں → کھال). */
export function stemUrdu(word: string): string {
  for (const ending of ['یاتی', 'یات', 'یون', 'یان', 'یین', 'ین', 'ون', 'ات', 'ے', 'ا', 'ہ', 'ی']) {
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM + (ending.length === 1 ? 1 : 0))
      return word.slice(0, -ending.length)
  }
  return word
}
