import { certificationNames } from '#app/domain/taxonomy/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { FileUse } from '#prisma/generated/enums.ts'
import { today } from './files.ts'

/** A file in a list: its name leads to it. */
export type FileView = { id: string; name: string; size: number; createdAt: Date; checkedAt: Date | null }

/** A company's logo in its two sizes, as ids of files. */
export type Logo = { large: string; small: string }

/** What a chamber found right, as everybody may read it. */
export type Badge = { title: string; issuer: string; chamber: Localised; checkedAt: Date; expiresOn: Date | null }

export const FILE = { id: true, use: true, name: true, size: true, createdAt: true, checkedAt: true } as const

/** What everybody may open of a company that everybody may see. */
export const RELEASED = {
  OR: [{ use: { in: ['logo', 'logo_small'] } }, { use: 'catalogue', checkedAt: { not: null } }],
} satisfies Prisma.StoredFileWhereInput

/** Certificates that a chamber checked and that still hold. */
export const badged = (now: Date) =>
  ({
    file: { checkedAt: { not: null } },
    OR: [{ expiresOn: null }, { expiresOn: { gte: today(now) } }],
  }) satisfies Prisma.CertificateWhereInput

export const BADGE = {
  kind: true,
  title: true,
  issuer: true,
  expiresOn: true,
  file: { select: { checkedAt: true, chamber: { select: { name: true } } } },
} as const

type BadgeRow = Prisma.CertificateGetPayload<{ select: typeof BADGE }>

export function asBadge({ issuer, expiresOn, file, ...row }: BadgeRow): Badge {
  return { title: titleOf(row), issuer, expiresOn, checkedAt: file.checkedAt!, chamber: file.chamber!.name as Localised }
}

/** What a certificate is called: by its name on the list, or by its own title. */
export function titleOf({ kind, title }: { kind: string | null; title: string | null }): string {
  return (kind && certificationNames([kind])[0]) ?? title ?? ''
}

/** The logo among a company's files. */
export function logoOf(files: readonly { id: string; use: FileUse }[]): Logo | null {
  const large = files.find(({ use }) => use === 'logo')
  const small = files.find(({ use }) => use === 'logo_small')
  return large && small ? { large: large.id, small: small.id } : null
}
