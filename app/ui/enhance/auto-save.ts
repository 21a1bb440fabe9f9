const IDLE_MS = 800

/**
 * Posts the form inside after a pause in typing and when a field is left. The server saves what is right and answers 204, or 400 when
 * something is not. Being led elsewhere (the session has ended) means that nothing was saved.
 */
export function defineAutoSave() {
  customElements.define(
    'auto-save',
    class extends HTMLElement {
      connectedCallback() {
        const form = this.querySelector('form')
        const state = this.querySelector<HTMLElement>('.save-state')
        if (!form || !state) return
        let timer = 0
        let running: AbortController | undefined
        const save = async () => {
          running?.abort()
          running = new AbortController()
          state.textContent = this.dataset.saving ?? ''
          const answer = await fetch(form.action, {
            method: 'POST',
            body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
            headers: { 'X-Autosave': '1' },
            signal: running.signal,
            redirect: 'manual',
            keepalive: true,
          }).catch(() => null)
          if (answer || !running.signal.aborted) state.textContent = (answer?.ok ? this.dataset.saved : this.dataset.failed) ?? ''
        }
        form.addEventListener('input', () => {
          clearTimeout(timer)
          timer = window.setTimeout(save, IDLE_MS)
        })
        form.addEventListener('change', () => {
          clearTimeout(timer)
          save()
        })
        form.addEventListener('submit', () => {
          clearTimeout(timer)
          running?.abort()
        })
      }
    },
  )
}
