import { importPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import type { ImportPage, LineRow } from '../queries.server.ts'
import { FOLLOW_UPS, type LineFilter } from '../schema.ts'
import { LineTable } from './line-table.tsx'

type ImportResultProps = { file: ImportPage; filter: LineFilter; lines: { rows: LineRow[]; page: number; pages: number } }

/** What an import would do, or did, line by line; the officer chooses and says when. */
export function ImportResult({ file: { id, counts }, filter, lines }: ImportResultProps) {
  const { t, number } = useLanguage()
  const at = (verdict: string | undefined, page = 1) =>
    `${importPath(id)}?${new URLSearchParams({ ...(verdict ? { verdict } : {}), page: String(page) })}`
  const shown = (['good', 'doubtful', 'known', 'faulty', 'imported'] as const).filter((verdict) => counts[verdict] > 0)
  const mayFollow = lines.rows.some(({ standing }) => standing)
  const mayChoose = counts.good + counts.doubtful > 0
  return (
    <>
      {counts.chosen > 0 && (
        <Notice tone="info">
          <p>{t('imports.startText')}</p>
          <Form>
            <p className="actions">
              <Button name="intent" value="start">
                {t('imports.start', { count: counts.chosen })}
              </Button>
            </p>
          </Form>
        </Notice>
      )}
      <SubNav
        quiet
        label={t('imports.verdict')}
        items={[
          { label: `${t('imports.verdict.all')} (${number(counts.lines)})`, to: at(undefined), current: !filter.verdict },
          ...shown.map((verdict) => ({
            label: `${t(`imports.verdict.${verdict}`)} (${number(counts[verdict])})`,
            to: at(verdict),
            current: filter.verdict === verdict,
          })),
        ]}
      />
      {lines.rows.length === 0 ? (
        <EmptyState title={t('imports.noLinesHere')} text={t('imports.noLinesHereText')} />
      ) : (
        <Form className="lines">
          <LineTable rows={lines.rows} mayChoose={mayChoose} />
          {mayFollow && <FollowUps />}
          {mayChoose && (
            <p className="actions">
              <Button name="intent" value="choose" variant="secondary">
                {t('imports.keepChoice')}
              </Button>
            </p>
          )}
        </Form>
      )}
      <Pager page={lines.page} pages={lines.pages} to={(page) => at(filter.verdict, page)} />
    </>
  )
}

/** What can be done at once with the companies of the ticked lines. */
function FollowUps() {
  const { t } = useLanguage()
  return (
    <>
      <p>{t('imports.followText')}</p>
      <p className="actions">
        {FOLLOW_UPS.map((act) => (
          <Button key={act} name="intent" value={act} variant="secondary">
            {t(`imports.follow.${act}`)}
          </Button>
        ))}
      </p>
    </>
  )
}
