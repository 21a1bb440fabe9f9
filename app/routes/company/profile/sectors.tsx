import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { chooseSectors } from '#app/domain/companies/commands/sectors.server.ts'
import { getOwnDossier, listMissing } from '#app/domain/companies/queries/profile.server.ts'
import { SectorsSchema } from '#app/domain/companies/schema.ts'
import { listSectors } from '#app/domain/taxonomy/queries.server.ts'
import { profileStepPath, sectorProfilePath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { CheckboxGroup } from '#app/ui/choice-group.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { dossier, frame } = await openStep(args)
  const missing = await listMissing(dossier)
  const chosen = dossier.sectorProfiles.map(({ sector }) => ({ sector, open: missing.filter((thing) => thing.sector === sector).length }))
  return { frame, sectors: listSectors().map(({ id }) => id), chosen }
})

export const action = door(async (args: ActionFunctionArgs) => {
  const member = await requireActing(args)
  const form = await parseForm(args.request, SectorsSchema)
  if (!form.ok) return form.reply()
  const { sectors, confirmed } = form.value
  const faults = await chooseSectors({ member, sectors, confirmed: confirmed === 'yes', now: new Date() })
  if (faults.length > 0) return form.reply(faults)
  const open = (await listMissing(await getOwnDossier(member))).find(({ sector }) => sector)
  return redirect(open?.sector ? sectorProfilePath(member.companyId, open.sector) : profileStepPath(member.companyId, 'offers'))
})

export default function Sectors() {
  const { frame, sectors, chosen } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errorOf, listOf } = useReply()
  const confirm = errorOf('confirmed')
  const stored = chosen.map(({ sector }) => sector)
  return (
    <StepPage step="sectors" frame={frame}>
      <Form>
        <CheckboxGroup
          name="sectors[]"
          label={t('companies.sectors')}
          help={t('companies.sectorRemovedHelp')}
          options={sectors.map((sector) => ({ value: sector, label: t(`sectors.${sector}`) }))}
          defaultValues={listOf('sectors', stored)}
          error={errorOf('sectors')}
        />
        {confirm && <CheckboxField name="confirmed" value="yes" label={t('companies.sectorRemoveYes')} error={confirm} />}
        <p className="actions">
          <Button>{t('common.continue')}</Button>
        </p>
      </Form>
      {chosen.map(({ sector, open }) => (
        <Section key={sector} title={t(`sectors.${sector}`)}>
          <p className="quiet">{open > 0 ? t('companies.stepOpen', { count: open }) : t('companies.stepDone')}</p>
          <p className="actions">
            <ButtonLink to={sectorProfilePath(frame.companyId, sector)} variant="secondary">
              {t('companies.sectorAnswers')}
            </ButtonLink>
          </p>
        </Section>
      ))}
    </StepPage>
  )
}
