import { companyRequestsPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** Others ask the company for a meeting and wait for its answer. */
export function RequestsWaiting({ companyId, eventId, count }: { companyId: string; eventId: string; count: number }) {
  const { t } = useLanguage()
  if (count === 0) return null
  return (
    <Notice tone="info">
      <p>
        <a href={companyRequestsPath(companyId, eventId)}>{t('requests.waiting', { count })}</a>
      </p>
    </Notice>
  )
}
