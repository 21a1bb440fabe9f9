const IDLE_MS = 250

/** Proposes how a name is written in other letters while it is typed in the field it comes from, until somebody writes the spelling themselves. */
export function defineNameSpelling() {
  customElements.define(
    'name-spelling',
    class extends HTMLElement {
      timer = 0
      latest = 0

      connectedCallback() {
        const field = this.querySelector('input')
        const source = this.closest('form')?.elements.namedItem(this.dataset.from ?? '')
        if (!field || !(source instanceof HTMLInputElement)) return
        let proposed = field.value
        const follow = async () => {
          const turn = ++this.latest
          const address = `${this.dataset.src}?name=${encodeURIComponent(source.value.trim())}`
          const answer = await fetch(address).catch(() => null)
          if (!answer?.ok || turn !== this.latest) return
          const spelling = ((await answer.json()) as Record<string, string | null>)[this.dataset.name ?? ''] ?? ''
          if (field.value !== '' && field.value !== proposed) return
          proposed = spelling
          if (field.value === spelling) return
          field.value = spelling
          field.dispatchEvent(new Event('input', { bubbles: true }))
        }
        source.addEventListener('input', () => {
          clearTimeout(this.timer)
          this.timer = window.setTimeout(follow, IDLE_MS)
        })
      }
    },
  )
}
