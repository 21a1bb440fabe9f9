const AT_MOST_MS = 15

let breathed = 0

/** Long work that awaits this between its steps lets the process answer others meanwhile. */
export async function breathe(): Promise<void> {
  if (performance.now() - breathed < AT_MOST_MS) return
  await new Promise((resolve) => setImmediate(resolve))
  breathed = performance.now()
}
