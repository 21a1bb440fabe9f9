// A mail server that takes everything and keeps nothing: the other end of the mail benchmark. Told a number, it says when it has taken so many.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

let missing = 0
process.on('message', (mails: number) => {
  missing = mails
})

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData(stream, _session, answer) {
    stream
      .on('data', () => undefined)
      .on('end', () => {
        answer(null)
        if (--missing === 0) process.send!('all')
      })
  },
})
const socket = server.listen(0, '127.0.0.1', () => process.send!((socket.address() as AddressInfo).port))
