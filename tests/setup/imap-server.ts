import { once } from 'node:events'
import net from 'node:net'

export type ImapServer = {
  url: string
  /** What is in a folder, oldest first. */
  folders: Map<string, { uid: number; raw: Buffer }[]>
  put(raw: Uint8Array): void
  /** The next command with this word breaks the connection instead of being done. */
  breakAt: string | null
  stop(): Promise<void>
}

/** A small IMAP4rev1 server on loopback: one account, the commands that a reader of an inbox needs, MOVE among them. */
export async function startImapServer({ user = 'dosti', password = 'secret' } = {}): Promise<ImapServer> {
  let nextUid = 1
  const sockets = new Set<net.Socket>()
  const listener = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    talk(socket, server, { user, password })
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as net.AddressInfo
  const server: ImapServer = {
    url: `imap://${user}:${password}@127.0.0.1:${port}`,
    folders: new Map([['INBOX', []]]),
    put: (raw) => server.folders.get('INBOX')!.push({ uid: nextUid++, raw: Buffer.from(raw) }),
    breakAt: null,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => listener.close(closed))
    },
  }
  return server
}

const CAPABILITIES = 'IMAP4rev1 MOVE UIDPLUS'

function talk(socket: net.Socket, server: ImapServer, account: { user: string; password: string }) {
  let selected = 'INBOX'
  let buffered = ''
  const say = (line: string | Buffer) => socket.write(line)
  say(`* OK [CAPABILITY ${CAPABILITIES}] ready\r\n`)
  socket.on('data', (chunk) => {
    buffered += chunk.toString('latin1')
    for (let end = buffered.indexOf('\r\n'); end >= 0; end = buffered.indexOf('\r\n')) {
      const line = buffered.slice(0, end)
      buffered = buffered.slice(end + 2)
      answer(line)
    }
  })

  function answer(line: string) {
    const [tag, ...words] = line.split(' ')
    const command = words.join(' ')
    const name = words[0]?.toUpperCase() === 'UID' ? `UID ${words[1]?.toUpperCase()}` : (words[0]?.toUpperCase() ?? '')
    if (server.breakAt && name.includes(server.breakAt)) {
      server.breakAt = null
      socket.destroy()
      return
    }
    const done = (text = 'done') => say(`${tag} OK ${text}\r\n`)
    const named = /"([^"]+)"\s*$/.exec(command)?.[1] ?? words.at(-1)!
    const box = () => server.folders.get(selected)!
    const uid = Number(words[2])
    switch (name) {
      case 'CAPABILITY':
        say(`* CAPABILITY ${CAPABILITIES}\r\n`)
        return done()
      case 'LOGIN':
        if (command.replaceAll('"', '') !== `LOGIN ${account.user} ${account.password}`)
          return say(`${tag} NO [AUTHENTICATIONFAILED] wrong\r\n`)
        return done()
      case 'LIST':
      case 'LSUB':
        if (/"" ""$/.test(command)) say(`* ${name} (\\Noselect) "/" ""\r\n`)
        else for (const folder of server.folders.keys()) say(`* ${name} (\\HasNoChildren) "/" "${folder}"\r\n`)
        return done()
      case 'CREATE':
        server.folders.set(named, [])
        return done()
      case 'SELECT':
      case 'EXAMINE':
        selected = named
        say(`* FLAGS (\\Seen \\Deleted)\r\n* ${box().length} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1] ok\r\n* OK [UIDNEXT 99] ok\r\n`)
        return done('[READ-WRITE] selected')
      case 'UID SEARCH':
        say(
          `* SEARCH${box()
            .map((message) => ` ${message.uid}`)
            .join('')}\r\n`,
        )
        return done()
      case 'UID FETCH': {
        const at = box().findIndex((message) => message.uid === uid)
        const length = Number(/<0\.(\d+)>/.exec(command)?.[1] ?? Number.POSITIVE_INFINITY)
        const raw = box()[at]?.raw.subarray(0, length)
        if (raw) {
          say(`* ${at + 1} FETCH (UID ${uid} BODY[]<0> {${raw.length}}\r\n`)
          say(raw)
          say(')\r\n')
        }
        return done()
      }
      case 'UID MOVE': {
        const at = box().findIndex((message) => message.uid === uid)
        const [moved] = box().splice(at, 1)
        server.folders.get(named)!.push(moved!)
        say(`* OK [COPYUID 1 ${uid} ${uid}] moved\r\n* ${at + 1} EXPUNGE\r\n`)
        return done()
      }
      case 'LOGOUT':
        say('* BYE\r\n')
        done()
        return socket.end()
      case 'NOOP':
      case 'CLOSE':
      case 'UNSELECT':
        return done()
      default:
        return say(`${tag} BAD ${name}\r\n`)
    }
  }
}
