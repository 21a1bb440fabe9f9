import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HeldData } from '#app/domain/privacy/components/held-data.tsx'
import { getNames } from '#app/domain/privacy/queries/names.server.ts'
import { getPersonData } from '#app/domain/privacy/queries/person-data.server.ts'
import { accountDataFilePath, accountPrivacyPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PrintButton } from '#app/ui/print-button.tsx'
import { requirePerson } from '../guards.server.ts'

export const meta = pageTitle('privacy.data')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { id } = await requirePerson(request)
  const parts = await getPersonData(id)
  return { parts, names: await getNames(parts), now: new Date() }
})

export default function AccountData() {
  const { parts, names, now } = useLoaderData<typeof loader>()
  const { t, moment } = useLanguage()
  return (
    <Page
      title={t('privacy.data')}
      lead={t('privacy.made', { moment: moment(now, 'UTC') })}
      breadcrumbs={[{ label: t('consents.title'), to: accountPrivacyPath() }]}
      actions={
        <>
          <PrintButton />
          <ButtonLink to={accountDataFilePath()} variant="quiet">
            {t('privacy.download')}
          </ButtonLink>
        </>
      }
      width="narrow"
    >
      <HeldData parts={parts} names={names} />
    </Page>
  )
}
