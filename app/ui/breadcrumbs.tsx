import { useLanguage } from './language.tsx'

export type Crumb = { label: string; to: string }

/** The way from the top to this page; the page itself is its heading. */
export function Breadcrumbs({ items }: { items: Crumb[] }) {
  const { t } = useLanguage()
  if (items.length === 0) return null
  return (
    <nav aria-label={t('ui.breadcrumbs')} className="breadcrumbs">
      <ol>
        {items.map((item) => (
          <li key={item.to}>
            <a href={item.to}>
              <bdi>{item.label}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
