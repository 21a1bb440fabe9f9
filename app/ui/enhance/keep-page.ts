const KEPT = 'kept'

/** The page, as the server has it now, and what it is made of are kept in this browser for when there is no network (`public/keep.js`). */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { pathname } = location
  await navigator.serviceWorker.register('/keep.js', { scope: pathname })
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ keep: [pathname] })
  // Also what the page comes to need later: a font, the decoder of badges.
  new PerformanceObserver((loaded) => {
    const paths = loaded.getEntries().map(({ name }) => new URL(name).pathname)
    active?.postMessage({ keep: paths.filter((path) => path.startsWith('/assets/')) })
  }).observe({ type: 'resource', buffered: true })
}

/** The page that is kept is fetched anew: it says something else now. */
export async function keepAnew(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  registration?.active?.postMessage({ keep: [location.pathname] })
}

/** Whoever signs in may be somebody else: nothing that was kept is shown to them. */
export function forgetAtSignIn() {
  if (location.pathname === '/sign-in' && 'caches' in window) void caches.delete(KEPT)
}
