// Keeps pages that are needed where there may be no network ("my day", the door), and what they are made of. It serves nothing else.
const KEPT = 'kept'
const PAGES = [/^\/my-day\/[0-9a-f-]{36}$/, /^\/chamber\/events\/[0-9a-f-]{36}\/door$/]
const isAsset = ({ pathname }) => pathname.startsWith('/assets/')
/** How long a network that says nothing is waited for when there is a copy. */
const PATIENCE_MS = 4000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const paths = (event.data?.keep ?? []).filter((path) => isKept(new URL(path, self.location.origin)))
  event.waitUntil(Promise.all(paths.map((path) => keepAnew(new Request(path, { credentials: 'same-origin' })).catch(() => undefined))))
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || !isKept(url)) return
  event.respondWith(isAsset(url) ? keptFirst(event.request) : newestFirst(event.request))
})

function isKept(url) {
  return url.origin === self.location.origin && (isAsset(url) || PAGES.some((page) => page.test(url.pathname)))
}

/** One copy of each page, the newest, in whichever language it was asked for. */
const keyOf = ({ url }) => new URL(new URL(url).pathname, self.location.origin).href

/** A view that somebody narrowed or turned to another day is not the page. */
const isWhole = ({ url }) => [...new URL(url).searchParams.keys()].every((name) => name === 'lng')

const findKept = async (request) => (await caches.open(KEPT)).match(keyOf(request), { ignoreVary: true })

/** An asset never changes; a page is fetched again. */
async function keepAnew(request) {
  return isAsset(new URL(request.url)) ? keptFirst(request) : fetchAndKeep(request)
}

async function fetchAndKeep(request) {
  const answer = await fetch(request)
  const cache = await caches.open(KEPT)
  // Sent away to sign in, or not for this reader: what was kept is not shown to whoever holds the device now.
  const isRefused = answer.redirected || answer.type === 'opaqueredirect' || [403, 404].includes(answer.status)
  if (isRefused) await cache.delete(keyOf(request))
  else if (answer.ok && isWhole(request)) await cache.put(keyOf(request), answer.clone())
  return answer
}

async function newestFirst(request) {
  const newest = fetchAndKeep(request)
  const kept = await findKept(request)
  if (!kept) return newest
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept))
  const answered = newest.then((answer) => (answer.status >= 500 ? kept : answer)).catch(() => kept)
  return Promise.race([answered, late])
}

async function keptFirst(request) {
  return (await findKept(request)) ?? fetchAndKeep(request)
}
