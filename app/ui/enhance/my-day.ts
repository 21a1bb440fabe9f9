import { keepPage } from './keep-page.ts'

/** Keeps the page for when there is no network, and marks what is on now and what comes next by the phone's clock. */
export function keepMyDay() {
  const day = document.querySelector<HTMLElement>('[data-my-day]')
  if (!day) return
  markNow(day)
  setInterval(() => markNow(day), 30_000)
  void keepPage()
}

function markNow(day: HTMLElement) {
  const now = Date.now()
  const rows = [...day.querySelectorAll<HTMLElement>('[data-ends]')]
  const next = rows.find(({ dataset }) => Number(dataset.starts) > now)
  for (const row of rows) {
    const isNow = Number(row.dataset.starts) <= now && now < Number(row.dataset.ends)
    row.dataset.when = isNow ? 'now' : row === next ? 'next' : Number(row.dataset.ends) <= now ? 'over' : 'later'
  }
}
