import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { transport } from './transport.server.ts'

let offered: { by: unknown; answer: Promise<boolean> } | undefined

/**
 * Whether our mail server takes addresses whose part before the @ is not ASCII (RFC 6531). A domain needs nothing of the kind: it is written
 * in ASCII on the way. Asked once; throws when no server answers.
 */
export function takesUtf8Addresses(): Promise<boolean> {
  const pool = transport()
  if (offered?.by !== pool)
    offered = { by: pool, answer: ask((pool.transporter as unknown as { options: SMTPConnection.Options }).options) }
  offered.answer.catch(() => {
    offered = undefined
  })
  return offered.answer
}

/** Says hello, and reads what the server offers in its answer. */
function ask(options: SMTPConnection.Options): Promise<boolean> {
  const connection = new SMTPConnection(options)
  return new Promise((resolve, reject) => {
    connection.once('error', reject)
    connection.connect(() => {
      resolve(/[ -]SMTPUTF8\b/i.test(String(connection.lastServerResponse)))
      connection.quit()
    })
  })
}

/** Whether the part before the @ is not ASCII. */
export const needsUtf8 = (address: string) => /[^\0-\x7f]/.test(address.slice(0, address.lastIndexOf('@')))
