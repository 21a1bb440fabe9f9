import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerSector } from '#app/domain/companies/commands/sectors.server.ts'
import { contactRule } from '#app/domain/companies/rules.ts'
import { answerAsTyped, answerSchema } from '#app/domain/taxonomy/answers.ts'
import { SectorFieldInput } from '#app/domain/taxonomy/components/sector-field-input.tsx'
import { listSectorFields } from '#app/domain/taxonomy/queries.server.ts'
import { profileStepPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door } from '#app/platform/http/door.server.ts'
import { parsePartOfForm } from '#app/platform/http/parse-form.server.ts'
import { AutoSave } from '#app/ui/auto-save.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Sector } from '#prisma/generated/enums.ts'
import { answerStep, openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { dossier, frame } = await openStep(args)
  const sector = sectorIn(args.params.sector)
  const profile = dossier.sectorProfiles.find((candidate) => candidate.sector === sector)
  if (!profile) throw new DomainError('not-found')
  const fields = await listSectorFields(sector)
  return { frame, sector, fields: fields.map((field) => ({ field, stored: answerAsTyped(field, profile.answers) })) }
})

export const action = door(async (args: ActionFunctionArgs) => {
  const member = await requireActing(args)
  const sector = sectorIn(args.params.sector)
  const fields = await listSectorFields(sector)
  const shape = Object.fromEntries(fields.map((field) => [field.key, answerSchema(field, contactRule)]))
  const form = await parsePartOfForm(args.request, { answers: shape })
  const faults = await answerSector({ member, sector, answers: form.value.answers ?? {}, now: new Date() })
  return answerStep({ form, faults, to: profileStepPath(member.companyId, 'sectors') })
})

function sectorIn(param: string | undefined): Sector {
  if (!param || !Object.hasOwn(Sector, param)) throw new DomainError('not-found')
  return param as Sector
}

export default function SectorStep() {
  const { frame, sector, fields } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <StepPage step="sectors" frame={frame} title={t(`sectors.${sector}`)} lead={t('companies.lead.sector')}>
      <AutoSave>
        <Form>
          {fields.map(({ field, stored }) => (
            <SectorFieldInput key={field.key} field={field} stored={stored} />
          ))}
          <p className="actions">
            <Button>{t('common.continue')}</Button>
          </p>
        </Form>
      </AutoSave>
    </StepPage>
  )
}
