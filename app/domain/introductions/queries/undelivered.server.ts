import type { Office } from '#app/domain/chambers/queries.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { addressKey } from '#app/platform/mail/address.ts'
import { UNDELIVERED, undelivered } from '#app/platform/mail/undelivered.server.ts'
import { codeIn, type Why, whyUndelivered } from '#app/platform/mail/why.ts'

const SHOWN = 200

/** A mail that did not arrive, as the company's home chamber sees it. */
export type UndeliveredRow = {
  id: string
  subject: string
  language: Language
  company: { id: string; name: string }
  address: string
  why: Why
  statusCode: string | null
  at: Date
  /** Where it can be sent again: the contact's address of today; null when it cannot. */
  resendTo: string | null
  isNewAddress: boolean
}

/** Mails to companies of the chamber that did not arrive, newest first. Who complained of one is sent nothing again at that address. */
export async function listUndelivered(chamber: Pick<Office, 'chamberId'>, now: Date): Promise<UndeliveredRow[]> {
  const rows = await db.mail.findMany({
    where: { ...(await undelivered(db, now)), company: { homeChamberId: chamber.chamberId } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: {
      ...UNDELIVERED,
      subject: true,
      language: true,
      company: { select: { id: true, legalNameLatin: true, legalName: true, contactEmail: true } },
    },
  })
  return rows.map(({ company, ...mail }) => {
    const { id, legalNameLatin, legalName, contactEmail } = company!
    const why = whyUndelivered(mail)
    const isNewAddress = contactEmail !== null && addressKey(contactEmail) !== addressKey(mail.toAddress)
    const canResend = mail.state !== 'sent' && (why !== 'complained' || isNewAddress)
    return {
      id: mail.id,
      subject: mail.subject,
      language: mail.language,
      company: { id, name: legalNameLatin ?? legalName ?? '' },
      address: mail.toAddress,
      why,
      statusCode: mail.statusCode ?? codeIn(mail.lastError),
      at: mail.createdAt,
      resendTo: canResend ? contactEmail : null,
      isNewAddress,
    }
  })
}

/** How many there are, for the page of what waits. */
export async function countUndelivered(chamber: Pick<Office, 'chamberId'>, now: Date): Promise<number> {
  return db.mail.count({ where: { ...(await undelivered(db, now)), company: { homeChamberId: chamber.chamberId } } })
}
