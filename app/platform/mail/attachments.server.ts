import { db, type Tx } from '../db.server.ts'

/** A file that goes with a mail. Its name is plain ASCII, at most 80 characters and an ending: the database refuses others. */
export type Attachment = { fileName: string; contentType: 'application/pdf'; content: Uint8Array<ArrayBuffer> }

/** Of all files of one mail together: by a third more on the wire, and many servers refuse what is over 10 MB. */
const MOST_BYTES = 5_000_000

/** Keeps the files with the mail; they go when its row goes. Refused are more bytes than a server can be expected to take. */
export async function attach(tx: Tx, mailId: string, attachments: readonly Attachment[]): Promise<void> {
  const bytes = attachments.reduce((sum, { content }) => sum + content.length, 0)
  if (bytes > MOST_BYTES) throw new Error(`The files of one mail have ${bytes} bytes, ${MOST_BYTES} at most may go with it.`)
  if (attachments.length > 0) await tx.mailAttachment.createMany({ data: attachments.map((one) => ({ ...one, mailId })) })
}

/** What goes with one mail goes with another too. */
export async function attachWhatHas(tx: Tx, fromMailId: string, mailId: string): Promise<void> {
  const attachments = await tx.mailAttachment.findMany({ where: { mailId: fromMailId }, omit: { id: true } })
  if (attachments.length > 0) await tx.mailAttachment.createMany({ data: attachments.map((one) => ({ ...one, mailId })) })
}

/** The files that go with the mail, by name. */
export function readAttachments(mailId: string) {
  return db.mailAttachment.findMany({ where: { mailId }, orderBy: { fileName: 'asc' } })
}
