import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { resendToCompany } from '#app/domain/introductions/commands/resend.server.ts'
import { UndeliveredTable } from '#app/domain/introductions/components/undelivered-table.tsx'
import { listUndelivered } from '#app/domain/introductions/queries/undelivered.server.ts'
import { ResendSchema } from '#app/domain/introductions/schema.ts'
import { chamberPath, undeliveredPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireOfficer } from '../guards.server.ts'
import { timeZoneOf } from './time-zone.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  return { mails: await listUndelivered(chamber, new Date()), timeZone: timeZoneOf(chamber) }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const form = await parseForm(request, ResendSchema)
  if (!form.ok) return form.reply()
  await resendToCompany({ officer: { personId: person.id, chamber }, mailId: form.value.id, now: new Date() })
  return redirectWithFlash(undeliveredPath(), 'undelivered.resent')
})

export const meta = pageTitle('undelivered.title')

export default function Undelivered() {
  const { mails, timeZone } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={t('undelivered.title')} lead={t('undelivered.lead')} breadcrumbs={[{ label: t('nav.chamber'), to: chamberPath() }]}>
      {mails.length === 0 ? (
        <EmptyState title={t('undelivered.none')} text={t('undelivered.noneText')} />
      ) : (
        <UndeliveredTable rows={mails} timeZone={timeZone} />
      )}
    </Page>
  )
}
