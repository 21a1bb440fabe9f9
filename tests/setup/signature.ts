import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A request as a server got it: path and query as they were sent, header names in small letters. */
export type SignedRequest = { method: string; url: string; headers: Record<string, string | string[] | undefined>; body: Uint8Array }

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: string | Uint8Array, text: string) => createHmac('sha256', key).update(text).digest()

const HEADER =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/

/**
 * Whether a bucket may do what the request asks: AWS Signature Version 4 for S3, reckoned anew from what arrived, with node's own hashes. The signature
 * must cover host, moment and content, the content must have the hash that it says, and the moment lie within a quarter of an hour.
 */
export function isRightlySigned(
  { method, url, headers, body }: SignedRequest,
  { accessKeyId, secretAccessKey, region, now }: { accessKeyId: string; secretAccessKey: string; region: string; now: Date },
): boolean {
  const [, key, day, place, names, signature] = HEADER.exec(String(headers.authorization ?? '')) ?? []
  const moment = String(headers['x-amz-date'] ?? '')
  const content = String(headers['x-amz-content-sha256'] ?? '')
  if (key !== accessKeyId || place !== region || !moment.startsWith(day!)) return false
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names!.split(';').includes(name))) return false
  if (content !== 'UNSIGNED-PAYLOAD' && content !== sha256(body)) return false
  if (Math.abs(readMoment(moment).getTime() - now.getTime()) > 900_000) return false

  const [path = '', query = ''] = url.split('?')
  const asked = query
    .split('&')
    .filter(Boolean)
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .sort()
    .join('&')
  const lines = names!.split(';').map(
    (name) =>
      `${name}:${String(headers[name] ?? '')
        .trim()
        .replace(/ +/g, ' ')}\n`,
  )
  const request = [method, path, asked, lines.join(''), names, content].join('\n')
  const scope = `${day}/${place}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, sha256(request)].join('\n')
  const signing = [day!, place!, 's3', 'aws4_request'].reduce<string | Uint8Array>(
    (made, part) => hmac(made, part),
    `AWS4${secretAccessKey}`,
  )
  return timingSafeEqual(hmac(signing, toSign), Buffer.from(signature!, 'hex'))
}

/** 20130524T000000Z */
function readMoment(text: string): Date {
  return new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}
