/** Lets a meeting be dragged to a free cell; while it is dragged every free cell says what is in the way, and only those with nothing in the way take it. */
export function defineTimetableGrid() {
  customElements.define(
    'timetable-grid',
    class extends HTMLElement {
      #dragged: HTMLElement | null = null

      connectedCallback() {
        this.addEventListener('dragstart', (event) => this.#start(event))
        this.addEventListener('dragend', () => this.#end())
        this.addEventListener('dragover', (event) => this.#over(event))
        this.addEventListener('drop', (event) => this.#drop(event))
      }

      #start(event: DragEvent) {
        const card = (event.target as Element).closest<HTMLElement>('[data-meeting][draggable="true"]')
        if (!card) return
        this.#dragged = card
        event.dataTransfer?.setData('text/plain', card.dataset.meeting!)
        card.classList.add('is-dragged')
        for (const cell of this.querySelectorAll<HTMLElement>('td[data-empty]')) {
          const clash = this.#clashAt(cell, card)
          cell.classList.add(clash ? 'is-clash' : 'is-free')
          if (clash) cell.dataset.clash = clash
        }
      }

      #end() {
        this.#dragged?.classList.remove('is-dragged')
        this.#dragged = null
        this.#say('')
        for (const cell of this.querySelectorAll<HTMLElement>('td[data-empty]')) {
          cell.classList.remove('is-clash', 'is-free', 'is-over')
          delete cell.dataset.clash
        }
      }

      #over(event: DragEvent) {
        const cell = this.#cellOf(event)
        for (const other of this.querySelectorAll('.is-over')) if (other !== cell) other.classList.remove('is-over')
        if (!cell || !this.#dragged) return
        this.#say(cell.dataset.clash ?? '')
        if (!cell.classList.contains('is-free')) return
        event.preventDefault()
        cell.classList.add('is-over')
      }

      #drop(event: DragEvent) {
        const cell = this.#cellOf(event)
        const form = this.querySelector('form')
        if (!cell?.classList.contains('is-free') || !this.#dragged || !form) return
        event.preventDefault()
        this.#fill(form, 'meetingId', this.#dragged.dataset.meeting!)
        this.#fill(form, 'slotId', cell.closest<HTMLElement>('tr')!.dataset.slot!)
        this.#fill(form, 'placeId', cell.dataset.place ?? '')
        form.requestSubmit()
      }

      #fill(form: HTMLFormElement, name: string, value: string) {
        form.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = value
      }

      #cellOf(event: DragEvent): HTMLElement | null {
        return (event.target as Element).closest<HTMLElement>('td[data-empty]')
      }

      /** What would be wrong with the meeting there; nothing when it fits. */
      #clashAt(cell: HTMLElement, card: HTMLElement): string | null {
        const row = cell.closest<HTMLElement>('tr')!
        const companies = card.dataset.companies!.split(' ')
        const names = card.dataset.names!.split('\n')
        const others = [...row.querySelectorAll<HTMLElement>('[data-meeting]')].filter((other) => other !== card)
        const away = row.dataset.away?.split(' ') ?? []
        for (const [i, company] of companies.entries()) {
          const says = (text = '') => text.replace('{company}', names[i] ?? '')
          if (away.includes(company)) return says(this.dataset.away)
          if (others.some((other) => other.dataset.companies!.split(' ').includes(company))) return says(this.dataset.busy)
        }
        if (cell.dataset.booth && !companies.includes(cell.dataset.booth)) return this.dataset.booth ?? ''
        const suitable = card.dataset.suitable?.split(' ').filter(Boolean) ?? []
        const isTaken = (id: string) => away.includes(id) || others.some((other) => other.dataset.interpreter === id)
        return suitable.length > 0 && suitable.every(isTaken) ? (this.dataset.interpreter ?? '') : null
      }

      #say(text: string) {
        const says = this.querySelector('[data-says]')
        if (says && says.textContent !== text) says.textContent = text
      }
    },
  )
}
