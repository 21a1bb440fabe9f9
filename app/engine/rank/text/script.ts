export type Script = 'latin' | 'cyrillic' | 'arabic' | 'digits'

/** The script of a token, from its first letter. */
export function scriptOf(token: string): Script {
  const code = token.codePointAt(0) ?? 0
  if (code >= 0x0400 && code <= 0x052f) return 'cyrillic'
  if (code >= 0x0600 && code <= 0x06ff) return 'arabic'
  return code >= 0x30 && code <= 0x39 ? 'digits' : 'latin'
}
