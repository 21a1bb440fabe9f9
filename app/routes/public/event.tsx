import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMemberships } from '#app/domain/accounts/queries.server.ts'
import { EventFacts } from '#app/domain/events/components/event-facts.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getEventPage } from '#app/domain/events/queries.server.ts'
import { isRegistrationOpen } from '#app/domain/events/rules.ts'
import { pickText } from '#app/i18n/languages.ts'
import { companiesPath, companyEventsPath, eventsPath, homePath, signInPath, signUpPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { readSession } from '#app/platform/session/session.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { UserText } from '#app/ui/user-text.tsx'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const now = new Date()
  const { id: _, ...event } = await getEventPage(params.slug!)
  const { person } = await readSession(request)
  const memberships = person ? await listMemberships(person.id) : []
  const join = memberships[0] ? companyEventsPath(memberships[0].companyId) : person ? companiesPath() : null
  return {
    event,
    isOpen: isRegistrationOpen({ ...event }, now),
    opensLater: event.state === 'published' && now < event.registrationOpensAt,
    join,
  }
})

export const meta = eventTitle()

export default function Event() {
  const { event, isOpen, opensLater, join } = useLoaderData<typeof loader>()
  const { t, language, day } = useLanguage()
  const text = pickText(event.text, language)
  return (
    <Page
      title={event.name[language]}
      lead={t(`events.kind.${event.kind}`)}
      breadcrumbs={[
        { label: t('common.home'), to: homePath() },
        { label: t('events.title'), to: eventsPath() },
      ]}
    >
      {event.state === 'cancelled' && <Notice tone="danger">{t('events.cancelledNotice')}</Notice>}
      {event.state === 'closed' && <Notice tone="info">{t('events.closedNotice')}</Notice>}
      {text && <UserText text={text.text} language={text.language} />}
      {isOpen && (
        <Notice tone="success" title={t('events.registrationOpen')}>
          {join ? (
            <ButtonLink to={join}>{t('events.askToTakePart')}</ButtonLink>
          ) : (
            <>
              <p>{t('events.howToJoin')}</p>
              <p className="actions">
                <ButtonLink to={signUpPath()}>{t('public.registerCompany')}</ButtonLink>
                <ButtonLink to={signInPath()} variant="secondary">
                  {t('public.signIn')}
                </ButtonLink>
              </p>
            </>
          )}
        </Notice>
      )}
      {opensLater && <Notice tone="info">{t('events.registrationSoon', { day: day(event.registrationOpensAt, event.timeZone) })}</Notice>}
      <EventFacts event={event} />
    </Page>
  )
}
