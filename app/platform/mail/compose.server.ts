import { env } from '../env.server.ts'
import { addressKey } from './address.ts'
import type { readAttachments } from './attachments.server.ts'
import type { ClaimedMail } from './claim.server.ts'
import { bounceAddressOf } from './return-path.server.ts'
import { unsubscribeUrl } from './unsubscribe-link.server.ts'

type FileOfMail = Awaited<ReturnType<typeof readAttachments>>[number]

/** The mail as nodemailer is given it; to whom its reader's server said yes already, it does not go again. */
export function compose(mail: ClaimedMail, copyTo: readonly string[], attachments: readonly FileOfMail[] = []) {
  const delivered = new Set(mail.deliveredTo)
  return {
    from: env().MAIL_FROM,
    to: mail.toName ? { name: mail.toName, address: mail.toAddress } : mail.toAddress,
    cc: [...copyTo],
    replyTo: mail.replyTo ?? undefined,
    envelope: {
      from: bounceAddressOf(mail.id) ?? env().MAIL_FROM,
      to: [mail.toAddress, ...copyTo].filter((address) => !delivered.has(addressKey(address))),
    },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    // Stands in the mail twice, as calendars and as people want it: as an alternative to the text, and as a file.
    icalEvent: mail.calendar ? { method: methodOf(mail.calendar), filename: 'invitation.ics', content: mail.calendar } : undefined,
    attachments: attachments.map(({ fileName, contentType, content }) => ({
      filename: fileName,
      contentType,
      content: Buffer.from(content),
    })),
    date: mail.createdAt,
    messageId: messageIdOf(mail.id),
    headers: headersOf(mail),
  }
}

/** Derived from the row, so that a server can tell a repeat. */
export function messageIdOf(mailId: string): string {
  return `<${mailId}@${new URL(env().ORIGIN).hostname}>`
}

/** A mail of a topic carries what stops it with one click (RFC 8058). A campaign was written by a person: it is not `Auto-Submitted` (RFC 3834). */
function headersOf({ id, language, topic }: ClaimedMail) {
  return {
    'Content-Language': language,
    ...(topic !== 'campaigns' && { 'Auto-Submitted': 'auto-generated' }),
    ...(topic && { 'List-Unsubscribe': `<${unsubscribeUrl(id, language)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}

/** What the calendar is asked to do: the part's header and the object must agree. The database keeps no object without it. */
const methodOf = (calendar: string) => /^METHOD:(\w+)\r$/m.exec(calendar)![1]!
