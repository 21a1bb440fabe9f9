import { adminChambersPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import type { Country } from '#prisma/generated/enums.ts'

/** The chambers of both countries, or of one. */
export function CountryFilter({ country }: { country: Country | null }) {
  const { t } = useLanguage()
  const items = [
    { label: t('chambers.bothCountries'), to: adminChambersPath(), current: country === null },
    { label: t('chambers.PK'), to: adminChambersPath('PK'), current: country === 'PK' },
    { label: t('chambers.KZ'), to: adminChambersPath('KZ'), current: country === 'KZ' },
  ]
  return <SubNav items={items} label={t('chambers.country')} quiet />
}
