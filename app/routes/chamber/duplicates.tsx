import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dismissDuplicate } from '#app/domain/duplicates/commands/dismiss.server.ts'
import { DuplicateTable } from '#app/domain/duplicates/components/duplicate-table.tsx'
import { listDuplicates } from '#app/domain/duplicates/queries/pairs.server.ts'
import { DismissalSchema } from '#app/domain/duplicates/schema.ts'
import { chamberPath, duplicatesPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  return { rows: await listDuplicates(chamber) }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const form = await parseForm(request, DismissalSchema)
  if (!form.ok) return form.reply()
  await dismissDuplicate({ officer: { personId: person.id, chamber }, ...form.value, now: new Date() })
  return redirectWithFlash(duplicatesPath(), 'duplicates.dismissed')
})

export const meta = pageTitle('duplicates.title')

export default function Duplicates() {
  const { rows } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={t('duplicates.title')} lead={t('duplicates.lead')} breadcrumbs={[{ label: t('nav.chamber'), to: chamberPath() }]}>
      {rows.length === 0 ? (
        <EmptyState title={t('duplicates.none')} text={t('duplicates.noneText')} />
      ) : (
        <DuplicateTable caption={t('duplicates.title')} rows={rows} />
      )}
    </Page>
  )
}
