/** The answer that a browser keeps as a JSON file. It is the reader's own: no cache between may keep it. */
export function jsonFile(name: string, content: object): Response {
  return new Response(JSON.stringify(content, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
