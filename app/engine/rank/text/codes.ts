const NUMBER = /(?<![\d.,])(\d{4})(?:[. -]?(\d{2}))?(?:[. -]?\d{2,4})?(?![\d,.]\d)/gu
const AFTER_A_MARK = new RegExp(
  `(?:\\bhs\\b|\\bhts\\b|тн\\s*вэд|сэқ\\s*тн|ایچ\\s*ایس)[^\\d\\n]{0,12}((?:${NUMBER.source}[\\s,;/и]*)+)`,
  'giu',
)
const LETTERS = /\p{L}/u

/**
 * HS codes that a text gives in digits: after a mark ("HS 4104.11", «ТН ВЭД 1001») or, when it has no words at all ("1001 / 1003"), any of
 * its numbers that may be one. Four or six digits; whether there is such a code is for the reader to look up.
 */
export function codesIn(text: string): string[] {
  const marked = [...text.matchAll(AFTER_A_MARK)].map((match) => match[1]!)
  const parts = marked.length > 0 ? marked : LETTERS.test(text) ? [] : [text]
  return [...new Set(parts.flatMap((part) => [...part.matchAll(NUMBER)].map(([, heading, rest = '']) => heading! + rest)))]
}
