import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countEndingAttestations } from '#app/domain/companies/queries/attestations.server.ts'
import { countWaitingVerifications } from '#app/domain/companies/queries.server.ts'
import { listChamberEvents } from '#app/domain/events/queries/chamber-events.server.ts'
import { countOpenChanges } from '#app/domain/events/queries/changes.server.ts'
import { isLive } from '#app/domain/events/rules.ts'
import { countWaitingInterests } from '#app/domain/interests/queries/chamber.server.ts'
import { countUndelivered } from '#app/domain/introductions/queries/undelivered.server.ts'
import {
  chamberAttestationsPath,
  chamberEventPath,
  chamberInterestsPath,
  chamberSettingsPath,
  changesPath,
  participantsPath,
  reviewQueuePath,
  undeliveredPath,
  verificationQueuePath,
} from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const now = new Date()
  const [verifications, interests, undelivered, attestations, events, changes] = await Promise.all([
    countWaitingVerifications(chamber.chamberId),
    countWaitingInterests(chamber),
    countUndelivered(chamber, now),
    countEndingAttestations(chamber, now),
    listChamberEvents(chamber),
    countOpenChanges(chamber),
  ])
  const open = events.filter((event) => isLive(event.state) || event.state === 'draft')
  return {
    chamber: chamber.name,
    verifications,
    interests,
    undelivered,
    attestations,
    events: open.map(({ id, name, requested, toReview }) => ({
      id,
      name,
      requested,
      toReview,
      changes: changes.find(({ eventId }) => eventId === id)?.count ?? 0,
    })),
  }
})

export const meta = pageTitle('chamberHome.title')

export default function ChamberHome() {
  const { chamber, verifications, interests, undelivered, attestations, events } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const isIdle =
    verifications + interests + undelivered + attestations === 0 &&
    events.every((event) => event.requested + event.toReview + event.changes === 0)
  return (
    <Page
      title={t('chamberHome.title')}
      lead={chamber[language]}
      actions={
        <ButtonLink to={chamberSettingsPath()} variant="quiet">
          {t('freshness.settings')}
        </ButtonLink>
      }
    >
      {isIdle && <EmptyState title={t('chamberHome.idle')} text={t('chamberHome.idleText')} />}
      {verifications > 0 && (
        <Section title={t('nav.verification')}>
          <p>
            <a href={verificationQueuePath()}>{t('chamberHome.companiesWaiting', { count: verifications })}</a>
          </p>
        </Section>
      )}
      {interests > 0 && (
        <Section title={t('interests.title')}>
          <p>
            <a href={chamberInterestsPath()}>{t('interests.waiting', { count: interests })}</a>
          </p>
        </Section>
      )}
      {undelivered > 0 && (
        <Section title={t('undelivered.title')}>
          <p>
            <a href={undeliveredPath()}>{t('undelivered.waiting', { count: undelivered })}</a>
          </p>
        </Section>
      )}
      {attestations > 0 && (
        <Section title={t('attestations.ending')}>
          <p>
            <a href={chamberAttestationsPath()}>{t('attestations.endingCount', { count: attestations })}</a>
          </p>
        </Section>
      )}
      {events.map((event) => (
        <Section key={event.id} title={event.name[language]}>
          <ul className="work-list">
            {event.requested > 0 && (
              <li>
                <a href={participantsPath(event.id)}>{t('events.requestsWaiting', { count: event.requested })}</a>
              </li>
            )}
            {event.changes > 0 && (
              <li>
                <a href={changesPath(event.id)}>{t('changes.waiting', { count: event.changes })}</a>
              </li>
            )}
            {event.toReview > 0 && (
              <li>
                <a href={reviewQueuePath(event.id)}>{t('events.matchesWaiting', { count: event.toReview })}</a>
              </li>
            )}
            <li>
              <a href={chamberEventPath(event.id)}>{t('chamberHome.toEvent')}</a>
            </li>
          </ul>
        </Section>
      ))}
    </Page>
  )
}
