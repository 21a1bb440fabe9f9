import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { VerificationTable } from '#app/domain/companies/components/verification-table.tsx'
import { listVerifications } from '#app/domain/companies/queries/verification.server.ts'
import { SOUGHT_STATES, VerificationFilterSchema } from '#app/domain/companies/schema.ts'
import { chamberPath, verificationQueuePath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Sector } from '#prisma/generated/enums.ts'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const filter = VerificationFilterSchema.parse(queryOf(request))
  const { rows, hasMore } = await listVerifications(
    chamber,
    { ...filter, state: filter.state === 'all' ? undefined : filter.state },
    new Date(),
  )
  return { filter, rows, hasMore }
})

export default function Verifications() {
  const { filter, rows, hasMore } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const pageAt = (page: number) => `${verificationQueuePath()}?state=${filter.state}&sector=${filter.sector ?? ''}&page=${page}`
  const states = SOUGHT_STATES.filter((state) => state !== 'draft')
  return (
    <Page title={t('verification.title')} lead={t('verification.lead')} breadcrumbs={[{ label: t('nav.chamber'), to: chamberPath() }]}>
      <form className="filters">
        <select name="state" aria-label={t('verification.state')} defaultValue={filter.state}>
          <option value="all">{t('verification.allStates')}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {t(`companies.state.${state}`)}
            </option>
          ))}
        </select>
        <select name="sector" aria-label={t('companies.sectors')} defaultValue={filter.sector ?? ''}>
          <option value="">{t('verification.allSectors')}</option>
          {Object.values(Sector).map((sector) => (
            <option key={sector} value={sector}>
              {t(`sectors.${sector}`)}
            </option>
          ))}
        </select>
        <Button variant="secondary">{t('verification.filter')}</Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState title={t('verification.emptyTitle')} text={t('verification.emptyText')} />
      ) : (
        <VerificationTable caption={t('verification.title')} rows={rows} />
      )}
      <p className="actions">
        {filter.page > 1 && (
          <ButtonLink to={pageAt(filter.page - 1)} variant="quiet">
            {t('verification.earlier')}
          </ButtonLink>
        )}
        {hasMore && (
          <ButtonLink to={pageAt(filter.page + 1)} variant="quiet">
            {t('verification.later')}
          </ButtonLink>
        )}
      </p>
    </Page>
  )
}
