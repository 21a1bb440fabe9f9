import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { INTRODUCTION_TONES } from '#app/domain/introductions/components/tones.ts'
import { listIntroductions } from '#app/domain/introductions/queries.server.ts'
import { companyIntroductionPath, companyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { requireMember } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  return { company: { id: company.companyId, name: company.name }, introductions: await listIntroductions(company.companyId, new Date()) }
})

export const meta = pageTitle('introductions.title')

export default function Introductions() {
  const { company, introductions } = useLoaderData<typeof loader>()
  const { t, language, moment } = useLanguage()
  return (
    <Page title={t('introductions.title')} breadcrumbs={[{ label: company.name ?? t('nav.company'), to: companyPath(company.id) }]}>
      {introductions.length === 0 ? (
        <EmptyState title={t('introductions.none')} text={t('introductions.noneText')} />
      ) : (
        <Table
          caption={t('introductions.title')}
          rows={introductions}
          rowKey={(row) => row.id}
          columns={[
            {
              label: t('introductions.column.partner'),
              cell: (row) => (
                <a href={companyIntroductionPath(company.id, row.id)}>
                  <bdi>{row.otherName}</bdi>
                </a>
              ),
            },
            { label: t('introductions.column.event'), cell: (row) => row.event?.[language] ?? t('interests.origin') },
            {
              label: t('introductions.column.state'),
              cell: (row) => (
                <StateBadge tone={row.isWaiting ? 'warning' : INTRODUCTION_TONES[row.state]}>
                  {row.isWaiting ? t('introductions.waitsForYou') : t(`introductions.state.${row.state}`)}
                </StateBadge>
              ),
            },
            { label: t('introductions.column.answerBy'), cell: (row) => row.isWaiting && moment(row.expiresAt, row.timeZone) },
          ]}
        />
      )}
    </Page>
  )
}
