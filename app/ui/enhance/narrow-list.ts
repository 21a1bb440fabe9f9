/** While words are typed into the search field inside, the table below it shows the rows that have them all: at once, and without a network too. */
export function defineNarrowList() {
  customElements.define(
    'narrow-list',
    class extends HTMLElement {
      connectedCallback() {
        const field = this.querySelector<HTMLInputElement>('input[type="search"]')
        // A list that the server narrowed already has not all rows to look in.
        if (!field || field.value) return
        const told = document.createElement('p')
        told.className = 'quiet'
        told.setAttribute('role', 'status')
        field.form?.after(told)
        field.addEventListener('input', () => {
          const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
          const rows = [...this.querySelectorAll<HTMLElement>('tbody tr')]
          for (const row of rows) row.hidden = !words.every((word) => row.textContent?.toLowerCase().includes(word))
          const shown = rows.filter((row) => !row.hidden).length
          const sentence = (this.dataset.words ?? '').replace('{shown}', String(shown)).replace('{all}', String(rows.length))
          told.textContent = words.length > 0 ? sentence : ''
        })
      }
    },
  )
}
