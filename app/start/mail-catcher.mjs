import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

const MAX_MESSAGE_BYTES = 25_000_000

/** @typedef {{ url: string, stop: () => Promise<void> }} MailCatcher */

/**
 * An SMTP server on loopback that delivers nothing: each message becomes a file in the folder, named by its time, so that the newest sorts last.
 * In front of the message stand the lines that a mailbox would add: Return-Path, and a Delivered-To for each recipient, blind copies too.
 * `refuse` may answer an SMTP error code for a recipient, as a full (452) or a missing (550) mailbox would.
 * @param {{ folder: string, port?: number, refuse?: (address: string) => number | undefined }} options
 * @returns {Promise<MailCatcher>}
 */
export async function startMailCatcher({ folder, port = 0, refuse = () => undefined }) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MESSAGE_BYTES,
    closeTimeout: 2000,
    onRcptTo({ address }, _session, answer) {
      const code = refuse(address)
      answer(code === undefined ? null : Object.assign(new Error('The mailbox does not take this message'), { responseCode: code }))
    },
    onData(stream, { envelope }, answer) {
      buffer(stream)
        .then((message) => {
          if (stream.sizeExceeded) throw Object.assign(new Error('The message is too large'), { responseCode: 552 })
          keepMessage(folder, Buffer.concat([Buffer.from(delivery(envelope)), message]))
        })
        .then(() => answer(null), answer)
    },
  })
  server.on('error', () => {})
  const socket = server.listen(port, '127.0.0.1')
  await once(socket, 'listening')
  const taken = /** @type {import('node:net').AddressInfo} */ (socket.address()).port
  return {
    url: `smtp://127.0.0.1:${taken}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** @param {import('smtp-server').SMTPServerEnvelope} envelope */
function delivery({ mailFrom, rcptTo }) {
  const to = rcptTo.map(({ address }) => `Delivered-To: ${address}\r\n`)
  return `Return-Path: <${mailFrom ? mailFrom.address : ''}>\r\n${to.join('')}`
}

let kept = 0

/** Whoever reads the folder sees whole messages only. @param {string} folder @param {Buffer} message */
function keepMessage(folder, message) {
  kept += 1
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${String(kept).padStart(6, '0')}-${randomBytes(4).toString('hex')}.eml`
  const part = path.join(folder, `.${name}.part`)
  fs.writeFileSync(part, message, { mode: 0o600 })
  fs.renameSync(part, path.join(folder, name))
}
