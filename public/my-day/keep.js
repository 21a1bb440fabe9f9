// Keeps the pages of "my day" and what they are made of for when there is no network. It serves nothing else: its scope is this folder.
const KEPT = 'my-day'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const paths = (event.data?.keep ?? []).filter((path) => isKept(new URL(path, self.location.origin)))
  event.waitUntil(Promise.all(paths.map((path) => fetchAndKeep(new Request(path, { credentials: 'same-origin' })).catch(() => undefined))))
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || !isKept(url)) return
  event.respondWith(url.pathname.startsWith('/assets/') ? keptFirst(event.request) : newestFirst(event.request))
})

function isKept(url) {
  return url.origin === self.location.origin && (/^\/my-day\/[0-9a-f-]{36}$/.test(url.pathname) || url.pathname.startsWith('/assets/'))
}

/** One copy of each page, the newest, in whichever language it was asked for. */
const keyOf = ({ url }) => new URL(new URL(url).pathname, self.location.origin).href

async function fetchAndKeep(request) {
  const answer = await fetch(request)
  const cache = await caches.open(KEPT)
  // Sent away to sign in: what was kept is not shown to whoever holds the phone now.
  if (answer.redirected || answer.status === 404) await cache.delete(keyOf(request))
  else if (answer.ok) await cache.put(keyOf(request), answer.clone())
  return answer
}

async function newestFirst(request) {
  try {
    return await fetchAndKeep(request)
  } catch (error) {
    const kept = await (await caches.open(KEPT)).match(keyOf(request), { ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

async function keptFirst(request) {
  const kept = await (await caches.open(KEPT)).match(keyOf(request), { ignoreVary: true })
  return kept ?? fetchAndKeep(request)
}
