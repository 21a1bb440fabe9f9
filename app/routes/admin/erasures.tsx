import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ErasureTable } from '#app/domain/privacy/components/erasure-table.tsx'
import { listErasures } from '#app/domain/privacy/queries/erasures.server.ts'
import { adminPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireAdministrator } from '../guards.server.ts'

export const meta = pageTitle('privacy.erasures')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  await requireAdministrator(request)
  return { erasures: await listErasures() }
})

export default function Erasures() {
  const { erasures } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={t('privacy.erasures')} lead={t('privacy.erasuresText')} breadcrumbs={[{ label: t('admin.title'), to: adminPath() }]}>
      <ErasureTable erasures={erasures} />
    </Page>
  )
}
