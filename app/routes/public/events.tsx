import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EventList } from '#app/domain/events/components/event-list.tsx'
import { listUpcomingEvents } from '#app/domain/events/queries/event-pages.server.ts'
import { signUpPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const loader = door(async (_args: LoaderFunctionArgs) => {
  const events = await listUpcomingEvents(new Date())
  return {
    events: events.map(({ slug, kind, state, name, city, startsOn, endsOn }) => ({ slug, kind, state, name, city, startsOn, endsOn })),
  }
})

export const meta = pageTitle('events.title')

export default function Events() {
  const { events } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={t('events.title')} lead={t('events.publicLead')}>
      {events.length > 0 ? (
        <EventList events={events} />
      ) : (
        <EmptyState
          title={t('events.noneUpcoming')}
          text={t('events.noneUpcomingText')}
          action={<ButtonLink to={signUpPath()}>{t('public.registerCompany')}</ButtonLink>}
        />
      )}
    </Page>
  )
}
