import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { giveConsents, withdrawConsent } from '#app/domain/companies/commands/consents.server.ts'
import type { ActingMember, Fault } from '#app/domain/companies/commands/editing.server.ts'
import { ConsentHistory } from '#app/domain/companies/components/consent-history.tsx'
import { ConsentPanel } from '#app/domain/companies/components/consent-panel.tsx'
import { STANDING_PURPOSES } from '#app/domain/companies/consents.ts'
import { findConsents, listConsentRecords } from '#app/domain/companies/queries/consents.server.ts'
import { withdrawDirectConsent } from '#app/domain/events/commands/take-part.server.ts'
import { DirectConsents } from '#app/domain/events/components/direct-consents.tsx'
import { listDirectConsents } from '#app/domain/events/queries/company-events.server.ts'
import { askDeletion, keepCompany } from '#app/domain/privacy/commands/delete-company.server.ts'
import { DataLinks } from '#app/domain/privacy/components/data-links.tsx'
import { DeletionForm } from '#app/domain/privacy/components/deletion-form.tsx'
import { DeletionNotice } from '#app/domain/privacy/components/deletion-notice.tsx'
import { findDeletionDay } from '#app/domain/privacy/queries/deletion.server.ts'
import { DELETION_DAYS } from '#app/domain/privacy/rules.ts'
import { CompanyPrivacySchema } from '#app/domain/privacy/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { companyDataFilePath, companyDataPath, companyPath, companyPrivacyPath } from '#app/paths.ts'
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
  const { companyId, name, role } = company
  const [consents, direct, records, deleteAfter] = await Promise.all([
    findConsents(companyId),
    listDirectConsents(companyId),
    listConsentRecords(companyId),
    findDeletionDay(companyId),
  ])
  return { company: { id: companyId, name, isOwner: role === 'owner' }, consents, direct, records, deleteAfter }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const form = await parseForm(request, CompanyPrivacySchema)
  if (!form.ok) return form.reply()
  const member = { personId: person.id, companyId: company.companyId }
  const fault = await act(member, form.value, await readerLanguage(request))
  if (fault) return form.reply([fault])
  return redirectWithFlash(companyPrivacyPath(company.companyId), SAID[form.value.intent])
})

const SAID = {
  give: 'consents.saved',
  withdraw: 'consents.saved',
  'withdraw-direct': 'consents.saved',
  delete: 'privacy.asked',
  keep: 'privacy.kept',
} as const

async function act(member: ActingMember, wish: z.infer<typeof CompanyPrivacySchema>, language: Language): Promise<Fault | null> {
  const own = { member, now: new Date() }
  switch (wish.intent) {
    case 'give':
      await giveConsents({ ...own, purposes: [wish.purpose], language })
      return null
    case 'withdraw':
      await withdrawConsent({ ...own, purpose: wish.purpose })
      return null
    case 'withdraw-direct':
      await withdrawDirectConsent({ ...own, eventId: wish.eventId })
      return null
    case 'delete':
      return (await askDeletion({ ...own, password: wish.password })) ? null : { name: 'password', key: 'accounts.passwordWrong' }
    case 'keep':
      await keepCompany(own)
      return null
  }
}

export default function CompanyPrivacy() {
  const { company, consents, direct, records, deleteAfter } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors } = useReply()
  const { id, isOwner } = company
  return (
    <Page
      title={t('consents.title')}
      lead={t('consents.lead')}
      breadcrumbs={[{ label: company.name ?? t('companies.unnamed'), to: companyPath(id) }]}
      width="narrow"
    >
      <ErrorSummary errors={errors} />
      {deleteAfter && <DeletionNotice day={deleteAfter} mayKeep={isOwner} />}
      <Section title={t('consents.section')}>
        {STANDING_PURPOSES.map((purpose) => (
          <ConsentPanel key={purpose} purpose={purpose} isGiven={consents.includes(purpose)} mayChange={isOwner && deleteAfter === null} />
        ))}
        {direct.length > 0 && <DirectConsents events={direct} mayChange={isOwner} />}
        {!isOwner && <p className="quiet">{t('consents.ownersOnly')}</p>}
      </Section>
      <Section title={t('consents.history')}>
        <ConsentHistory records={records} />
      </Section>
      {isOwner && <DataLinks text={t('privacy.companyDataText')} page={companyDataPath(id)} file={companyDataFilePath(id)} />}
      {isOwner && deleteAfter === null && (
        <DeletionForm title={t('privacy.deleteCompany')} text={t('privacy.deleteCompanyText', { days: DELETION_DAYS })} />
      )}
    </Page>
  )
}
