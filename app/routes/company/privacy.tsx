import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { giveConsents, withdrawConsent } from '#app/domain/companies/commands/consents.server.ts'
import { ConsentHistory } from '#app/domain/companies/components/consent-history.tsx'
import { ConsentPanel } from '#app/domain/companies/components/consent-panel.tsx'
import { STANDING_PURPOSES } from '#app/domain/companies/consents.ts'
import { findConsents, listConsentRecords } from '#app/domain/companies/queries/consents.server.ts'
import { ConsentSchema } from '#app/domain/companies/schema.ts'
import { companyPath, companyPrivacyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { readerLanguage, requireMember } from '../guards.server.ts'

export const meta = pageTitle('consents.title')

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  const [consents, records] = await Promise.all([findConsents(company.companyId), listConsentRecords(company.companyId)])
  return { company: { id: company.companyId, name: company.name, isOwner: company.role === 'owner' }, consents, records }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const form = await parseForm(request, ConsentSchema)
  if (!form.ok) return form.reply()
  const { intent, purpose } = form.value
  const member = { personId: person.id, companyId: company.companyId }
  const now = new Date()
  if (intent === 'give') await giveConsents({ member, purposes: [purpose], language: await readerLanguage(request), now })
  else await withdrawConsent({ member, purpose, now })
  return redirectWithFlash(companyPrivacyPath(company.companyId), 'consents.saved')
})

export default function CompanyPrivacy() {
  const { company, consents, records } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors } = useReply()
  return (
    <Page
      title={t('consents.title')}
      lead={t('consents.lead')}
      breadcrumbs={[{ label: company.name ?? t('companies.unnamed'), to: companyPath(company.id) }]}
      width="narrow"
    >
      <ErrorSummary errors={errors} />
      <Section title={t('consents.section')}>
        {STANDING_PURPOSES.map((purpose) => (
          <ConsentPanel key={purpose} purpose={purpose} isGiven={consents.includes(purpose)} mayChange={company.isOwner} />
        ))}
        {!company.isOwner && <p className="quiet">{t('consents.ownersOnly')}</p>}
      </Section>
      <Section title={t('consents.history')}>
        <ConsentHistory records={records} />
      </Section>
    </Page>
  )
}
