/** Names the fields in the list of what is wrong with a form, and moves the focus there. */
export function presentErrorSummary() {
  const summary = document.querySelector<HTMLElement>('[data-error-summary]')
  for (const link of summary?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? []) {
    const asked = decodeURIComponent(link.hash.slice(1))
    // What is wrong with a text as a whole is mended in the first of its languages.
    const field = document.getElementById(asked) ?? document.querySelector<HTMLElement>(`[name^="${CSS.escape(asked)}."]`)
    if (!field) continue
    const { id } = field
    link.hash = id
    const name = field.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(id)}"]`)
    const words = name?.cloneNode(true) as Element | undefined
    words?.querySelector('.quiet')?.remove()
    if (words?.textContent) link.prepend(`${words.textContent.trim()}: `)
    if (field instanceof HTMLFieldSetElement) link.addEventListener('click', () => field.querySelector('input')?.focus())
  }
  summary?.focus()
}
