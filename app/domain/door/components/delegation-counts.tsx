import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Country } from '#prisma/generated/enums.ts'
import type { Delegation } from '../rules.ts'

/** How many of each delegation have come. */
export function DelegationCounts({ delegations, isToday }: { delegations: Delegation; isToday: boolean }) {
  const { t } = useLanguage()
  return (
    <Facts
      items={Object.values(Country).map((country) => ({
        label: t(`countries.${country}`),
        // Of today the desk on the same page keeps it up.
        value: isToday ? (
          <span data-arrived-of={country} data-words={t('door.arrivedOf', { arrived: '{arrived}', expected: '{expected}' })}>
            {t('door.arrivedOf', delegations[country])}
          </span>
        ) : (
          t('door.arrivedOf', delegations[country])
        ),
      }))}
    />
  )
}
