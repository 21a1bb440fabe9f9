import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EventList } from '#app/domain/events/components/event-list.tsx'
import { listUpcomingEvents } from '#app/domain/events/queries.server.ts'
import { eventsPath, signInPath, signUpPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'

export const loader = door(async (_args: LoaderFunctionArgs) => {
  const events = await listUpcomingEvents(new Date(), 3)
  return { events: events.map(({ slug, kind, name, city, startsOn, endsOn }) => ({ slug, kind, name, city, startsOn, endsOn })) }
})

const SECTORS = ['leather', 'agriculture', 'sme', 'it', 'ecommerce'] as const
const STEPS = [1, 2, 3, 4] as const

export default function Home() {
  const { events } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <div className="page page-wide landing">
      <header className="hero">
        <h1>{t('public.headline')}</h1>
        <p className="lead">{t('public.lead')}</p>
        <p className="actions">
          <ButtonLink to={signUpPath()}>{t('public.registerCompany')}</ButtonLink>
          <ButtonLink to={signInPath()} variant="secondary">
            {t('public.signIn')}
          </ButtonLink>
        </p>
        <p className="quiet">{t('public.free')}</p>
      </header>
      <Section title={t('public.how')}>
        <ol className="how">
          {STEPS.map((step) => (
            <li key={step}>
              <h3>{t(`public.step${step}`)}</h3>
              <p>{t(`public.step${step}Text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('public.sectors')}>
        <ul className="sector-list">
          {SECTORS.map((sector) => (
            <li key={sector}>{t(`sectors.${sector}`)}</li>
          ))}
        </ul>
      </Section>
      {events.length > 0 && (
        <Section title={t('public.events')}>
          <EventList events={events} />
          <p>
            <a href={eventsPath()}>{t('public.allEvents')}</a>
          </p>
        </Section>
      )}
    </div>
  )
}
