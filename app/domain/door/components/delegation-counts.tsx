import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Country } from '#prisma/generated/enums.ts'
import type { Delegation } from '../rules.ts'

/** How many of each delegation have come. */
export function DelegationCounts({ delegations }: { delegations: Delegation }) {
  const { t } = useLanguage()
  return (
    <Facts
      items={Object.values(Country).map((country) => ({
        label: t(`countries.${country}`),
        value: t('door.arrivedOf', delegations[country]),
      }))}
    />
  )
}
