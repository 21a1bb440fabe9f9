import { randomUUID } from 'node:crypto'
import type { Language } from '#app/i18n/languages.ts'
import type { EmailName, EmailProps } from '#emails/index.ts'
import type { MailTopic } from '#prisma/generated/enums.ts'
import type { Tx } from '../db.server.ts'
import { type Attachment, attach } from './attachments.server.ts'
import { renderMail } from './render.server.tsx'
import { unsubscribeUrl } from './unsubscribe-link.server.ts'

export type MailOrder<Name extends EmailName> = {
  template: Name
  props: EmailProps<Name>
  /** `companyId` names the company whose mail it is: its home chamber sees whether it arrived. */
  to: { address: string; name?: string | null; language: Language; companyId?: string }
  replyTo?: string
  copyTo?: string[]
  /** An iCalendar object with a METHOD (REQUEST, CANCEL or PUBLISH) and CRLF lines: mail programs offer it to the reader's calendar. */
  calendar?: string
  attachments?: readonly Attachment[]
  /** What the reader may stop: such a mail carries the link to stop it. Absent: the mail is about their own matters, and always leaves. */
  topic?: MailTopic
  /** What the mail is about, for the pages that show whether it arrived. */
  about?: { type: string; id: string }
  /** One decision, one mail: a second order with the same key changes nothing. */
  onceKey?: string
  /** A look at the letter for whoever asks for it: marked as a test, and nothing that anybody counts. It has no `about`, key or topic. */
  isTest?: boolean
  /** Leaves not before this moment. */
  sendAt?: Date
}

/** Puts a mail, rendered now in its recipient's language, into the outbox of the caller's transaction; the worker sends it. Answers its id. */
export async function queueMail<Name extends EmailName>(tx: Tx, order: MailOrder<Name>): Promise<string | null> {
  const { template, props, to, replyTo, copyTo = [], calendar, attachments = [], topic, about, onceKey, isTest, sendAt } = order
  const id = randomUUID()
  const rendered = await renderMail(template, props, to.language, { unsubscribe: topic && unsubscribeUrl(id, to.language), isTest })
  const row = {
    id,
    template,
    language: to.language,
    toAddress: to.address,
    toName: to.name,
    companyId: to.companyId,
    replyTo,
    copyTo,
    calendar,
    topic,
    aboutType: about?.type,
    aboutId: about?.id,
    onceKey,
    dueAt: sendAt,
    ...rendered,
  }
  const [created] = await tx.mail.createManyAndReturn({ data: [row], skipDuplicates: true, select: { id: true } })
  if (created) await attach(tx, created.id, attachments)
  return created?.id ?? null
}
