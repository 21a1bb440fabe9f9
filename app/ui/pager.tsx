import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import { Icon } from './icon.tsx'
import { useLanguage } from './language.tsx'

/** Leads through a long list. `to` gives a page's address, the first page being 1. One page needs no pager. */
export function Pager({ page, pages, to }: { page: number; pages: number; to: (page: number) => string }) {
  const { t } = useLanguage()
  if (pages <= 1) return null
  return (
    <nav aria-label={t('ui.pages')} className="pager">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          <Icon of={ArrowLeft} directional /> {t('ui.previousPage')}
        </a>
      )}
      <span>{t('ui.pageOf', { page, pages })}</span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {t('ui.nextPage')} <Icon of={ArrowRight} directional />
        </a>
      )}
    </nav>
  )
}
