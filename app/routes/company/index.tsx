import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMemberships } from '#app/domain/accounts/queries.server.ts'
import { CompanyCard } from '#app/domain/companies/components/company-card.tsx'
import { companyPath, newCompanyPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { requirePerson } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const person = await requirePerson(request)
  const companies = await listMemberships(person.id)
  const [only, ...others] = companies
  // Who has one company wants it; who was rejected once may be about to start anew.
  if (only && others.length === 0 && only.state !== 'rejected') throw redirect(companyPath(only.companyId))
  return { companies }
})

export default function Companies() {
  const { companies } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  if (companies.length === 0)
    return (
      <Page title={t('nav.company')}>
        <EmptyState
          title={t('companies.noneTitle')}
          text={t('companies.noneText')}
          action={<ButtonLink to={newCompanyPath()}>{t('companies.register')}</ButtonLink>}
        />
      </Page>
    )
  return (
    <Page
      title={t('companies.listTitle')}
      actions={
        <ButtonLink to={newCompanyPath()} variant="secondary">
          {t('companies.another')}
        </ButtonLink>
      }
    >
      {companies.map(({ companyId, name, state }) => (
        <CompanyCard key={companyId} name={name} state={state} to={companyPath(companyId)} />
      ))}
    </Page>
  )
}
