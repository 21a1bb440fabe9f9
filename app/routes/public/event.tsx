import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMemberships } from '#app/domain/accounts/queries.server.ts'
import { EventFacts } from '#app/domain/events/components/event-facts.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { ProgrammeList } from '#app/domain/events/components/programme-list.tsx'
import { getEventPage } from '#app/domain/events/queries/event-pages.server.ts'
import { listProgramme } from '#app/domain/events/queries/planning.server.ts'
import { isRegistrationOpen } from '#app/domain/events/rules.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { pickText } from '#app/i18n/languages.ts'
import { companiesPath, companyEventsPath, eventsPath, homePath, signInPath, signUpPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { readSession } from '#app/platform/session/session.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { UserText } from '#app/ui/user-text.tsx'
import type { EventState } from '#prisma/generated/enums.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const now = new Date()
  const { id, ...event } = await getEventPage(params.slug!)
  const { person } = await readSession(request)
  const memberships = person ? await listMemberships(person.id) : []
  const join = memberships[0] ? companyEventsPath(memberships[0].companyId) : person ? companiesPath() : null
  return {
    event,
    programme: event.state === 'cancelled' ? [] : await listProgramme(id),
    isOpen: isRegistrationOpen({ ...event }, now),
    opensLater: event.state === 'published' && now < event.registrationOpensAt,
    join,
  }
})

/** What the page says of an event that nobody can join. */
const NOTICES: Partial<Record<EventState, { tone: 'info' | 'success' | 'danger'; key: MessageKey }>> = {
  published: { tone: 'info', key: 'events.registrationOver' },
  registration_open: { tone: 'info', key: 'events.registrationOver' },
  registration_closed: { tone: 'info', key: 'events.registrationOver' },
  matching: { tone: 'info', key: 'events.matchingNotice' },
  timetable_published: { tone: 'success', key: 'events.timetableNotice' },
  running: { tone: 'success', key: 'events.runningNotice' },
  closed: { tone: 'info', key: 'events.closedNotice' },
  cancelled: { tone: 'danger', key: 'events.cancelledNotice' },
}

export const meta = eventTitle()

export default function Event() {
  const { event, programme, isOpen, opensLater, join } = useLoaderData<typeof loader>()
  const { t, language, day } = useLanguage()
  const text = pickText(event.text, language)
  const notice = isOpen || opensLater ? undefined : NOTICES[event.state]
  return (
    <Page
      title={event.name[language]}
      lead={t(`events.kind.${event.kind}`)}
      breadcrumbs={[
        { label: t('common.home'), to: homePath() },
        { label: t('events.title'), to: eventsPath() },
      ]}
    >
      {notice && <Notice tone={notice.tone}>{t(notice.key)}</Notice>}
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
      {programme.length > 0 && (
        <Section title={t('events.programme')}>
          <ProgrammeList items={programme} timeZone={event.timeZone} />
        </Section>
      )}
    </Page>
  )
}
