import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addCatalogue, removeFile, setLogo } from '#app/domain/companies/commands/files.server.ts'
import { CertificateFacts } from '#app/domain/companies/components/certificate-facts.tsx'
import { CompanyLogo } from '#app/domain/companies/components/company-logo.tsx'
import { FileLink } from '#app/domain/companies/components/file-link.tsx'
import { RemoveFile } from '#app/domain/companies/components/remove-file.tsx'
import { FILE_RULES, mostBytes } from '#app/domain/companies/files.ts'
import { findLogo, listFiles } from '#app/domain/companies/queries/files.server.ts'
import { FileActSchema } from '#app/domain/companies/schema-certificate.ts'
import { certificatePath, profileStepPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { readUpload } from '#app/platform/http/parse-upload.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { dossier, frame } = await openStep(args)
  const [logo, files] = await Promise.all([findLogo(dossier.id), listFiles(dossier.id, new Date())])
  return { frame, logo, files }
})

export const action = door(async (args: ActionFunctionArgs) => {
  const member = await requireActing(args)
  const { form: fields, file: upload } = await readUpload(args.request, 'upload', mostBytes('catalogue'))
  const form = await parseForm(fields, FileActSchema)
  if (!form.ok) return form.reply()
  const now = new Date()
  const here = profileStepPath(member.companyId, 'files')
  const { value } = form
  if (value.intent === 'remove') {
    await removeFile({ member, fileId: value.fileId, now })
    return redirectWithFlash(here, 'files.removed')
  }
  const faults = value.intent === 'logo' ? await setLogo({ member, upload, now }) : await addCatalogue({ member, upload, now })
  return faults.length > 0 ? form.reply(faults) : redirectWithFlash(here, 'files.kept')
})

export default function Files() {
  const { frame, logo, files } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errorOf } = useReply()
  return (
    <StepPage step="files" frame={frame}>
      <Section title={t('files.logo')}>
        {files.logo && (
          <div className="file-line">
            <CompanyLogo name={frame.name ?? ''} logo={logo} size="large" />
            <RemoveFile fileId={files.logo.id} />
          </div>
        )}
        <Form encType="multipart/form-data">
          <FileField
            id="logo"
            name="upload"
            label={t(files.logo ? 'files.replaceLogo' : 'files.chooseLogo')}
            help={t('files.logoHelp', { megabytes: FILE_RULES.logo.megabytes })}
            accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
            error={errorOf('logo')}
          />
          <p className="actions">
            <Button name="intent" value="logo" variant="secondary">
              {t('files.upload')}
            </Button>
          </p>
        </Form>
      </Section>
      <Section title={t('files.certificates')}>
        <p className="quiet">{t('files.certificatesLead')}</p>
        {files.certificates.map((certificate) => (
          <div key={certificate.id} className="file-part">
            <CertificateFacts certificate={certificate} />
            <div className="file-line">
              <ButtonLink to={certificatePath(frame.companyId, certificate.id)} variant="quiet">
                {t('files.changeCertificate')}
              </ButtonLink>
              <RemoveFile fileId={certificate.id} />
            </div>
          </div>
        ))}
        <p className="actions">
          <ButtonLink to={certificatePath(frame.companyId, 'new')} variant="secondary">
            {t('files.addCertificate')}
          </ButtonLink>
        </p>
      </Section>
      <Section title={t('files.catalogues')}>
        {files.catalogues.map((file) => (
          <div key={file.id} className="file-part">
            <p>
              <FileLink file={file} />{' '}
              <StateBadge tone={file.checkedAt ? 'success' : 'neutral'}>
                {t(file.checkedAt ? 'files.released' : 'files.waiting')}
              </StateBadge>
            </p>
            <RemoveFile fileId={file.id} />
          </div>
        ))}
        <Form encType="multipart/form-data">
          <FileField
            id="catalogue"
            name="upload"
            label={t('files.chooseCatalogue')}
            help={t('files.catalogueHelp', { megabytes: FILE_RULES.catalogue.megabytes, most: FILE_RULES.catalogue.most })}
            accept=".pdf,application/pdf"
            error={errorOf('catalogue')}
          />
          <p className="actions">
            <Button name="intent" value="catalogue" variant="secondary">
              {t('files.upload')}
            </Button>
          </p>
        </Form>
      </Section>
    </StepPage>
  )
}
