/** "10–49", kept in one piece where the text around it runs the other way. */
export function bandName(band: string): string {
  return `\u2066${band.replace('-', '–')}\u2069`
}
