import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { renewAttestation } from '#app/domain/companies/commands/attest.server.ts'
import { EndingAttestations } from '#app/domain/companies/components/ending-attestations.tsx'
import { listEndingAttestations } from '#app/domain/companies/queries/attestations.server.ts'
import { RenewalSchema } from '#app/domain/companies/schema.ts'
import { chamberAttestationsPath, chamberPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  return { rows: await listEndingAttestations(chamber, new Date()) }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const form = await parseForm(request, RenewalSchema)
  if (!form.ok) return form.reply()
  await renewAttestation({ officer: { personId: person.id, chamber }, companyId: form.value.companyId, now: new Date() })
  return redirectWithFlash(chamberAttestationsPath(), 'attestations.renewed')
})

export const meta = pageTitle('attestations.ending')

export default function Attestations() {
  const { rows } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page
      title={t('attestations.ending')}
      lead={t('attestations.endingLead')}
      breadcrumbs={[{ label: t('nav.chamber'), to: chamberPath() }]}
    >
      {rows.length === 0 ? (
        <EmptyState title={t('attestations.noneEnds')} text={t('attestations.noneEndsText')} />
      ) : (
        <EndingAttestations rows={rows} />
      )}
    </Page>
  )
}
