/** The answer that a browser shows as a PDF. It is the reader's own: no cache between may keep it. */
export function pdfFile(name: string, content: Buffer<ArrayBuffer>): Response {
  return new Response(content, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Content-Length': String(content.length),
      'Cache-Control': 'private, no-store',
    },
  })
}
