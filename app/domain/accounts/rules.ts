import type { MessageKey } from '#app/i18n/catalogue.ts'
import { isCommonPassword } from './weak-passwords.ts'

export const PASSWORD_MIN = 10
/** Long enough for any sentence; short enough that hashing it costs nobody anything. */
export const PASSWORD_MAX = 200

/** How long a link to confirm an address works. */
export const VERIFY_HOURS = 24
/** How long a link to choose a new password works. */
export const RESET_HOURS = 1
/** How long a link works that an administrator causes: its reader did not ask for it a minute ago. */
export const INVITATION_HOURS = 72

/**
 * What speaks against the password, or null. No rule about kinds of characters: only that it is none of the common ones
 * and does not repeat the person's own address or name.
 */
export function passwordFault(password: string, owner: { email: string; name: string }): MessageKey | null {
  if (isCommonPassword(password)) return 'accounts.passwordCommon'
  return leansOnOwner(password, owner) ? 'accounts.passwordPersonal' : null
}

/** A part of the owner's address or name makes up half of the password or more. */
function leansOnOwner(password: string, { email, name }: { email: string; name: string }): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  const [local = '', host = ''] = email.toLowerCase().split('@')
  const known = [
    email.toLowerCase(),
    local,
    ...local.split(/[._+-]/),
    host,
    ...host.split('.').slice(0, -1),
    ...name.toLowerCase().split(/\s+/),
    name,
  ]
  return known.some((part) => [...part].length >= 4 && text.includes(part.toLowerCase()) && [...part].length * 2 >= [...text].length)
}

export type LinkState = 'live' | 'used' | 'expired' | 'unknown'

/** Whether a mailed link still works: once, and for its time. */
export function linkState(link: { usedAt: Date | null; expiresAt: Date } | null, now: Date): LinkState {
  if (!link) return 'unknown'
  if (link.usedAt) return 'used'
  return link.expiresAt > now ? 'live' : 'expired'
}

const HERE = 'http://dosti.invalid'

/** The page to return to after signing in, when it is one of ours; null for every address that leads elsewhere, however it is written. */
export function safeReturnPath(to: string | null | undefined): string | null {
  if (!to?.startsWith('/') || to.length > 500 || /[\\\p{Cc}]/u.test(to)) return null
  if (!URL.canParse(to, HERE)) return null
  const url = new URL(to, HERE)
  // "/.//elsewhere" comes out of the parser as "//elsewhere": look at what it has become.
  if (url.origin !== HERE || url.pathname.startsWith('//')) return null
  return url.pathname + url.search
}
