import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Upload } from '#app/platform/http/parse-upload.server.ts'
import { kindOfContent, redraw } from '#app/platform/storage/content.server.ts'
import { keepBytes, takeBytes } from '#app/platform/storage/keep.server.ts'
import type { FileUse } from '#prisma/generated/enums.ts'
import { CERTIFICATE_SIZE, FILE_RULES, LOGO_SIZE, mostBytes, nameOfFile, SMALL_LOGO_SIZE, type UploadedUse } from '../files.ts'
import { getOwnDossier } from '../queries/profile.server.ts'
import { canEdit } from '../rules.ts'
import type { ActingMember, Fault } from './editing.server.ts'

/** Bytes that lie in the storage, and what is to be known of them. */
export type KeptFile = { use: FileUse; name: string; mediaType: string; size: number; key: string }

type Ready = { use: FileUse; bytes: Uint8Array }

/**
 * What the company uploaded lies in the storage, pictures drawn anew, for a transaction to take. Faults tell the field: a file that is missing, too large, or
 * not what it should be by its content. Refused before anything is read when the company is not the member's or may not be changed.
 */
export async function keepUpload({
  member,
  use,
  field,
  upload,
  now,
}: {
  member: ActingMember
  use: UploadedUse
  field: string
  upload: Upload | null
  now: Date
}): Promise<{ faults: Fault[] } | { files: KeptFile[] }> {
  const { state } = await getOwnDossier(member)
  if (!canEdit(state)) throw new DomainError('wrong-state', 'companies.notEditable')
  if (!upload) return { faults: [{ name: field, key: 'files.missing' }] }
  const { megabytes } = FILE_RULES[use]
  if (upload.bytes.length > mostBytes(use)) return { faults: [{ name: field, key: 'files.tooLarge', args: { megabytes } }] }
  const kind = await kindOfContent(upload.bytes)
  if (!kind || !FILE_RULES[use].takes.some((taken) => taken === kind)) return { faults: [{ name: field, key: `files.wrongKind.${use}` }] }
  const ready = kind === 'pdf' ? [{ use, bytes: upload.bytes }] : await draw(use, upload.bytes)
  if (!ready) return { faults: [{ name: field, key: 'files.unreadable' }] }
  const ending = kind === 'pdf' ? 'pdf' : 'webp'
  const name = nameOfFile(upload.fileName, use, ending)
  const mediaType = kind === 'pdf' ? 'application/pdf' : 'image/webp'
  const files: KeptFile[] = []
  for (const { use, bytes } of ready) files.push({ use, name, mediaType, size: bytes.length, key: await keepBytes(bytes, now) })
  return { files }
}

async function draw(use: UploadedUse, bytes: Uint8Array): Promise<Ready[] | null> {
  const uses: FileUse[] = use === 'logo' ? ['logo', 'logo_small'] : [use]
  const drawn = await redraw(bytes, use === 'logo' ? [LOGO_SIZE, SMALL_LOGO_SIZE] : [CERTIFICATE_SIZE])
  return drawn?.map((bytes, i) => ({ use: uses[i]!, bytes })) ?? null
}

/** The company has the file from now on. */
export async function addStoredFile(tx: Tx, { companyId, file, now }: { companyId: string; file: KeptFile; now: Date }) {
  await takeBytes(tx, file.key)
  return tx.storedFile.create({ data: { companyId, ...file, createdAt: now }, select: { id: true } })
}
