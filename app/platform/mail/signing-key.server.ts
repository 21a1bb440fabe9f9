import { createPublicKey } from 'node:crypto'
import fs from 'node:fs'
import { env } from '../env.server.ts'

/** With what mails are signed, and the record by which DNS lets others check it; null when they are not signed. */
export function signingKey() {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_PRIVATE_KEY, DKIM_PRIVATE_KEY_FILE } = env()
  const privateKey = DKIM_PRIVATE_KEY ?? (DKIM_PRIVATE_KEY_FILE && fs.readFileSync(DKIM_PRIVATE_KEY_FILE, 'utf8'))
  if (!domain || !selector || !privateKey) return null
  return { domain, selector, privateKey, record: recordOf(privateKey) }
}

/** An elliptic key stands in DNS without its wrapping: the last 32 bytes (RFC 8463). */
function recordOf(privateKey: string): string {
  const key = createPublicKey(privateKey)
  const bytes = key.export({ type: 'spki', format: 'der' })
  return key.asymmetricKeyType === 'ed25519'
    ? `v=DKIM1; k=ed25519; p=${bytes.subarray(-32).toString('base64')}`
    : `v=DKIM1; k=rsa; p=${bytes.toString('base64')}`
}
