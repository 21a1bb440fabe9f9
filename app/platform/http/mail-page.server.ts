/** A mail's own look may be shown and its links followed; it runs nothing, fetches nothing, sends nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"

/** The HTML of a mail, for a frame on a page of ours: closed to everything around it, and kept in no cache. */
export function mailPage(html: string): Response {
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
      // A closed page has no origin to keep a process of its own for; browsers complain where it asks for one.
      'Origin-Agent-Cluster': '?0',
      'Cache-Control': 'private, no-store',
    },
  })
}
