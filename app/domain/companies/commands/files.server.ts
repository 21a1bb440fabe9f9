import { DomainError } from '#app/platform/errors.ts'
import type { Upload } from '#app/platform/http/parse-upload.server.ts'
import { FILE_RULES } from '../files.ts'
import { type ActingMember, editing, type Fault, noteEdit } from './editing.server.ts'
import { addStoredFile, keepUpload } from './uploads.server.ts'

type Given = { member: ActingMember; upload: Upload | null; now: Date }

/** The company's logo is this picture, in place of the one before. */
export async function setLogo({ member, upload, now }: Given): Promise<Fault[]> {
  const kept = await keepUpload({ member, use: 'logo', field: 'logo', upload, now })
  if ('faults' in kept) return kept.faults
  return editing(member, async (tx, company) => {
    await tx.storedFile.deleteMany({ where: { companyId: company.id, use: { in: ['logo', 'logo_small'] } } })
    for (const file of kept.files) await addStoredFile(tx, { companyId: company.id, file, now })
    await noteEdit(tx, { member, company, fields: ['files'], now })
    return []
  })
}

/** The company has one catalogue more; others see it when its chamber has looked at it. */
export async function addCatalogue({ member, upload, now }: Given): Promise<Fault[]> {
  const kept = await keepUpload({ member, use: 'catalogue', field: 'catalogue', upload, now })
  if ('faults' in kept) return kept.faults
  return editing(member, async (tx, company) => {
    const { most } = FILE_RULES.catalogue
    const there = await tx.storedFile.count({ where: { companyId: company.id, use: 'catalogue' } })
    if (there >= most) return [{ name: 'catalogue', key: 'files.full', args: { most } }]
    for (const file of kept.files) await addStoredFile(tx, { companyId: company.id, file, now })
    await noteEdit(tx, { member, company, fields: ['files'], now })
    return []
  })
}

/** The logo, catalogue or certificate is gone, and its bytes with it. Another company's does not exist. */
export async function removeFile({ member, fileId, now }: { member: ActingMember; fileId: string; now: Date }): Promise<void> {
  await editing(member, async (tx, company) => {
    const file = await tx.storedFile.findFirst({ where: { id: fileId, companyId: company.id }, select: { use: true } })
    if (!file) throw new DomainError('not-found')
    const isLogo = file.use === 'logo' || file.use === 'logo_small'
    await tx.storedFile.deleteMany({
      where: { companyId: company.id, ...(isLogo ? { use: { in: ['logo', 'logo_small'] } } : { id: fileId }) },
    })
    await noteEdit(tx, { member, company, fields: ['files'], now })
    return []
  })
}
