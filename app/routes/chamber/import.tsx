import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { chooseLines } from '#app/domain/imports/commands/choose.server.ts'
import { startImport } from '#app/domain/imports/commands/execute.server.ts'
import { followUp } from '#app/domain/imports/commands/follow-up.server.ts'
import { mapColumns } from '#app/domain/imports/commands/map.server.ts'
import { ImportResult } from '#app/domain/imports/components/import-result.tsx'
import { MappingForm } from '#app/domain/imports/components/mapping-form.tsx'
import { ReadAs } from '#app/domain/imports/components/read-as.tsx'
import { IMPORT_TONES } from '#app/domain/imports/components/tones.ts'
import { fieldsOf } from '#app/domain/imports/fields.ts'
import { getImport, listLines } from '#app/domain/imports/queries.server.ts'
import { statesFor } from '#app/domain/imports/rules.ts'
import { ChoiceSchema, FOLLOW_UPS, FollowUpSchema, LineFilterSchema, MappingSchema } from '#app/domain/imports/schema.ts'
import { chamberCompaniesPath, importPath, importsPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { LiveProgress } from '#app/ui/live-progress.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const file = await getImport(chamber, idIn(params, 'importId'))
  const filter = LineFilterSchema.parse(queryOf(request))
  const isChecked = statesFor('start').includes(file.state)
  const lines = isChecked ? await listLines(chamber, file.id, filter, new Date()) : null
  return { file, fields: fieldsOf(chamber.country), mayMap: statesFor('map').includes(file.state), filter, lines }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const importId = idIn(params, 'importId')
  const officer = { personId: person.id, chamber }
  const now = new Date()
  const intent = (
    await request
      .clone()
      .formData()
      .catch(() => new FormData())
  ).get('intent')
  if (intent === 'map') {
    const form = await parseForm(request, MappingSchema)
    if (!form.ok) return form.reply()
    const faults = await mapColumns({ officer, importId, fields: form.value.fields, now })
    return faults.length > 0 ? form.reply(faults) : redirectWithFlash(importPath(importId), 'imports.state.checking')
  }
  if (FOLLOW_UPS.some((act) => act === intent)) {
    const form = await parseForm(request, FollowUpSchema)
    if (!form.ok) return form.reply()
    const args = await followUp({ officer, importId, lines: form.value.lines, act: form.value.intent, now })
    return redirectWithFlash(hereIn(request), 'imports.followed', { args, tone: args.left > 0 ? 'warning' : 'success' })
  }
  const form = await parseForm(request, ChoiceSchema)
  if (!form.ok) return form.reply()
  if (intent !== 'choose' && intent !== 'start') throw new DomainError('invalid')
  if (form.value.shown.length > 0) await chooseLines({ officer, importId, ...form.value })
  if (intent === 'choose') return redirectWithFlash(hereIn(request), 'imports.choiceKept')
  await startImport({ officer, importId, now })
  return redirectWithFlash(importPath(importId), 'imports.state.importing')
})

function hereIn({ url }: Request): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

export const meta = pageTitle('imports.title')

export default function ImportPage() {
  const { file, fields, mayMap, filter, lines } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors } = useReply()
  const isBusy = file.state === 'checking' || file.state === 'importing'
  const mapping = (
    <>
      <p>{t('imports.columnsHelp')}</p>
      <MappingForm columns={file.columns} fields={fields} />
    </>
  )
  return (
    <Page
      title={<bdi>{file.fileName}</bdi>}
      lead={<StateBadge tone={IMPORT_TONES[file.state]}>{t(`imports.state.${file.state}`)}</StateBadge>}
      breadcrumbs={[
        { label: t('nav.members'), to: chamberCompaniesPath() },
        { label: t('imports.title'), to: importsPath() },
      ]}
    >
      <ErrorSummary errors={errors} />
      <ReadAs file={file} />
      {isBusy && (
        <LiveProgress src={importPath(file.id)}>
          <ProgressBar value={file.progress} label={t(`imports.state.${file.state}`)} />
        </LiveProgress>
      )}
      {file.state === 'failed' && <Notice tone="danger">{t('imports.failedText')}</Notice>}
      {lines && <ImportResult file={file} filter={filter} lines={lines} />}
      {mayMap && lines && errors.length === 0 ? (
        <details className="confirm">
          <summary className="button button-quiet">{t('imports.checkAgain')}</summary>
          <div className="confirm-body">{mapping}</div>
        </details>
      ) : (
        mayMap && <Section title={t('imports.columns')}>{mapping}</Section>
      )}
    </Page>
  )
}
