import { introductionPreviewPath, publicPreviewPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'

/** The two ways in which others see a company. */
export function PreviewTabs({ companyId, current }: { companyId: string; current: 'public' | 'introduction' }) {
  const { t } = useLanguage()
  const tabs = [
    { key: 'public', to: publicPreviewPath(companyId) },
    { key: 'introduction', to: introductionPreviewPath(companyId) },
  ] as const
  return <SubNav items={tabs.map(({ key, to }) => ({ label: t(`preview.tab.${key}`), to, current: key === current }))} />
}
