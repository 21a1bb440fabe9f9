import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberCompanyTable } from '#app/domain/companies/components/chamber-company-table.tsx'
import { listChamberCompanies } from '#app/domain/companies/queries/chamber-companies.server.ts'
import { ChamberCompanyFilterSchema, SOUGHT_STATES } from '#app/domain/companies/schema.ts'
import {
  auditExportPath,
  chamberCompaniesPath,
  chamberPath,
  companiesExportPath,
  duplicatesPath,
  importsPath,
  registerCompanyPath,
} from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DownloadLinks } from '#app/ui/download-links.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Pager } from '#app/ui/pager.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const filter = ChamberCompanyFilterSchema.parse(queryOf(request))
  return { filter, list: await listChamberCompanies(chamber, filter) }
})

export const meta = pageTitle('nav.members')

export default function ChamberCompanies() {
  const { filter, list } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const address = (page: number) => `${chamberCompaniesPath()}?${new URLSearchParams({ ...words(filter), page: String(page) })}`
  return (
    <Page
      title={t('nav.members')}
      lead={t('help.companiesLead')}
      breadcrumbs={[{ label: t('nav.chamber'), to: chamberPath() }]}
      actions={
        <>
          <ButtonLink to={registerCompanyPath()}>{t('help.register')}</ButtonLink>
          <ButtonLink to={importsPath()} variant="secondary">
            {t('imports.title')}
          </ButtonLink>
          <ButtonLink to={duplicatesPath()} variant="quiet">
            {t('duplicates.title')}
          </ButtonLink>
        </>
      }
    >
      <form method="get" className="filter">
        <TextField type="search" name="words" label={t('help.search')} defaultValue={filter.words} maxLength={100} dir="auto" />
        <div className="field">
          <label htmlFor="state">{t('verification.state')}</label>
          <select id="state" name="state" defaultValue={filter.state ?? ''}>
            <option value="">{t('verification.allStates')}</option>
            {SOUGHT_STATES.map((state) => (
              <option key={state} value={state}>
                {t(`companies.state.${state}`)}
              </option>
            ))}
          </select>
        </div>
        <Button variant="secondary">{t('verification.filter')}</Button>
      </form>
      {list.rows.length === 0 ? (
        <EmptyState title={t('help.none')} text={t('help.noneText')} />
      ) : (
        <ChamberCompanyTable caption={t('nav.members')} rows={list.rows} />
      )}
      <Pager page={list.page} pages={list.pages} to={address} />
      <DownloadLinks
        label={t('exports.companies')}
        to={(format) => companiesExportPath(String(new URLSearchParams({ ...words(filter), format })))}
      />
      <DownloadLinks label={t('exports.audit')} to={auditExportPath} />
    </Page>
  )
}

const words = ({ state, words }: { state?: string; words?: string }) => ({ ...(state ? { state } : {}), ...(words ? { words } : {}) })
