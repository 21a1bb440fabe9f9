import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminPath } from '#app/paths.ts'
import { type DomainRecord, readDeliverability, type Verdict } from '#app/platform/deliverability.server.ts'
import { door } from '#app/platform/http/door.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice, type Tone } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { requireAdministrator } from '../guards.server.ts'

export const meta = pageTitle('deliverability.title')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  await requireAdministrator(request)
  return readDeliverability()
})

const TONES: Record<Verdict, Tone> = { right: 'success', missing: 'danger', wrong: 'danger', unasked: 'neutral', unset: 'warning' }

export default function Deliverability() {
  const { domain, server, reportsTo, records } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page
      title={t('deliverability.title')}
      lead={t('deliverability.lead', { domain })}
      breadcrumbs={[{ label: t('admin.title'), to: adminPath() }]}
    >
      {records.map((record) => (
        <RecordSection key={record.kind} record={record} server={server} />
      ))}
      <Section title={t('deliverability.reports')}>
        {reportsTo ? (
          <p>{t('deliverability.reportsTo', { address: reportsTo })}</p>
        ) : (
          <Notice tone="warning">{t('deliverability.noReports')}</Notice>
        )}
      </Section>
    </Page>
  )
}

/** One record: why it is wanted, whether DNS has it, what to publish. */
function RecordSection({ record: { kind, name, wanted, found, verdict }, server }: { record: DomainRecord; server: string }) {
  const { t } = useLanguage()
  return (
    <Section title={kind.toUpperCase()}>
      <p>{t(`deliverability.${kind}`, { server })}</p>
      <p>
        <StateBadge tone={TONES[verdict]}>{t(`deliverability.verdict.${verdict}`)}</StateBadge>
      </p>
      {wanted && (
        <dl className="facts">
          <div>
            <dt>{t('deliverability.name')}</dt>
            <dd>
              <code dir="ltr" className="copyable">
                {name}
              </code>
            </dd>
          </div>
          {found.map((text) => (
            <div key={text}>
              <dt>{t('deliverability.found')}</dt>
              <dd>
                <code dir="ltr" className="copyable">
                  {text}
                </code>
              </dd>
            </div>
          ))}
          {verdict !== 'right' && (
            <div>
              <dt>{t('deliverability.wanted')}</dt>
              <dd>
                <code dir="ltr" className="copyable">
                  {wanted}
                </code>
              </dd>
            </div>
          )}
        </dl>
      )}
    </Section>
  )
}
