import type { Office } from '#app/domain/chambers/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { FILE, type FileView, type Logo, logoOf, titleOf } from '../file-views.server.ts'
import { holds } from '../files.ts'
import { knownTo, LISTED, SHOWN_ABROAD } from '../rules.ts'

/** A certificate for those who may see it whole. */
export type CertificateView = FileView & {
  kind: string | null
  title: string
  issuer: string
  number: string | null
  validFrom: Date | null
  expiresOn: Date | null
  isOver: boolean
}

/** All files of a company: for its own people, its chamber, and officers who review a match of it. */
export type CompanyFiles = { logo: FileView | null; catalogues: FileView[]; certificates: CertificateView[] }

/** The company's files, the latest first. The caller has made sure that the reader may see them. */
export async function listFiles(companyId: string, now: Date): Promise<CompanyFiles> {
  const rows = await db.storedFile.findMany({
    where: { companyId },
    orderBy: { id: 'desc' },
    select: { ...FILE, certificate: { omit: { fileId: true, companyId: true } } },
  })
  const files = rows.map(({ certificate: _, ...file }) => file)
  return {
    logo: files.find(({ use }) => use === 'logo') ?? null,
    catalogues: files.filter(({ use }) => use === 'catalogue'),
    certificates: rows.flatMap(({ certificate, ...file }) =>
      certificate ? [{ ...file, ...certificate, title: titleOf(certificate), isOver: !holds(certificate.expiresOn, now) }] : [],
    ),
  }
}

/** Certificates and catalogues of the company that wait for its chamber to look at them. */
export function countUncheckedFiles(companyId: string): Promise<number> {
  return db.storedFile.count({ where: { companyId, use: { in: ['catalogue', 'certificate'] }, checkedAt: null } })
}

/** The company's logo, for those who may see it. */
export async function findLogo(companyId: string): Promise<Logo | null> {
  return logoOf(await db.storedFile.findMany({ where: { companyId }, select: { id: true, use: true } }))
}

/** The company's certificates with their documents. The caller has made sure that the reader may see them. */
export async function listCertificates(companyId: string, now: Date): Promise<CertificateView[]> {
  return (await listFiles(companyId, now)).certificates
}

/** Who asks for a file. `reviews` says whether the reader is an officer who reviews a match of the company. */
export type FileReader = { personId: string | null; office: Office | null; reviews: (companyId: string) => Promise<boolean> }

export type OpenFile = { name: string; mediaType: string; size: number; key: string; isPublic: boolean }

/**
 * The file, when the reader may see it: its company's people and its home chamber see all; everybody the logo and the checked catalogues of a company that
 * everybody may see; officers who review a match of it these and the certificates. To everyone else it does not exist.
 */
export async function openFile(fileId: string, { personId, office, reviews }: FileReader): Promise<OpenFile> {
  const file = await db.storedFile.findUnique({
    where: { id: fileId },
    select: { name: true, mediaType: true, size: true, key: true, use: true, checkedAt: true, companyId: true },
  })
  if (!file) throw new DomainError('not-found')
  const { name, mediaType, size, key, use, checkedAt, companyId } = file
  const isOneOf = async (where: Prisma.CompanyWhereInput) => (await db.company.count({ where: { AND: [{ id: companyId }, where] } })) > 0
  const isReleased = use === 'logo' || use === 'logo_small' || (use === 'catalogue' && checkedAt !== null)
  const isPublic = isReleased && (await isOneOf(LISTED))
  const isSeen =
    isPublic ||
    (personId && (await isOneOf({ memberships: { some: { personId } } }))) ||
    (office && (await isOneOf(knownTo(office.chamberId)))) ||
    ((isReleased || use === 'certificate') && (await isOneOf(SHOWN_ABROAD)) && (await reviews(companyId)))
  if (!isSeen) throw new DomainError('not-found')
  return { name, mediaType, size, key, isPublic }
}

/** The file's bytes. */
export async function readFile({ key }: OpenFile) {
  const bytes = await (await storage()).get(key)
  if (!bytes) throw new DomainError('not-found')
  return bytes
}
