import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberTable } from '#app/domain/chambers/components/chamber-table.tsx'
import { CountryFilter } from '#app/domain/chambers/components/country-filter.tsx'
import { listChambers } from '#app/domain/chambers/queries.server.ts'
import { asCountry } from '#app/domain/chambers/schema.ts'
import { adminPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireAdministrator } from '../guards.server.ts'

export const meta = pageTitle('chambers.title')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  await requireAdministrator(request)
  const country = asCountry(new URL(request.url).searchParams.get('country'))
  return { country: country ?? null, chambers: await listChambers({ country, now: new Date() }) }
})

export default function Chambers() {
  const { country, chambers } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={t('chambers.title')} lead={t('chambers.lead')} breadcrumbs={[{ label: t('admin.title'), to: adminPath() }]}>
      <CountryFilter country={country} />
      {chambers.length > 0 ? <ChamberTable chambers={chambers} /> : <EmptyState title={t('chambers.title')} text={t('chambers.none')} />}
    </Page>
  )
}
