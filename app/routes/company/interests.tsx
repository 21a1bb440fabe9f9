import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { InterestTable } from '#app/domain/interests/components/interest-table.tsx'
import { listInterests } from '#app/domain/interests/queries.server.ts'
import { companyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { requireMember } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  return { company: { id: company.companyId, name: company.name }, ...(await listInterests(company.companyId, new Date())) }
})

export const meta = pageTitle('interests.title')

export default function Interests() {
  const { company, sent, received, quota, timeZone } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={t('interests.title')} breadcrumbs={[{ label: company.name ?? t('nav.company'), to: companyPath(company.id) }]}>
      <Section title={t('interests.received')}>
        {received.length === 0 ? (
          <EmptyState title={t('interests.noneReceived')} text={t('interests.noneReceivedText')} />
        ) : (
          <InterestTable caption={t('interests.received')} companyId={company.id} timeZone={timeZone} rows={received} />
        )}
      </Section>
      <Section title={t('interests.sentList')}>
        {quota.most === 0 ? (
          <Notice tone="warning">{t('interests.capZero')}</Notice>
        ) : (
          <p className="quiet">{t('interests.quota', quota)}</p>
        )}
        {sent.length === 0 ? (
          <EmptyState title={t('interests.noneSent')} text={t('interests.noneSentText')} />
        ) : (
          <InterestTable caption={t('interests.sentList')} companyId={company.id} timeZone={timeZone} rows={sent} />
        )}
      </Section>
    </Page>
  )
}
