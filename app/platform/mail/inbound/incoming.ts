import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { isAutomatic } from './automatic.ts'
import { addressIn, type DeliveryReport, fieldsOf, readDeliveryStatus, readPlainReport } from './delivery-report.ts'
import { textOfHtml } from './text-of-html.ts'

/** What came in. `addressedTo` are the addresses of ours on it, in the order of how surely it was delivered there. */
export type Incoming = { addressedTo: string[]; messageId: string } & (
  | { kind: 'delivery'; reports: DeliveryReport[] }
  /** `sentTo` is whom the reader's provider names. */
  | { kind: 'complaint'; sentTo: string | null }
  | { kind: 'automatic' }
  | { kind: 'message'; from: string; subject: string; text: string; attachments: string[] }
)

/** Longer letters than this are cut. */
const TEXT_LENGTH = 20_000

/**
 * Reads a message as it came: a delivery report (RFC 3464, or a letter of the old sort), a complaint (RFC 5965), something that a machine wrote
 * (RFC 3834), or a letter from a person. Never throws: what cannot be read is taken for a machine's.
 */
export async function readIncoming(raw: Uint8Array): Promise<Incoming> {
  let email: Email
  try {
    email = await PostalMime.parse(raw)
  } catch {
    return { addressedTo: [], messageId: '', kind: 'automatic' }
  }
  const header = headersOf(email)
  const seen = { addressedTo: addressesOf(email, header), messageId: email.messageId ?? '' }
  const complaint = partOf(email, 'message/feedback-report')
  if (complaint) return { ...seen, ...readComplaint(email, complaint, seen.addressedTo) }
  const status = partOf(email, 'message/delivery-status') ?? partOf(email, 'message/global-delivery-status')
  if (status) return { ...seen, kind: 'delivery', reports: readDeliveryStatus(status) }
  const failed = header('x-failed-recipients')
  if (failed !== undefined || isFromPostmaster(email))
    return { ...seen, kind: 'delivery', reports: [readPlainReport(textOf(email), addressIn(failed))] }
  if (isAutomatic(header, email.subject ?? '')) return { ...seen, kind: 'automatic' }
  return {
    ...seen,
    kind: 'message',
    from: addressIn(email.from?.address?.replace(/\p{Cc}/gu, '')) ?? '',
    subject: email.subject ?? '',
    text: textOf(email).slice(0, TEXT_LENGTH),
    attachments: email.attachments.map(({ filename }) => filename ?? '').filter(Boolean),
  }
}

function readComplaint(email: Email, report: string, addressedTo: string[]): Reading {
  const fields = fieldsOf(report)
  if (fields.get('feedback-type')?.toLowerCase() === 'not-spam') return { kind: 'automatic', addressedTo }
  const returned = partOf(email, 'message/rfc822') ?? partOf(email, 'text/rfc822-headers') ?? ''
  const original = fieldsOf(returned.replace(/\r\n?/g, '\n').split('\n\n')[0] ?? '')
  const ours = [addressIn(fields.get('original-mail-from')), addressIn(original.get('return-path'))].filter((address) => address !== null)
  return { kind: 'complaint', addressedTo: [...ours, ...addressedTo], sentTo: addressIn(fields.get('original-rcpt-to')) }
}

type Reading = { addressedTo: string[] } & ({ kind: 'automatic' } | { kind: 'complaint'; sentTo: string | null })

type Header = (name: string) => string | undefined

function headersOf(email: Email): Header {
  const values = new Map<string, string>()
  for (const { key, value } of email.headers) if (!values.has(key)) values.set(key, value)
  return (name) => values.get(name)
}

/** What the servers on the way wrote comes first: what the sender wrote may be anything. */
function addressesOf(email: Email, header: Header): string[] {
  const written = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].map((name) => addressIn(header(name)))
  const named = [...(email.to ?? []), ...(email.cc ?? [])].flatMap(({ address, group }) => [
    address,
    ...(group ?? []).map((one) => one.address),
  ])
  return [...new Set([...written, ...named].flatMap((address) => (address ? [address.toLowerCase()] : [])))]
}

const isFromPostmaster = (email: Email) => /^(mailer-daemon|postmaster|mail-daemon)@/i.test(email.from?.address ?? '')

function partOf(email: Email, type: string): string | null {
  const part = email.attachments.find(({ mimeType }) => mimeType === type)
  return part ? contentOf(part) : null
}

function contentOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

function textOf(email: Email): string {
  return email.text?.trim() || textOfHtml(email.html ?? '')
}
