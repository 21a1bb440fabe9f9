import { isToday, keepSeen, listSeen, type Outcome, type Seen, sendSeen } from './arrivals.ts'
import { keepAnew, keepPage } from './keep-page.ts'

/** Somebody who is expected today. `place` is the same for all of one company. */
type Known = { code: string; label: string; at: string | null; country: string; place: string }

type Standing = 'arrived' | 'expected' | 'given-up'

const MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const SEND_AGAIN_MS = 15_000
const KEEP_AGAIN_MS = 2_000
const LOOK_EVERY_MS = 200
const LOOK_AGAIN_MS = 4_000
/** Wide enough to read a badge at arm's length, small enough for an old phone. */
const PICTURE_PIXELS = 640

/**
 * Ticks people off by the codes of their badges, typed into the form inside or seen by the camera, and by the buttons of the list on the same page. The
 * page is kept in this browser: without a network it opens and goes on by the list that came with it, keeps what was seen and done (`arrivals.ts`), and
 * sends it when there is a network again. Without script the forms post by themselves.
 */
export function defineCheckInDesk() {
  customElements.define(
    'check-in-desk',
    class extends HTMLElement {
      #known = new Map<string, Known>()
      #timer = 0
      #keeping = 0
      #isSending = false
      #camera: { stream: MediaStream; looking: number } | undefined
      #lastSeen = { code: '', at: 0 }
      #decoder: Promise<typeof import('qr/decode.js')> | undefined

      connectedCallback() {
        const form = this.querySelector('form')
        if (!form) return
        for (const known of JSON.parse(this.dataset.known ?? '[]') as Known[]) this.#known.set(plain(known.code), known)
        for (const seen of listSeen(this.#src)) this.#mark(seen)
        form.addEventListener('submit', (event) => {
          event.preventDefault()
          event.stopImmediatePropagation()
          const field = form.querySelector<HTMLInputElement>('input[name="badge"]')
          if (field?.value.trim()) this.#do(plain(field.value))
          if (field) field.value = ''
          field?.focus()
        })
        document.addEventListener('submit', this.#byHand, { capture: true })
        this.#offerCamera()
        this.#tellWaiting()
        void keepPage()
        window.addEventListener('online', this.#send)
        this.#timer = window.setInterval(this.#send, SEND_AGAIN_MS)
        this.#send()
      }

      disconnectedCallback() {
        clearInterval(this.#timer)
        clearTimeout(this.#keeping)
        document.removeEventListener('submit', this.#byHand, { capture: true })
        window.removeEventListener('online', this.#send)
        this.#closeCamera()
      }

      get #src() {
        return this.dataset.src!
      }

      /** A code was typed or seen, or a row's button pressed. What is known is told at once; the server's word follows. */
      #do(code: string, act?: Seen['act']) {
        const known = this.#known.get(code)
        if (!act && known && this.#hasCome(known)) return this.#say('already', known.label, known.at!)
        if (act === 'no-show' && known && this.#colleaguesOf(known).some(this.#hasCome)) return this.#say('came', known.label)
        const seen = { id: crypto.randomUUID(), code, at: new Date().toISOString(), act }
        keepSeen(this.#src, [...listSeen(this.#src), seen])
        this.#tellWaiting()
        this.#mark(seen)
        if (known) this.#say(act ? TOLD[act] : 'arrived', known.label, seen.at)
        this.#send()
      }

      /** A button of a row of the list: the same without a page in between, whether there is a network or not. */
      #byHand = (event: SubmitEvent) => {
        const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-arrival]')
        const act = (event.submitter as HTMLButtonElement | null)?.value
        if (!cell || !(act === 'arrive' || act === 'undo' || act === 'no-show')) return
        event.preventDefault()
        event.stopImmediatePropagation()
        this.#do(cell.dataset.arrival!, act === 'arrive' ? undefined : act)
        cell.querySelector('button')?.focus()
      }

      #isToday = (at: string) => isToday(at, this.dataset.zone!)

      #hasCome = ({ at }: Known) => at !== null && this.#isToday(at)

      #colleaguesOf = ({ place }: Known) => [...this.#known.values()].filter((one) => one.place === place)

      /** The list in here and the one on the same page say what was seen or done today. */
      #mark({ code, at, act }: Pick<Seen, 'code' | 'at' | 'act'>) {
        const known = this.#known.get(code)
        if (!known || !this.#isToday(at)) return
        known.at = act ? null : at
        for (const one of this.#colleaguesOf(known))
          this.#show(one, this.#hasCome(one) ? 'arrived' : act === 'no-show' ? 'given-up' : 'expected')
        this.#count()
      }

      #send = async () => {
        const waiting = listSeen(this.#src)
        if (this.#isSending || waiting.length === 0) return
        this.#isSending = true
        const outcomes = await sendSeen(this.#src).finally(() => {
          this.#isSending = false
        })
        this.#tellWaiting()
        if (outcomes.length > 0) this.#keepSoon()
        const seen = new Map([...waiting, ...listSeen(this.#src)].map((one) => [one.id, one]))
        for (const outcome of outcomes) this.#answer(outcome, seen.get(outcome.id))
      }

      /** The server's word, where the desk did not know or another device knew better. */
      #answer({ outcome, at, freed }: Outcome, seen?: Seen) {
        if (!seen) return
        const known = this.#known.get(seen.code)
        if (outcome === 'already' && at) this.#mark({ code: seen.code, at })
        if (outcome === 'came' && known) this.#mark({ ...seen, act: 'undo' })
        const isRefused = outcome === 'unknown' || outcome === 'other-day' || outcome === 'came'
        const isNews = !known || (outcome === 'already' && at && (seen.act || at < seen.at))
        if (isRefused || isNews) this.#say(outcome, known?.label ?? seen.code, at ?? undefined)
        if (freed) this.#say('freed', String(freed))
      }

      /** The copy that opens without a network has who arrived meanwhile. */
      #keepSoon() {
        clearTimeout(this.#keeping)
        this.#keeping = window.setTimeout(keepAnew, KEEP_AGAIN_MS)
      }

      #say(what: Outcome['outcome'] | 'refused' | 'freed', label = '', at?: string) {
        const line = document.createElement('li')
        const time = at ? new Intl.DateTimeFormat(this.dataset.locale, { ...MINUTE, timeZone: this.dataset.zone }).format(new Date(at)) : ''
        line.className = `notice notice-${TONES[what] ?? 'warning'}`
        const words = this.dataset[what.replace(/-(.)/, (_whole, letter: string) => letter.toUpperCase())] ?? ''
        line.textContent = words.replace('{who}', label).replace('{time}', time)
        const said = this.querySelector('[data-said]')
        said?.prepend(line)
        while (said && said.children.length > 5) said.lastElementChild?.remove()
      }

      /** The row of the list on the same page stands so, with what can be done now. */
      #show({ code }: Known, standing: Standing) {
        const cell = document.querySelector<HTMLElement>(`[data-arrival="${CSS.escape(code)}"]`)
        if (!cell || cell.dataset.standing === standing) return
        const standsSo = document.querySelector<HTMLTemplateElement>(`template[data-standing="${standing}"]`)
        if (!standsSo) return
        cell.replaceChildren(standsSo.content.cloneNode(true))
        cell.dataset.standing = standing
        for (const name of ['delegateId', 'participationId'] as const)
          for (const field of cell.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) field.value = cell.dataset[name] ?? ''
      }

      /** How many of each delegation have come, where the page says it of today. */
      #count() {
        for (const place of document.querySelectorAll<HTMLElement>('[data-arrived-of]')) {
          const own = [...this.#known.values()].filter(({ country }) => country === place.dataset.arrivedOf)
          const arrived = own.filter(this.#hasCome).length
          place.textContent = place.dataset.words!.replace('{arrived}', String(arrived)).replace('{expected}', String(own.length))
        }
      }

      #tellWaiting() {
        const place = this.querySelector<HTMLElement>('[data-waiting]')
        const count = listSeen(this.#src).length
        if (!place) return
        place.hidden = count === 0
        place.textContent = (this.dataset.unsent ?? '').replace('{count}', String(count))
      }

      #offerCamera() {
        const button = this.querySelector<HTMLButtonElement>('[data-camera]')
        if (!button || !navigator.mediaDevices?.getUserMedia) return
        button.hidden = false
        // Fetched at once: when the badge is there, the network may not be.
        this.#decoder = import('qr/decode.js')
        this.#decoder.catch(() => button.remove())
        button.addEventListener('click', () => {
          if (this.#camera) this.#closeCamera()
          else this.#openCamera().catch(() => this.#say('refused'))
        })
      }

      async #openCamera() {
        const video = this.querySelector('video')
        if (!video || !this.#decoder) return
        const [{ default: decode }, stream] = await Promise.all([
          this.#decoder,
          navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }),
        ])
        video.srcObject = stream
        video.hidden = false
        await video.play()
        const canvas = document.createElement('canvas')
        const pen = canvas.getContext('2d', { willReadFrequently: true })!
        const look = () => {
          const scale = Math.min(1, PICTURE_PIXELS / Math.max(video.videoWidth, 1))
          canvas.width = Math.round(video.videoWidth * scale)
          canvas.height = Math.round(video.videoHeight * scale)
          if (canvas.width === 0) return
          pen.drawImage(video, 0, 0, canvas.width, canvas.height)
          const code = read(() => decode(pen.getImageData(0, 0, canvas.width, canvas.height)))
          if (code) this.#seeOnce(code)
        }
        this.#camera = { stream, looking: window.setInterval(look, LOOK_EVERY_MS) }
        this.#nameCamera()
      }

      /** A badge held before the camera is seen many times and counts once. */
      #seeOnce(code: string) {
        if (code === this.#lastSeen.code && Date.now() - this.#lastSeen.at < LOOK_AGAIN_MS) {
          this.#lastSeen.at = Date.now()
          return
        }
        this.#lastSeen = { code, at: Date.now() }
        this.#do(plain(code))
      }

      #closeCamera() {
        clearInterval(this.#camera?.looking)
        for (const track of this.#camera?.stream.getTracks() ?? []) track.stop()
        this.#camera = undefined
        const video = this.querySelector('video')
        if (video) {
          video.srcObject = null
          video.hidden = true
        }
        this.#nameCamera()
      }

      #nameCamera() {
        const words = this.querySelector('[data-camera] span')
        if (words) words.textContent = (this.#camera ? this.dataset.stop : this.dataset.scan) ?? ''
      }
    },
  )
}

const TOLD = { undo: 'undone', 'no-show': 'given-up' } as const
const TONES: Record<string, string> = { arrived: 'success', undone: 'info', 'given-up': 'info', freed: 'success' }

/** The code as the list has it: what is easily mistaken is one, spaces and dashes do not count, of an address the last part. */
function plain(text: string): string {
  const code = text.trim().split('/').at(-1)!.toUpperCase()
  return code
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/U/g, 'V')
    .replace(/[^0-9A-Z]/g, '')
}

/** The decoder throws where there is no code in the picture. */
function read(decode: () => string): string | null {
  try {
    return decode()
  } catch {
    return null
  }
}
