/** Says how many characters are left, as a person counts them in any script. */
export function defineCharacterCount() {
  customElements.define(
    'character-count',
    class extends HTMLElement {
      connectedCallback() {
        const area = this.querySelector('textarea')
        if (!area) return
        const max = Number(this.dataset.max)
        const segments = new Intl.Segmenter(document.documentElement.lang, { granularity: 'grapheme' })
        const left = document.createElement('p')
        left.className = 'quiet'
        left.setAttribute('aria-live', 'polite')
        this.append(left)
        const count = () => {
          left.textContent = `${[...segments.segment(area.value)].length} / ${max}`
        }
        area.addEventListener('input', count)
        count()
      }
    },
  )
}
