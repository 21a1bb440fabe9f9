const ENTITIES: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of a letter that came as HTML alone: good enough to be read, and nothing of it is markup any more. */
export function textOfHtml(html: string): string {
  return html
    .slice(0, 200_000)
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/gi, (whole, code, name) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (ENTITIES[String(name).toLowerCase()] ?? whole),
    )
    .replace(/[ \t]+/g, ' ')
    .replace(/\n[ \t]*(\n[ \t]*)+/g, '\n\n')
    .trim()
}
