import { isCertification } from '#app/domain/taxonomy/queries.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Upload } from '#app/platform/http/parse-upload.server.ts'
import { FILE_RULES } from '../files.ts'
import type { CertificateInput } from '../schema-certificate.ts'
import { type ActingMember, editing, type Fault, noteEdit } from './editing.server.ts'
import { addStoredFile, keepUpload } from './uploads.server.ts'

type Given = { member: ActingMember; facts: CertificateInput; upload: Upload | null; now: Date }

/** The company shows one certificate more, which nobody has checked yet. */
export async function addCertificate({ member, facts, upload, now }: Given): Promise<Fault[]> {
  const kept = await keepUpload({ member, use: 'certificate', field: 'file', upload, now })
  if ('faults' in kept) return kept.faults
  return editing(member, async (tx, company) => {
    const { most } = FILE_RULES.certificate
    const there = await tx.certificate.count({ where: { companyId: company.id } })
    if (there >= most) return [{ name: 'file', key: 'files.full', args: { most } }]
    if (facts.kind && !isCertification(facts.kind)) return [{ name: 'kind', key: 'form.choose' }]
    const { id: fileId } = await addStoredFile(tx, { companyId: company.id, file: kept.files[0]!, now })
    await tx.certificate.create({ data: { fileId, companyId: company.id, ...columns(facts) } })
    await noteEdit(tx, { member, company, fields: ['files'], now })
    return []
  })
}

/** The certificate says something else, or has another document: what its chamber checked is no longer what there is. Another company's does not exist. */
export async function changeCertificate({ member, fileId, facts, upload, now }: Given & { fileId: string }): Promise<Fault[]> {
  const kept = upload ? await keepUpload({ member, use: 'certificate', field: 'file', upload, now }) : { files: [] }
  if ('faults' in kept) return kept.faults
  return editing(member, async (tx, company) => {
    const there = await tx.certificate.findFirst({ where: { fileId, companyId: company.id } })
    if (!there) throw new DomainError('not-found')
    if (facts.kind && !isCertification(facts.kind)) return [{ name: 'kind', key: 'form.choose' }]
    const said = columns(facts)
    const [file] = kept.files
    const isSame = Object.entries(said).every(([name, fact]) => String(there[name as keyof typeof said]) === String(fact))
    if (isSame && !file) return []
    await tx.certificate.update({ where: { fileId }, data: said })
    if (file) {
      const { id } = await addStoredFile(tx, { companyId: company.id, file, now })
      await tx.certificate.update({ where: { fileId }, data: { fileId: id } })
      await tx.storedFile.delete({ where: { id: fileId } })
    } else await tx.storedFile.update({ where: { id: fileId }, data: { checkedAt: null, checkedById: null, checkedIn: null } })
    await noteEdit(tx, { member, company, fields: ['files'], now })
    return []
  })
}

function columns({ kind, title, issuer, number, validFrom, expiresOn }: CertificateInput) {
  return {
    kind: kind ?? null,
    title: kind ? null : (title ?? null),
    issuer,
    number: number ?? null,
    validFrom: validFrom ? new Date(validFrom) : null,
    expiresOn: expiresOn ? new Date(expiresOn) : null,
  }
}
