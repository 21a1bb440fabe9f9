import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import CodeXml from 'lucide-react/icons/code-xml'
import Factory from 'lucide-react/icons/factory'
import ShoppingBag from 'lucide-react/icons/shopping-bag'
import Truck from 'lucide-react/icons/truck'
import Wheat from 'lucide-react/icons/wheat'
import { EventList } from '#app/domain/events/components/event-list.tsx'
import { listUpcomingEvents } from '#app/domain/events/queries/event-pages.server.ts'
import { eventsPath, signInPath, signUpPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { ExampleMatch } from './example-match.tsx'

export const loader = door(async (_args: LoaderFunctionArgs) => {
  const events = await listUpcomingEvents(new Date(), 3)
  return {
    events: events.map(({ slug, kind, state, name, city, startsOn, endsOn }) => ({ slug, kind, state, name, city, startsOn, endsOn })),
  }
})

const SECTORS = [
  { sector: 'leather', icon: ShoppingBag },
  { sector: 'agriculture', icon: Wheat },
  { sector: 'sme', icon: Factory },
  { sector: 'it', icon: CodeXml },
  { sector: 'ecommerce', icon: Truck },
] as const
const STEPS = [1, 2, 3, 4] as const

export default function Home() {
  const { events } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <div className="page page-wide landing">
      <header className="hero">
        <div className="hero-words">
          <h1>{t('public.headline')}</h1>
          <p className="lead">{t('public.lead')}</p>
          <p className="actions">
            <ButtonLink to={signUpPath()}>{t('public.registerCompany')}</ButtonLink>
            <ButtonLink to={signInPath()} variant="secondary">
              {t('public.signIn')}
            </ButtonLink>
          </p>
          <p className="quiet">{t('public.free')}</p>
        </div>
        <ExampleMatch />
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
          {SECTORS.map(({ sector, icon }) => (
            <li key={sector}>
              <Icon of={icon} /> {t(`sectors.${sector}`)}
            </li>
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
