import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Help } from '../queries/help.server.ts'

/** What a chamber did on the company's behalf, and when: where the company's people cannot miss it. */
export function HelpNotice({ help }: { help: Pick<Help, 'chamber' | 'registeredAt' | 'changedAt'> }) {
  const { t, language, day } = useLanguage()
  const chamber = help.chamber[language]
  return (
    <Notice tone="info">
      {help.registeredAt && <p>{t('help.registered', { chamber, day: day(help.registeredAt) })}</p>}
      {help.changedAt && <p>{t('help.changed', { chamber, day: day(help.changedAt) })}</p>}
    </Notice>
  )
}
