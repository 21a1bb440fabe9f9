type Choice = { value: string; label: string; hint?: string }

const IDLE_MS = 250

/** Brings codes while words are typed, as radio buttons under the field: arrow keys and screen readers know those. */
export function defineCodeSearch() {
  customElements.define(
    'code-search',
    class extends HTMLElement {
      connectedCallback() {
        const input = this.querySelector<HTMLInputElement>('input[type="text"]')
        const list = this.querySelector<HTMLElement>('[data-choices]')
        if (!input || !list) return
        this.querySelector('button')?.setAttribute('hidden', '')
        const said = document.createElement('p')
        said.className = 'quiet'
        said.setAttribute('role', 'status')
        list.before(said)
        let timer = 0
        let latest = 0
        input.addEventListener('input', () => {
          clearTimeout(timer)
          timer = window.setTimeout(async () => {
            const words = input.value.trim()
            if (words.length < 2) return
            const turn = ++latest
            const answer = await fetch(`${this.dataset.src}?q=${encodeURIComponent(words)}`).catch(() => null)
            if (!answer?.ok || turn !== latest) return
            const choices = (await answer.json()) as Choice[]
            said.textContent = (choices.length > 0 ? this.dataset.found : this.dataset.none) ?? ''
            this.show(list, choices)
          }, IDLE_MS)
        })
      }

      show(list: HTMLElement, choices: Choice[]) {
        const kept = [...list.children].filter((row) => row.querySelector<HTMLInputElement>('input:checked'))
        const known = new Set(kept.map((row) => row.querySelector('input')?.value))
        const fresh = choices.filter((choice) => !known.has(choice.value)).map((choice) => this.row(choice))
        list.replaceChildren(...kept, ...fresh)
      }

      row({ value, label, hint }: Choice) {
        const row = document.createElement('label')
        row.className = 'choice'
        const radio = Object.assign(document.createElement('input'), { type: 'radio', name: this.dataset.name ?? '', value })
        const text = document.createElement('span')
        text.append(`${label} `)
        if (hint) text.append(Object.assign(document.createElement('small'), { className: 'quiet', textContent: hint }))
        row.append(radio, text)
        return row
      }
    },
  )
}
