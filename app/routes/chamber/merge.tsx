import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mergeCompanies } from '#app/domain/duplicates/commands/merge.server.ts'
import { MergeComparison } from '#app/domain/duplicates/components/merge-comparison.tsx'
import { MergeObstacles } from '#app/domain/duplicates/components/merge-obstacles.tsx'
import { getMergePlan } from '#app/domain/duplicates/queries/merge.server.ts'
import { MergeSchema } from '#app/domain/duplicates/schema.ts'
import { duplicatesPath, mergePath, verificationPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { requireOfficer } from '../guards.server.ts'

/** The company that stays, and the one that goes. */
const idsIn = (params: LoaderFunctionArgs['params']) => ({ stays: idIn(params, 'stays'), goes: idIn(params, 'goes') })

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  return { plan: await getMergePlan(chamber, idsIn(params), new Date()) }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const ids = idsIn(params)
  const form = await parseForm(request, MergeSchema)
  if (!form.ok) return form.reply()
  await mergeCompanies({ officer: { personId: person.id, chamber }, ids, now: new Date() })
  return redirectWithFlash(verificationPath(ids.stays), 'merge.done')
})

export const meta = pageTitle('merge.title')

export default function Merge() {
  const { plan } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors, errorOf } = useReply()
  const { stays, goes, obstacles } = plan
  const nameOf = ({ facts }: typeof stays) => facts.legalNameLatin ?? facts.legalName ?? t('companies.unnamed')
  return (
    <Page
      title={t('merge.title')}
      lead={t('merge.lead', { stays: nameOf(stays), goes: nameOf(goes) })}
      breadcrumbs={[{ label: t('duplicates.title'), to: duplicatesPath() }]}
    >
      <ErrorSummary errors={errors} />
      {obstacles.length > 0 && <MergeObstacles obstacles={obstacles} />}
      <MergeComparison plan={plan} />
      <p>
        <ButtonLink to={mergePath({ stays: goes.id, goes: stays.id })} variant="quiet">
          {t('merge.swap')}
        </ButtonLink>
      </p>
      {obstacles.length === 0 && (
        <>
          <Notice tone="warning">{t('merge.final')}</Notice>
          <Form>
            <CheckboxField name="compared" value="yes" label={t('merge.compared')} error={errorOf('compared')} />
            <p className="actions">
              <Button>{t('merge.act')}</Button>
            </p>
          </Form>
        </>
      )}
    </Page>
  )
}
