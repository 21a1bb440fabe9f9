import { listSeen, listWaiting, sendSeen } from './arrivals.ts'

/**
 * Signing out clears what the browser keeps. Arrivals at a door that were not sent yet are sent first; when they cannot be, whoever signs out is asked
 * whether they may be lost.
 */
export function sendBeforeSigningOut() {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement
      if (!('unsent' in form.dataset) || listWaiting().length === 0) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void signOut(form)
    },
    { capture: true },
  )
}

async function signOut(form: HTMLFormElement) {
  await Promise.all(listWaiting().map(sendSeen))
  const left = listWaiting().flatMap(listSeen).length
  if (left === 0 || confirm((form.dataset.unsent ?? '').replace('{count}', String(left)))) form.submit()
}
