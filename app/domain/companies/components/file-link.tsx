import { filePath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'

/** A file by its name, with its size. */
export function FileLink({ file: { id, name, size } }: { file: { id: string; name: string; size: number } }) {
  const { t, number } = useLanguage()
  return (
    <>
      <a href={filePath(id, name)} rel="nofollow">
        <bdi>{name}</bdi>
      </a>{' '}
      <span className="quiet">{t('files.kilobytes', { size: number(Math.max(1, Math.round(size / 1000))) })}</span>
    </>
  )
}
