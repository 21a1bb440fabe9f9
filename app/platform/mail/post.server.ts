import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeError, log } from '../log.server.ts'
import { type ClaimedMail, claimMails, releaseMails } from './claim.server.ts'
import { sendMail } from './send.server.ts'
import { CONNECTIONS } from './transport.server.ts'

/** More than there are connections, so that none waits while what became of its last mail is written down. */
const CARRIERS = CONNECTIONS * 4
/** Taken in one go. */
const BATCH = CARRIERS * 2
const POLL_MS = 500
/** No server answered, or the database does not: asking on at once would not help. */
const PAUSE_MS = 1000

/** Sends what is due, as it becomes due, until `stop`: mails on the wire are then finished, others given back. */
export function startPosting(): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  // Each carrier may be waiting.
  setMaxListeners(CARRIERS + 1, stopping.signal)
  const clock = () => new Date()
  let taken: ClaimedMail[] = []
  let claiming: Promise<void> | undefined

  async function claim() {
    const isFull = await claimMails(BATCH, clock()).then((mails) => {
      taken.push(...mails)
      return mails.length > 0
    })
    if (!isFull) await pause(POLL_MS)
  }

  /** The next mail, or nothing when there was none for a while. */
  async function next(): Promise<ClaimedMail | undefined> {
    if (taken.length === 0) {
      claiming ??= claim().finally(() => {
        claiming = undefined
      })
      await claiming
    }
    return taken.shift()
  }

  async function carry() {
    while (!stopping.signal.aborted) {
      try {
        const mail = await next()
        const outcome = mail && (await sendMail(mail, clock))
        if (outcome?.state === 'queued' && outcome.isUnreachable) await pause(PAUSE_MS)
      } catch (error) {
        log.warn(describeError(error), 'mail is not being sent: trying again')
        await pause(PAUSE_MS)
      }
    }
  }

  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined)
  const carriers = Array.from({ length: CARRIERS }, carry)
  return {
    async stop() {
      stopping.abort()
      await Promise.all(carriers)
      await releaseMails(taken, clock())
      taken = []
    },
  }
}

/** Sends everything that is due at the moment, once: how tests send. */
export async function sendDueMails(now: Date): Promise<void> {
  for (;;) {
    const mails = await claimMails(BATCH, now)
    if (mails.length === 0) return
    await Promise.all(mails.map((mail) => sendMail(mail, () => now)))
  }
}
