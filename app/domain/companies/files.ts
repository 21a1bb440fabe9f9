import { carriesContact } from './rules.ts'

/** What a company uploads: how large a file of it may be, and how many there may be. */
export const FILE_RULES = {
  logo: { megabytes: 3, most: 1, takes: ['image'] },
  catalogue: { megabytes: 10, most: 5, takes: ['pdf'] },
  certificate: { megabytes: 8, most: 20, takes: ['image', 'pdf'] },
} as const

export type UploadedUse = keyof typeof FILE_RULES

export const mostBytes = (use: UploadedUse) => FILE_RULES[use].megabytes * 1_000_000

/** Longest side in pixels of what is drawn of a picture. */
export const LOGO_SIZE = 320
export const SMALL_LOGO_SIZE = 96
export const CERTIFICATE_SIZE = 2000

/** What the file is called for others: as its company called it, freed of paths, its ending that of what it is. A name that tells a contact is dropped. */
export function nameOfFile(given: string, use: UploadedUse, ending: 'pdf' | 'webp'): string {
  const base = given
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*%#;]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return `${base && !carriesContact(base) ? base : use}.${ending}`
}

/** Whether a certificate with this last day still holds today. */
export function holds(expiresOn: Date | null, now: Date): boolean {
  return expiresOn === null || expiresOn >= today(now)
}

/** Midnight of the day, as the database keeps days. */
export function today(now: Date): Date {
  return new Date(now.toISOString().slice(0, 10))
}
