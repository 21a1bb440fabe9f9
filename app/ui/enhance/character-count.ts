/** Says how many characters are left, as a person counts them in any script. */
export function defineCharacterCount() {
  customElements.define(
    'character-count',
    class extends HTMLElement {
      connectedCallback() {
        const area = this.querySelector('textarea')
        if (!area) return
        const { min, max } = this.dataset
        const segments = new Intl.Segmenter(document.documentElement.lang, { granularity: 'grapheme' })
        const left = document.createElement('p')
        left.className = 'quiet'
        left.setAttribute('aria-live', 'polite')
        const count = document.createElement('bdi')
        count.dir = 'ltr'
        left.append(count)
        this.append(left)
        const tell = () => {
          // As the server counts: composed, without the space around.
          const text = area.value.normalize('NFC').trim()
          count.textContent = `${[...segments.segment(text)].length} / ${min ? `${min}–${max}` : max}`
        }
        area.addEventListener('input', tell)
        tell()
      }
    },
  )
}
