import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { writeDownConsents } from '#app/domain/companies/commands/consents-on-behalf.server.ts'
import { ConsentHistory } from '#app/domain/companies/components/consent-history.tsx'
import { WrittenConsentForm } from '#app/domain/companies/components/written-consent-form.tsx'
import { STANDING_PURPOSES } from '#app/domain/companies/consents.ts'
import { listConsentRecords } from '#app/domain/companies/queries/consents.server.ts'
import { getChamberDossier } from '#app/domain/companies/queries/profile.server.ts'
import { WrittenConsentSchema } from '#app/domain/companies/schema.ts'
import { companyConsentsPath, verificationPath, verificationQueuePath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, legalName, legalNameLatin, consents } = await getChamberDossier(chamber, idIn(params, 'companyId'))
  return {
    id,
    name: legalNameLatin ?? legalName,
    consents,
    records: await listConsentRecords(id),
    today: new Date().toISOString().slice(0, 10),
  }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const companyId = idIn(params, 'companyId')
  const form = await parseForm(request, WrittenConsentSchema)
  if (!form.ok) return form.reply()
  const { word, purposes, means, day, note } = form.value
  await writeDownConsents({
    officer: { personId: person.id, chamber },
    companyId,
    purposes,
    isGiven: word === 'given',
    told: { means, day, note },
    now: new Date(),
  })
  return redirectWithFlash(companyConsentsPath(companyId), 'consents.writtenDown')
})

export const meta = pageTitle('consents.onBehalf')

export default function CompanyConsents() {
  const { id, name, consents, records, today } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors } = useReply()
  return (
    <Page
      title={t('consents.onBehalf')}
      lead={t('consents.onBehalfLead')}
      breadcrumbs={[
        { label: t('verification.title'), to: verificationQueuePath() },
        { label: name ?? t('companies.unnamed'), to: verificationPath(id) },
      ]}
      width="narrow"
    >
      <ErrorSummary errors={errors} />
      <Facts
        items={STANDING_PURPOSES.map((purpose) => ({
          label: t(`consents.${purpose}`),
          value: t(consents.includes(purpose) ? 'consents.given' : 'consents.notGiven'),
        }))}
      />
      <Section title={t('consents.writeDown')}>
        <WrittenConsentForm today={today} />
      </Section>
      <Section title={t('consents.history')}>
        <ConsentHistory records={records} />
      </Section>
    </Page>
  )
}
