import { ImapFlow } from 'imapflow'
import { log } from '../../log.server.ts'
import { receiveMail, type TakeReply } from './receive.server.ts'

/** What was read is moved there, so that people who open the inbox and the worker do not get in each other's way. */
const DONE = 'Dosti'
/** Of a longer message the beginning is read: reports and answers are short. */
const BYTES = 512 * 1024
const BATCH = 200

/**
 * Reads what is in the inbox, oldest first, and moves each message away when its transaction is through: dying in between
 * means reading it again, which changes nothing. The address carries user and password: imaps://user:password@host.
 */
export async function readInbox({ url, takeReply, now }: { url: string; takeReply: TakeReply; now: Date }): Promise<void> {
  const client = new ImapFlow({
    ...connectionOf(new URL(url)),
    logger: false,
    emitLogs: false,
    socketTimeout: 60_000,
    greetingTimeout: 15_000,
  })
  // Without this a lost connection ends the process; the command that waits for an answer fails too and says so.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const done = await openDone(client)
    const lock = await client.getMailboxLock('INBOX')
    try {
      await readAll(client, done, takeReply, now)
    } finally {
      lock.release()
    }
    await client.logout()
  } finally {
    client.close()
  }
}

function connectionOf(url: URL) {
  const secure = url.protocol === 'imaps:'
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
  }
}

/** Where what was read goes; servers that keep every folder below INBOX say its path themselves. */
async function openDone(client: ImapFlow): Promise<string> {
  const folders = await client.list()
  return folders.find(({ name }) => name === DONE)?.path ?? (await client.mailboxCreate(DONE)).path
}

async function readAll(client: ImapFlow, done: string, takeReply: TakeReply, now: Date) {
  const uids = (await client.search({ all: true }, { uid: true })) || []
  for (const uid of uids.slice(0, BATCH)) {
    const message = await client.fetchOne(String(uid), { source: { start: 0, maxLength: BYTES } }, { uid: true })
    const raw = message ? message.source : undefined
    if (!raw) continue
    const kind = await receiveMail({ raw, takeReply, now })
    await client.messageMove(String(uid), done, { uid: true })
    log.info({ kind }, 'message taken in')
  }
}
