import { type Readable, Transform, type TransformCallback } from 'node:stream'
import nodemailer, { type Transporter } from 'nodemailer'
import type MailMessage from 'nodemailer/lib/mailer/mail-message.js'
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import { env } from '../env.server.ts'
import { signingKey } from './signing-key.server.ts'

/** Enough that the wire is busy while rows are being marked; many more a mail server would take amiss. */
export const CONNECTIONS = 20

let transporter: Transporter<SMTPPool.SentMessageInfo, SMTPPool.Options> | undefined

/** The way out: SMTP always, over few connections that stay open. Without a mail server of its own the product starts a catcher that speaks SMTP too. */
export function transport() {
  transporter ??= openTransport()
  return transporter
}

/** Also for what measures against it: the same pool, without the last line held. */
export function openPool() {
  return nodemailer.createTransport({ url: env().SMTP_URL, pool: true, maxConnections: CONNECTIONS, dkim: signing() } as SMTPPool.Options)
}

/** What a mail program relies on is signed, also that one click stops the mail (RFC 8058 wants both headers covered). */
const SIGNED =
  'From:Sender:Reply-To:To:Cc:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Language:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post'

function signing() {
  const key = signingKey()
  return key && { domainName: key.domain, keySelector: key.selector, privateKey: key.privateKey, headerFieldNames: SIGNED }
}

function openTransport() {
  const opened = openPool()
  opened.use('stream', holdLastLine)
  return opened
}

/**
 * A server can take a message only once its last line has come. So `beforeLastLine` of the message runs when everything else is on the wire,
 * and the last line follows when it has succeeded; when it fails, the connection is closed without it and the server has nothing.
 */
function holdLastLine(mail: MailMessage, done: (error?: Error) => void) {
  const { beforeLastLine } = mail.data as { beforeLastLine?: () => Promise<void> }
  if (!beforeLastLine) return done()
  const { message } = mail
  const create = message.createReadStream.bind(message)
  message.createReadStream = (options) => new HeldBack(create(options) as Readable, beforeLastLine) as never
  done()
}

/** Bytes that go to the wire in one piece. */
const PIECE = 64 * 1024

/** The source's text in few pieces, read no earlier than somebody wants it, and its end no earlier than `beforeEnd` has succeeded. */
class HeldBack extends Transform {
  #source: Readable | undefined
  #chunks: Buffer[] = []
  #bytes = 0

  constructor(
    source: Readable,
    private readonly beforeEnd: () => Promise<void>,
  ) {
    super()
    this.#source = source
  }

  override _read(size: number) {
    const source = this.#source
    this.#source = undefined
    source?.once('error', (error) => this.destroy(error)).pipe(this)
    super._read(size)
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback) {
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
    if (this.#bytes >= PIECE) this.#pushPiece()
    done()
  }

  override _flush(done: TransformCallback) {
    this.#pushPiece()
    this.beforeEnd().then(() => done(), done)
  }

  /** A message comes in dozens of chunks, and each would be a packet. */
  #pushPiece() {
    this.push(Buffer.concat(this.#chunks))
    this.#chunks = []
    this.#bytes = 0
  }
}

export function closeTransport(): void {
  transporter?.close()
  transporter = undefined
}
