import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addCertificate, changeCertificate } from '#app/domain/companies/commands/certificates.server.ts'
import { FileLink } from '#app/domain/companies/components/file-link.tsx'
import { FILE_RULES, mostBytes } from '#app/domain/companies/files.ts'
import { listFiles } from '#app/domain/companies/queries/files.server.ts'
import { CertificateSchema } from '#app/domain/companies/schema-certificate.ts'
import { listCertifications } from '#app/domain/taxonomy/queries.server.ts'
import { profileStepPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { readUpload } from '#app/platform/http/parse-upload.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { dossier, frame } = await openStep(args)
  const kinds = listCertifications()
  if (args.params.fileId === 'new') return { frame, kinds, certificate: null }
  const id = idIn(args.params, 'fileId')
  const certificate = (await listFiles(dossier.id, new Date())).certificates.find((candidate) => candidate.id === id)
  if (!certificate) throw new DomainError('not-found')
  return { frame, kinds, certificate }
})

export const action = door(async (args: ActionFunctionArgs) => {
  const member = await requireActing(args)
  const fileId = args.params.fileId === 'new' ? null : idIn(args.params, 'fileId')
  const { form: fields, file: upload } = await readUpload(args.request, 'file', mostBytes('certificate'))
  const form = await parseForm(fields, CertificateSchema)
  if (!form.ok) return form.reply()
  const given = { member, facts: form.value, upload, now: new Date() }
  const faults = fileId ? await changeCertificate({ ...given, fileId }) : await addCertificate(given)
  return faults.length > 0 ? form.reply(faults) : redirectWithFlash(profileStepPath(member.companyId, 'files'), 'files.kept')
})

const dayOf = (day: Date | string | null | undefined) => (day ? new Date(day).toISOString().slice(0, 10) : undefined)

export default function CertificatePage() {
  const { frame, kinds, certificate } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  const text = (name: string, stored?: string | null) => ({ name, defaultValue: textOf(name, stored), error: errorOf(name) })
  return (
    <StepPage
      step="files"
      frame={frame}
      title={t(certificate ? 'files.changeCertificate' : 'files.addCertificate')}
      lead={t('files.certificatesLead')}
    >
      <Form encType="multipart/form-data">
        <SelectField
          {...text('kind', certificate?.kind)}
          label={t('files.kind')}
          empty={t('files.otherKind')}
          options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          {...text('title', certificate?.kind ? null : certificate?.title)}
          label={t('files.title')}
          help={t('files.titleHelp')}
          maxLength={120}
          dir="auto"
          optional
        />
        <TextField {...text('issuer', certificate?.issuer)} label={t('files.issuer')} maxLength={160} dir="auto" />
        <TextField
          {...text('number', certificate?.number)}
          label={t('files.number')}
          help={t('files.numberHelp')}
          maxLength={80}
          optional
        />
        <div className="span-fields">
          <TextField {...text('validFrom', dayOf(certificate?.validFrom))} type="date" label={t('files.validFrom')} optional />
          <TextField {...text('expiresOn', dayOf(certificate?.expiresOn))} type="date" label={t('files.expiresOn')} optional />
        </div>
        {certificate && (
          <p>
            {t('files.document')}: <FileLink file={certificate} />
          </p>
        )}
        <FileField
          name="file"
          label={t(certificate ? 'files.replaceDocument' : 'files.document')}
          help={t('files.documentHelp', { megabytes: FILE_RULES.certificate.megabytes })}
          accept=".pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp"
          error={errorOf('file')}
          optional={certificate !== null}
        />
        <p className="actions">
          <Button>{t('common.save')}</Button>
          <ButtonLink to={profileStepPath(frame.companyId, 'files')} variant="quiet">
            {t('common.cancel')}
          </ButtonLink>
        </p>
      </Form>
    </StepPage>
  )
}
