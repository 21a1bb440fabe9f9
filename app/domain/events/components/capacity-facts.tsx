import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Capacity } from '../queries/planning.server.ts'

/** What the plan has room for beside what it is asked to hold. */
export function CapacityFacts({ capacity, isOnline }: { capacity: Capacity; isOnline: boolean }) {
  const { t, number } = useLanguage()
  const { slots, blocked, places, room, matches, atMost } = capacity
  return (
    <>
      <Facts
        items={[
          {
            label: t('planning.slots'),
            value: blocked > 0 ? t('planning.slotsFree', { slots: slots - blocked, blocked }) : number(slots),
          },
          { label: t('planning.places'), value: isOnline ? t('planning.placesOnline') : number(places) },
          { label: t('planning.room'), value: t('planning.meetingCount', { count: room }) },
          { label: t('planning.wanted'), value: t('planning.wantedText', { matches, most: atMost }) },
        ]}
      />
      {slots > 0 && matches > room && <Notice tone="warning">{t('planning.roomShort', { count: matches - room })}</Notice>}
    </>
  )
}
