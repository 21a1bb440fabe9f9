/** Whether a spreadsheet program would take the text for a formula. */
export function startsFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text)
}

/** The text behind an apostrophe when a spreadsheet program would take it for a formula: `=1+1` is shown and never worked out. */
export function neutralised(text: string): string {
  return startsFormula(text) ? `'${text}` : text
}

/** The text that `neutralised` was given: what was handed out can be handed in again. */
export function plain(text: string): string {
  return text.startsWith("'") && startsFormula(text.slice(1)) ? text.slice(1) : text
}
