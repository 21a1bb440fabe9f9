import { filePath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { Logo } from '../file-views.server.ts'

/** A company's logo in the room that is kept for it; of a company without one the first letters of its name. */
export function CompanyLogo({ name, logo, size }: { name: string; logo: Logo | null; size: 'large' | 'small' }) {
  const { t } = useLanguage()
  const side = size === 'large' ? 96 : 48
  if (!logo)
    return (
      <span className={`logo logo-${size} logo-initials`} aria-hidden="true">
        {initialsOf(name)}
      </span>
    )
  return (
    <img
      className={`logo logo-${size}`}
      src={filePath(logo[size], 'logo.webp')}
      alt={t('files.logoOf', { company: name })}
      width={side}
      height={side}
      loading="lazy"
    />
  )
}

function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(0, 2)
    .map((word) => [...word][0]!.toUpperCase())
    .join('')
}
