/** A second press of a button sends nothing twice. Coming back to the page by its history frees the form again. */
export function submitOnce() {
  const sent = new Set<HTMLFormElement>()
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (form.method !== 'post') return
    if (sent.has(form)) event.preventDefault()
    sent.add(form)
  })
  window.addEventListener('pageshow', () => sent.clear())
}
