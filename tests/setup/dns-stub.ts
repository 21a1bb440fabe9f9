import dgram from 'node:dgram'
import { once } from 'node:events'

/** A DNS server on loopback that knows these text records and no others; a name with `null` gets no answer at all. */
export async function startDnsStub(records: Record<string, string[] | null>) {
  const socket = dgram.createSocket('udp4')
  socket.on('message', (query, from) => {
    const { name, end } = readName(query)
    const texts = records[name]
    if (texts === null) return
    const head = Buffer.from(query.subarray(0, 12))
    // An answer, no such name when there is nothing.
    head.writeUInt16BE(texts ? 0x8180 : 0x8183, 2)
    head.writeUInt16BE(texts?.length ?? 0, 6)
    head.fill(0, 8)
    socket.send(Buffer.concat([head, query.subarray(12, end), ...(texts ?? []).map(textAnswer)]), from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return { address: `127.0.0.1:${socket.address().port}`, stop: () => new Promise<void>((resolve) => socket.close(() => resolve())) }
}

/** The question's name, and where the question ends. */
function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = 12
  for (; query[at]! > 0; at += query[at]! + 1) labels.push(query.toString('ascii', at + 1, at + 1 + query[at]!))
  return { name: labels.join('.').toLowerCase(), end: at + 5 }
}

function textAnswer(text: string): Buffer {
  const parts = text.match(/.{1,255}/g)!.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)]))
  const data = Buffer.concat(parts)
  const head = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255])
  return Buffer.concat([head, data])
}
