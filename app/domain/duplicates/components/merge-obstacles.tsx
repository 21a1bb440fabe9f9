import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Obstacle } from '../merge.ts'

/** What must be settled before the two can be merged. */
export function MergeObstacles({ obstacles }: { obstacles: Obstacle[] }) {
  const { t, language } = useLanguage()
  return (
    <Notice tone="danger" title={t('merge.notYet')}>
      <ul>
        {obstacles.map(({ key, names }) => (
          <li key={key}>
            {t(key)}
            {names.map((name, i) => {
              const text = typeof name === 'string' ? name : name[language]
              return (
                <span key={text}>
                  {i === 0 ? ' — ' : ', '}
                  <bdi>{text}</bdi>
                </span>
              )
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
