import { useLanguage } from './language.tsx'

/** The rooms of one thing, or the filters of one list (`quiet`). */
export function SubNav({
  items,
  label,
  quiet,
}: {
  items: { label: string; to: string; current: boolean }[]
  label?: string
  quiet?: boolean
}) {
  const { t } = useLanguage()
  return (
    <nav aria-label={label ?? t('ui.sections')} className={quiet ? 'sub-nav sub-nav-quiet' : 'sub-nav'}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <a href={item.to} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
