import { takeMailedReply } from './domain/introductions/commands/take-reply.server.ts'
import { closeDb } from './platform/db.server.ts'
import { describeError, log } from './platform/log.server.ts'
import { receiveMail } from './platform/mail/inbound/receive.server.ts'

/** Tells a mail server to keep the message and come again (sysexits.h). */
const COME_AGAIN = 75
/** Of a longer message the beginning is read. */
const BYTES = 512 * 1024

/** `npm run mail:inbound < message`: takes in one message from a mail server's pipe. Prints what it was. */
async function run() {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks).subarray(0, BYTES)
  if (raw.length === 0) {
    process.stderr.write('Usage: npm run mail:inbound < message\n')
    process.exitCode = 2
    return
  }
  try {
    process.stdout.write(`${await receiveMail({ raw, takeReply: takeMailedReply, now: new Date() })}\n`)
  } catch (error) {
    log.error(describeError(error), 'message not taken in')
    process.exitCode = COME_AGAIN
  }
  await closeDb()
}

await run()
