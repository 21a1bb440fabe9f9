import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { checkFile } from '#app/domain/companies/commands/check-file.server.ts'
import { CertificateFacts } from '#app/domain/companies/components/certificate-facts.tsx'
import { CompanyLogo } from '#app/domain/companies/components/company-logo.tsx'
import { FileLink } from '#app/domain/companies/components/file-link.tsx'
import { findLogo, listFiles } from '#app/domain/companies/queries/files.server.ts'
import { getChamberDossier } from '#app/domain/companies/queries/profile.server.ts'
import { CheckFileSchema } from '#app/domain/companies/schema-certificate.ts'
import { chamberFilesPath, verificationPath, verificationQueuePath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { requireOfficer } from '../guards.server.ts'

export const meta = pageTitle('files.section')

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, legalName, legalNameLatin } = await getChamberDossier(chamber, idIn(params, 'companyId'))
  const [logo, files] = await Promise.all([findLogo(id), listFiles(id, new Date())])
  return { id, name: legalNameLatin ?? legalName ?? '', logo, files }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const companyId = idIn(params, 'companyId')
  const form = await parseForm(request, CheckFileSchema)
  if (!form.ok) return form.reply()
  const { intent, fileId } = form.value
  const isRight = intent === 'check'
  await checkFile({ officer: { personId: person.id, chamber }, companyId, fileId, isRight, now: new Date() })
  return redirectWithFlash(chamberFilesPath(companyId), isRight ? 'files.checkedNow' : 'files.uncheckedNow')
})

export default function CompanyFilesPage() {
  const { id, name, logo, files } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const isEmpty = !logo && files.catalogues.length + files.certificates.length === 0
  return (
    <Page
      title={t('files.section')}
      lead={<bdi>{name}</bdi>}
      breadcrumbs={[
        { label: t('verification.title'), to: verificationQueuePath() },
        { label: name, to: verificationPath(id) },
      ]}
      width="narrow"
    >
      {isEmpty && <EmptyState title={t('files.none')} text={t('files.noneText')} />}
      {logo && (
        <Section title={t('files.logo')}>
          <CompanyLogo name={name} logo={logo} size="large" />
        </Section>
      )}
      {files.certificates.length > 0 && (
        <Section title={t('files.certificates')}>
          <p className="quiet">{t('files.checkLead')}</p>
          {files.certificates.map((certificate) => (
            <div key={certificate.id} className="file-part">
              <CertificateFacts certificate={certificate} />
              <CheckForm file={certificate} words={['files.check', 'files.uncheck']} />
            </div>
          ))}
        </Section>
      )}
      {files.catalogues.length > 0 && (
        <Section title={t('files.catalogues')}>
          <p className="quiet">{t('files.releaseLead')}</p>
          {files.catalogues.map((file) => (
            <div key={file.id} className="file-part">
              <p>
                <FileLink file={file} />
              </p>
              <CheckForm file={file} words={['files.release', 'files.unrelease']} />
            </div>
          ))}
        </Section>
      )}
    </Page>
  )
}

type Words = readonly ['files.check' | 'files.release', 'files.uncheck' | 'files.unrelease']

function CheckForm({ file, words: [right, undo] }: { file: { id: string; checkedAt: Date | null }; words: Words }) {
  const { t, day } = useLanguage()
  return (
    <Form className="actions">
      <input type="hidden" name="fileId" value={file.id} />
      {file.checkedAt ? (
        <>
          <span className="quiet">{t('files.checkedOn', { day: day(file.checkedAt) })}</span>
          <Button name="intent" value="uncheck" variant="quiet">
            {t(undo)}
          </Button>
        </>
      ) : (
        <Button name="intent" value="check" variant="secondary">
          {t(right)}
        </Button>
      )}
    </Form>
  )
}
