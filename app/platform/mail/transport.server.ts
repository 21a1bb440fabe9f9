import nodemailer, { type Transporter } from 'nodemailer'
import { env } from '../env.server.ts'

let transporter: Transporter | undefined

/** The way out: SMTP always. Without a mail server of its own the product starts a catcher that speaks SMTP too. */
export function transport(): Transporter {
  transporter ??= nodemailer.createTransport(env().SMTP_URL, { from: env().MAIL_FROM, pool: true, maxConnections: 4 } as object)
  return transporter
}

export function closeTransport(): void {
  transporter?.close()
  transporter = undefined
}
