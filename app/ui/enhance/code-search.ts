type Choice = { value: string; label: string; hint?: string; field?: string }

const IDLE_MS = 250

/** Brings codes while words are typed, here or in the field that suggests them, as radio buttons under the field: arrow keys and screen readers know those. */
export function defineCodeSearch() {
  customElements.define(
    'code-search',
    class extends HTMLElement {
      timer = 0
      latest = 0

      connectedCallback() {
        const input = this.querySelector<HTMLInputElement>('input[type="text"]')
        const list = this.querySelector<HTMLElement>('[data-choices]')
        if (!input || !list) return
        this.querySelector('button')?.setAttribute('hidden', '')
        const said = document.createElement('p')
        said.className = 'quiet'
        said.setAttribute('role', 'status')
        list.before(said)
        const { src, found, none, suggest, suggested, from } = this.dataset
        input.addEventListener('input', () => {
          const words = input.value.trim()
          if (words.length >= 2) this.bring(`${src}?q=${encodeURIComponent(words)}`, list, said, { found, none })
        })
        const source = from ? this.closest('form')?.elements.namedItem(from) : null
        if (!(source instanceof HTMLTextAreaElement)) return
        source.addEventListener('input', () => {
          const text = source.value.trim()
          if (text.length >= 3 && input.value.trim() === '')
            this.bring(`${suggest}text=${encodeURIComponent(text)}`, list, said, { found: suggested, none: '' })
        })
      }

      /** Asks once the typing rests; of several questions only the last one's answer is shown. */
      bring(address: string, list: HTMLElement, said: HTMLElement, words: { found?: string; none?: string }) {
        clearTimeout(this.timer)
        this.timer = window.setTimeout(async () => {
          const turn = ++this.latest
          const answer = await fetch(address).catch(() => null)
          if (!answer?.ok || turn !== this.latest) return
          const choices = (await answer.json()) as Choice[]
          said.textContent = (choices.length > 0 ? words.found : words.none) ?? ''
          this.show(list, choices)
        }, IDLE_MS)
      }

      show(list: HTMLElement, choices: Choice[]) {
        const kept = [...list.children].filter((row) => row.querySelector<HTMLInputElement>('input:checked'))
        const known = new Set(kept.map((row) => row.querySelector('input')?.value))
        const fresh = choices.filter((choice) => !known.has(choice.value)).map((choice) => this.row(choice))
        list.replaceChildren(...kept, ...fresh)
      }

      row({ value, label, hint, field }: Choice) {
        const row = document.createElement('label')
        row.className = 'choice'
        const box = Object.assign(document.createElement('input'), {
          type: field ? 'checkbox' : 'radio',
          name: field ?? this.dataset.name ?? '',
          value,
        })
        const text = document.createElement('span')
        text.append(`${label} `)
        if (hint) text.append(Object.assign(document.createElement('small'), { className: 'quiet', textContent: hint }))
        row.append(box, text)
        return row
      }
    },
  )
}
