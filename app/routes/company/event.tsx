import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CompanyEventTabs } from '#app/domain/events/components/company-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { PARTICIPATION_TONES } from '#app/domain/events/components/tones.ts'
import { getOwnPlace, type OwnSession } from '#app/domain/events/queries/own-place.server.ts'
import { isLive } from '#app/domain/events/rules.ts'
import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { companyEventsPath, companyPath, eventPagePath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { requireActing } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const member = await requireActing(request, idIn(params, 'companyId'))
  const place = await getOwnPlace(member, idIn(params, 'eventId'))
  return { ...place, onBehalf: member.chamberId !== undefined }
})

export const meta = eventTitle('place.title')

export default function CompanyEvent() {
  const { onBehalf, ...place } = useLoaderData<typeof loader>()
  const { t, language, days, list } = useLanguage()
  const { event, company, delegates, sessions } = place
  const isInside = place.state === 'accepted' && isLive(event.state) && !onBehalf
  return (
    <Page
      title={event.name[language]}
      lead={
        <>
          {t(`events.kind.${event.kind}`)} · {event.city[language]} · {days(event.startsOn, event.endsOn)}
        </>
      }
      breadcrumbs={[
        { label: company.name, to: companyPath(company.id) },
        { label: t('events.companyTitle'), to: companyEventsPath(company.id) },
      ]}
    >
      {isInside && <CompanyEventTabs companyId={company.id} eventId={event.id} current="place" />}
      <p className="state-line">
        <StateBadge tone={PARTICIPATION_TONES[place.state]}>{t(`events.participation.${place.state}`)}</StateBadge>
        <a href={eventPagePath(event.slug)}>{t('events.publicPage')}</a>
      </p>
      {event.state === 'cancelled' && <Notice tone="danger">{t('events.cancelledNotice')}</Notice>}
      {place.stateReason && <Notice tone="info">{t('events.chamberSays', { reason: place.stateReason })}</Notice>}
      {place.state === 'accepted' && (
        <>
          <Section title={t('place.delegates')}>
            {delegates.length === 0 ? (
              <p className="quiet">{t('place.noDelegates')}</p>
            ) : (
              <ul>
                {delegates.map((delegate) => (
                  <li key={delegate.id}>
                    <bdi>{delegate.name}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title={t('place.availability')}>
            {sessions.length === 0 ? (
              <p className="quiet">{t('place.noSessions')}</p>
            ) : (
              <Sessions sessions={sessions} timeZone={event.timeZone} />
            )}
          </Section>
          <Section title={t('place.languages')}>
            <Facts
              items={[
                { label: t('companies.languages'), value: list(place.languages.map((code) => LANGUAGE_NAMES[code])) },
                {
                  label: t('place.interpreter'),
                  value: t(place.needsInterpreter ? 'place.interpreterNeeded' : 'place.interpreterNotNeeded'),
                },
              ]}
            />
          </Section>
        </>
      )}
    </Page>
  )
}

function Sessions({ sessions, timeZone }: { sessions: OwnSession[]; timeZone: string }) {
  const { t, moments } = useLanguage()
  return (
    <Facts
      items={sessions.map(({ startsAt, endsAt, isFree }) => ({
        label: moments(startsAt, endsAt, timeZone),
        value: t(isFree ? 'place.free' : 'place.away'),
      }))}
    />
  )
}
