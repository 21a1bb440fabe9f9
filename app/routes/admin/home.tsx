import type { LoaderFunctionArgs } from '@remix-run/node'
import { adminChambersPath, adminErasuresPath, adminHealthPath, adminInboxPath, adminMailsPath, deliverabilityPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireAdministrator } from '../guards.server.ts'

export const meta = pageTitle('admin.title')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  await requireAdministrator(request)
  return null
})

export default function Administration() {
  const { t } = useLanguage()
  return (
    <Page title={t('admin.title')} lead={t('admin.lead')}>
      <h2>
        <a href={adminChambersPath()}>{t('chambers.title')}</a>
      </h2>
      <p>{t('admin.chambersText')}</p>
      <h2>
        <a href={adminHealthPath()}>{t('admin.health')}</a>
      </h2>
      <p>{t('admin.healthText')}</p>
      <h2>
        <a href={adminInboxPath()}>{t('inbox.title')}</a>
      </h2>
      <p>{t('inbox.text')}</p>
      <h2>
        <a href={adminErasuresPath()}>{t('privacy.erasures')}</a>
      </h2>
      <p>{t('privacy.erasuresText')}</p>
      <h2>
        <a href={adminMailsPath()}>{t('deliveries.title')}</a>
      </h2>
      <p>{t('deliveries.adminText')}</p>
      <h2>
        <a href={deliverabilityPath()}>{t('deliverability.title')}</a>
      </h2>
      <p>{t('deliverability.text')}</p>
    </Page>
  )
}
