import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeSearch, forgetSearch, saveSearch } from '#app/domain/directory/commands/saved-searches.server.ts'
import { SavedSearchFields } from '#app/domain/directory/components/saved-search-fields.tsx'
import { listSavedSearches, type SavedSearchRow } from '#app/domain/directory/queries/saved-searches.server.ts'
import { SavedSearchSchema } from '#app/domain/directory/schema.ts'
import { accountPath, directoryPath, savedSearchesPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { requirePerson } from '../guards.server.ts'

export const meta = pageTitle('directory.saved')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { id } = await requirePerson(request)
  return { searches: await listSavedSearches(id) }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const { id: personId } = await requirePerson(request)
  const form = await parseForm(request, SavedSearchSchema)
  if (!form.ok) return form.reply()
  const now = new Date()
  const wish = form.value
  if (wish.intent === 'forget') {
    await forgetSearch({ personId, searchId: wish.searchId, now })
    return redirectWithFlash(savedSearchesPath(), 'directory.searchForgotten')
  }
  const { name, language, pace } = wish
  if (wish.intent === 'save') await saveSearch({ personId, query: wish.query, name, language, pace, now })
  else await changeSearch({ personId, searchId: wish.searchId, wishes: { name, language, pace }, now })
  return redirectWithFlash(savedSearchesPath(), 'directory.searchSaved')
})

export default function SavedSearches() {
  const { searches } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors } = useReply()
  return (
    <Page
      title={t('directory.saved')}
      lead={t('directory.savedLead')}
      width="narrow"
      breadcrumbs={[{ label: t('accounts.accountTitle'), to: accountPath() }]}
    >
      <ErrorSummary errors={errors} />
      {searches.length === 0 ? (
        <EmptyState
          title={t('directory.savedNone')}
          text={t('directory.savedNoneText')}
          action={<ButtonLink to={directoryPath()}>{t('nav.directory')}</ButtonLink>}
        />
      ) : (
        searches.map((search) => <Search key={search.id} search={search} />)
      )}
    </Page>
  )
}

function Search({ search: { id, name, query, language, pace } }: { search: SavedSearchRow }) {
  const { t } = useLanguage()
  return (
    <section className="saved-search" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <bdi>{name}</bdi>
      </h2>
      <p>
        <StateBadge tone={pace === 'stopped' ? 'neutral' : 'success'}>{t(`directory.pace.${pace}`)}</StateBadge>{' '}
        <a href={directoryPath(query)}>{t('directory.openSearch')}</a>
      </p>
      <Form className="filter">
        <input type="hidden" name="searchId" value={id} />
        <SavedSearchFields id={id} name={name} language={language} pace={pace} />
        <Button name="intent" value="change" variant="secondary">
          {t('directory.change')}
        </Button>
      </Form>
      <Confirm label={t('directory.forget')} question={t('directory.forgetQuestion')}>
        <Form className="actions">
          <input type="hidden" name="searchId" value={id} />
          <Button name="intent" value="forget" variant="danger">
            {t('directory.forget')}
          </Button>
        </Form>
      </Confirm>
    </section>
  )
}
