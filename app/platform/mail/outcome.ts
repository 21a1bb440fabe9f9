import type { MailFailure } from '#prisma/generated/enums.ts'
import { addressKey } from './address.ts'

/** What became of handing a mail to the server. */
export type Outcome =
  | { state: 'sent'; response: string; lastError: string | null }
  | { state: 'failed'; failure: MailFailure; lastError: string }
  /** Tried again after a while. `isUnreachable`: no server answered, so the next mail would fare no better. */
  | { state: 'queued'; afterSeconds: number; isDeferred: boolean; isUnreachable: boolean; lastError: string; deliveredTo?: string[] }

type Refusal = { responseCode?: number; code?: string; response?: string; message?: string; recipient?: string }
type Answer = { response?: string; accepted?: unknown[]; rejectedErrors?: Refusal[] }

/** When a server says "later": a grey list lets in after minutes, a full mailbox after hours. The last one repeats. */
const PAUSES_MINUTES = [1, 5, 15, 30, 60, 120, 240]
/** After about four days the server has said "later" often enough. */
const MAX_DEFERRALS = 28
const UNREACHABLE_SECONDS = 30

/** The server has taken the mail for somebody. Whom it told "later" gets it later; refused for good only counts when it is the reader. */
export function outcomeOfAnswer(answer: Answer, mail: { toAddress: string; deferrals: number; deliveredTo: readonly string[] }): Outcome {
  const refusals = answer.rejectedErrors ?? []
  const response = (answer.response ?? '').slice(0, 500)
  if (refusals.length === 0) return { state: 'sent', response, lastError: null }
  const accepted = [...mail.deliveredTo, ...(answer.accepted ?? []).map((address) => addressKey(String(address)))]
  const deferred = refusals.find(({ responseCode }) => !isForGood(responseCode))
  if (deferred) return { ...later(deferred, mail.deferrals), deliveredTo: accepted } as Outcome
  const lastError = textOf(refusals[0]!)
  const readerHasIt = accepted.includes(addressKey(mail.toAddress))
  return readerHasIt ? { state: 'sent', response, lastError } : { state: 'failed', failure: 'refused', lastError }
}

/**
 * The server has not said that it took the mail. Only a connection that ended after the last line was given leaves that open: then nobody knows,
 * and a person decides. Everything else is either an answer or comes from before that line.
 */
export function outcomeOfError(error: Refusal, mail: { deferrals: number }, lastLineGiven: boolean): Outcome {
  const isAboutMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE'
  if (isAboutMail && error.responseCode)
    return isForGood(error.responseCode) ? { state: 'failed', failure: 'refused', lastError: textOf(error) } : later(error, mail.deferrals)
  if (lastLineGiven) return { state: 'failed', failure: 'unknown', lastError: textOf(error) }
  if (isAboutMail) return { state: 'failed', failure: 'unsendable', lastError: textOf(error) }
  return { state: 'queued', afterSeconds: UNREACHABLE_SECONDS, isDeferred: false, isUnreachable: true, lastError: textOf(error) }
}

const isForGood = (code: number | undefined) => code !== undefined && code >= 500

function later(refusal: Refusal, deferrals: number): Outcome {
  if (deferrals >= MAX_DEFERRALS) return { state: 'failed', failure: 'given_up', lastError: textOf(refusal) }
  const afterSeconds = PAUSES_MINUTES[Math.min(deferrals, PAUSES_MINUTES.length - 1)]! * 60
  return { state: 'queued', afterSeconds, isDeferred: true, isUnreachable: false, lastError: textOf(refusal) }
}

const textOf = ({ response, message }: Refusal) => (response ?? message ?? 'no answer').slice(0, 500)
