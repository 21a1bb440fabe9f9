import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '../env.server.ts'

const IV_BYTES = 12
const TAG_BYTES = 16

/** One key a purpose, all from SESSION_SECRET: what is sealed for one use opens in no other. */
function keyOf(purpose: string): Buffer {
  let key = keys.get(purpose)
  if (!key) keys.set(purpose, (key = Buffer.from(hkdfSync('sha256', env().SESSION_SECRET, '', `dosti ${purpose}`, 32))))
  return key
}

const keys = new Map<string, Buffer>()

/** The text encrypted and bound to its owner (AES-256-GCM): in another owner's row it opens no more. */
export function seal(purpose: string, owner: string, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(purpose), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The text again, or null when it was changed, belongs to another owner or was sealed under another SESSION_SECRET. */
export function unseal(purpose: string, owner: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose), bytes.subarray(0, IV_BYTES))
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** A fingerprint that only this installation can make: for secrets too short to stand hashed without a key. */
export function fingerprint(purpose: string, text: string): Buffer {
  return createHmac('sha256', keyOf(purpose)).update(text).digest()
}
