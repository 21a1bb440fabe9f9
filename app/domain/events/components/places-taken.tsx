import { Button } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { NextInLine, PlacesTaken as Places } from '../queries/places-taken.server.ts'

/** How many places of each country are taken, and who moves up from the waiting list with one click. */
export function PlacesTaken({ places, next, timeZone, isOpen }: { places: Places[]; next: NextInLine; timeZone: string; isOpen: boolean }) {
  const { t, day } = useLanguage()
  return (
    <>
      <Facts
        items={places.map(({ country, quota, accepted, waiting, requested }) => ({
          label: t(`countries.${country}`),
          value: [
            quota === null ? t('participants.taken', { count: accepted }) : t('participants.takenOf', { count: accepted, quota }),
            ...(waiting && isOpen ? [t('participants.waiting', { count: waiting })] : []),
            ...(requested && isOpen ? [t('participants.requested', { count: requested })] : []),
          ].join(' · '),
        }))}
      />
      {places
        .filter((place) => place.quota !== null && place.accepted > place.quota)
        .map(({ country, quota, accepted }) => (
          <Notice
            key={country}
            tone="warning"
            title={t('participants.over', { country: t(`countries.${country}`), count: accepted - (quota ?? 0) })}
          >
            <p>{t('participants.overText')}</p>
          </Notice>
        ))}
      {next && (
        <Notice tone="info" title={t('participants.placeFree')}>
          <p>
            <bdi>{next.name}</bdi> · {t('participants.waitsSince', { day: day(next.since, timeZone) })}
          </p>
          <Form>
            <input type="hidden" name="form" value={next.id} />
            <input type="hidden" name="participationId" value={next.id} />
            <Button name="decision" value="accept">
              {t('participants.moveUp')}
            </Button>
          </Form>
        </Notice>
      )}
    </>
  )
}
