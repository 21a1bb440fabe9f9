const EVERY_MS = 1000

/** Fetches the page again and again, shows its progress, and loads it anew when there is no progress left to show. */
export function defineLiveProgress() {
  customElements.define(
    'live-progress',
    class extends HTMLElement {
      #timer = 0

      connectedCallback() {
        this.#timer = window.setInterval(() => this.refresh(), EVERY_MS)
      }

      disconnectedCallback() {
        clearInterval(this.#timer)
      }

      async refresh() {
        const src = this.dataset.src ?? location.href
        const answer = await fetch(src).catch(() => null)
        if (!answer?.ok) return
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        const fresh = page.querySelector('live-progress [aria-live]')
        if (!fresh) {
          clearInterval(this.#timer)
          location.assign(src)
          return
        }
        this.querySelector('[aria-live]')?.replaceChildren(...fresh.childNodes)
      }
    },
  )
}
