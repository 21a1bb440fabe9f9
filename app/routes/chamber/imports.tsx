import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { uploadMembers } from '#app/domain/imports/commands/upload.server.ts'
import { ImportTable } from '#app/domain/imports/components/import-table.tsx'
import { listImports } from '#app/domain/imports/queries.server.ts'
import { FORGET_DAYS, LARGEST_FILE, MOST_MEMBERS } from '#app/domain/imports/rules.ts'
import { CHOSEN_ENCODINGS, EncodingSchema } from '#app/domain/imports/schema.ts'
import { chamberCompaniesPath, importPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { type FormReply, replyWith } from '#app/platform/http/parse-form.server.ts'
import { readUpload } from '#app/platform/http/parse-upload.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { requireOfficer } from '../guards.server.ts'
import { timeZoneOf } from './time-zone.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  return { imports: await listImports(chamber), timeZone: timeZoneOf(chamber) }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const { form, file } = await readUpload(request, 'file', LARGEST_FILE)
  const encoding = form.get('encoding')
  const values: FormReply['values'] = typeof encoding === 'string' ? { encoding } : {}
  const reply = (error: Omit<FormReply['errors'][number], 'name'>) => replyWith({ values, errors: [{ name: 'file', ...error }] })
  if (!file) return reply({ key: 'imports.fileMissing' })
  const officer = { personId: person.id, chamber }
  const done = await uploadMembers({ officer, ...file, encoding: EncodingSchema.parse(encoding), now: new Date() })
  if ('fault' in done) return reply(done.fault)
  return redirectWithFlash(importPath(done.importId), 'imports.uploadedText')
})

export const meta = pageTitle('imports.title')

export default function Imports() {
  const { imports, timeZone } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors, errorOf, textOf } = useReply()
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')} breadcrumbs={[{ label: t('nav.members'), to: chamberCompaniesPath() }]}>
      <ErrorSummary errors={errors} />
      <Form encType="multipart/form-data">
        <FileField
          name="file"
          label={t('imports.file')}
          help={t('imports.fileHelp', { megabytes: LARGEST_FILE / 1_000_000, lines: MOST_MEMBERS })}
          accept=".xlsx,.csv,.txt,text/csv"
          error={errorOf('file')}
        />
        <SelectField
          name="encoding"
          label={t('imports.encoding')}
          help={t('imports.encodingHelp')}
          options={CHOSEN_ENCODINGS.map((value) => ({ value, label: t(`imports.encoding.${value}`) }))}
          empty={t('imports.encodingFound')}
          defaultValue={textOf('encoding')}
          optional
        />
        <p className="actions">
          <Button>{t('imports.upload')}</Button>
        </p>
      </Form>
      <Section title={t('imports.uploads')}>
        {imports.length === 0 ? (
          <EmptyState title={t('imports.none')} text={t('imports.noneText', { days: FORGET_DAYS })} />
        ) : (
          <ImportTable rows={imports} timeZone={timeZone} />
        )}
      </Section>
    </Page>
  )
}
