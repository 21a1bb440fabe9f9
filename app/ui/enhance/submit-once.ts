const FREE_AGAIN_MS = 8000

/** A second press of a button sends nothing twice. Coming back to the page, or a long silence, frees the form again. */
export function submitOnce() {
  const sent = new Set<HTMLFormElement>()
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (form.method !== 'post') return
    if (sent.has(form)) event.preventDefault()
    sent.add(form)
    setTimeout(() => sent.delete(form), FREE_AGAIN_MS)
  })
  window.addEventListener('pageshow', () => sent.clear())
}
