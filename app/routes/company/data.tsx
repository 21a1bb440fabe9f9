import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HeldData } from '#app/domain/privacy/components/held-data.tsx'
import { getCompanyData } from '#app/domain/privacy/queries/company-data.server.ts'
import { getNames } from '#app/domain/privacy/queries/names.server.ts'
import { companyDataFilePath, companyPrivacyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PrintButton } from '#app/ui/print-button.tsx'
import { requireMember } from '../guards.server.ts'

export const meta = pageTitle('privacy.data')

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const parts = await getCompanyData({ personId: person.id, companyId: company.companyId })
  return { companyId: company.companyId, parts, names: await getNames(parts), now: new Date() }
})

export default function CompanyData() {
  const { companyId, parts, names, now } = useLoaderData<typeof loader>()
  const { t, moment } = useLanguage()
  return (
    <Page
      title={t('privacy.data')}
      lead={t('privacy.made', { moment: moment(now, 'UTC') })}
      breadcrumbs={[{ label: t('consents.title'), to: companyPrivacyPath(companyId) }]}
      actions={
        <>
          <PrintButton />
          <ButtonLink to={companyDataFilePath(companyId)} variant="quiet">
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
