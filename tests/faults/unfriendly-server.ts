import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** What the server does to the first try for an address; it is the address's first word. */
export const MANNERS = [
  'kind',
  'slow',
  'grey-at-recipient',
  'grey-after-data',
  'refuse-at-recipient',
  'refuse-after-data',
  'drop-before-data',
  'drop-within-data',
  'drop-unread-answer',
  'drop-lost-answer',
] as const

export type Manner = (typeof MANNERS)[number]

export type UnfriendlyServer = {
  url: string
  /** How often each message was taken, by Message-ID. */
  taken: Map<string, number>
  /** Lets every connection fall and takes none until `open`. */
  close: () => Promise<void>
  open: () => Promise<void>
}

/**
 * A real SMTP server on loopback that misbehaves as the recipient's address says (`grey-at-recipient.7@firm.example`), the first time it hears of it.
 * `delay` makes every answer take that many milliseconds, up to twice as long.
 */
export async function startUnfriendlyServer({ delay = 0 }: { delay?: number } = {}): Promise<UnfriendlyServer> {
  const taken = new Map<string, number>()
  const met = new Set<string>()
  let server: SMTPServer
  let port = 0

  /** The manner for this address, once. */
  const mannerOf = (address: string, manners: readonly Manner[]): Manner | undefined => {
    const manner = manners.find((one) => address.startsWith(`${one}.`))
    if (!manner || met.has(address)) return undefined
    met.add(address)
    return manner
  }
  const drop = (session: SMTPServerSession) => {
    for (const connection of (server as unknown as { connections: Set<{ id: string; _socket: { destroy: () => void } }> }).connections)
      if (connection.id === session.id) connection._socket.destroy()
  }
  const reply = (code: number) => Object.assign(new Error('not like this'), { responseCode: code })
  const wait = () => (delay ? sleep(delay * (1 + Math.random())) : Promise.resolve())

  const make = () =>
    new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 1,
      maxClients: 200,
      async onRcptTo({ address }, session, answer) {
        await wait()
        const manner = mannerOf(address, ['slow', 'grey-at-recipient', 'refuse-at-recipient', 'drop-before-data'])
        if (manner === 'slow') await sleep(500)
        if (manner?.startsWith('grey')) return answer(reply(451))
        if (manner?.startsWith('refuse')) return answer(reply(550))
        if (manner?.startsWith('drop')) return drop(session)
        answer(null)
      },
      onData(stream, session, answer) {
        const address = session.envelope.rcptTo[0]!.address
        const manner = mannerOf(address, [
          'grey-after-data',
          'refuse-after-data',
          'drop-within-data',
          'drop-unread-answer',
          'drop-lost-answer',
        ])
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          if (manner === 'drop-within-data') drop(session)
        })
        stream.on('end', async () => {
          await wait()
          if (manner === 'grey-after-data') return answer(reply(452))
          if (manner === 'refuse-after-data') return answer(reply(554))
          if (manner === 'drop-unread-answer' || manner === 'drop-within-data') return drop(session)
          const id = /^Message-ID: (<[^>]+>)/im.exec(Buffer.concat(chunks).toString('latin1'))![1]!
          taken.set(id, (taken.get(id) ?? 0) + 1)
          if (manner === 'drop-lost-answer') return drop(session)
          await wait()
          answer(null)
        })
      },
    })

  async function open() {
    server = make()
    server.on('error', () => {})
    const socket = server.listen(port, '127.0.0.1')
    await once(socket, 'listening')
    port = (socket.address() as AddressInfo).port
  }
  await open()
  return {
    url: `smtp://127.0.0.1:${port}?socketTimeout=10000`,
    taken,
    open,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const connection of (server as unknown as { connections: Set<{ _socket: { destroy: () => void } }> }).connections)
        connection._socket.destroy()
      await closed
    },
  }
}
