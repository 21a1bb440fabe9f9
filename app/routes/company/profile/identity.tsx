import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listActiveChambers } from '#app/domain/chambers/queries.server.ts'
import { saveFacts } from '#app/domain/companies/commands/profile.server.ts'
import { IdentityForm } from '#app/domain/companies/components/identity-form.tsx'
import { IdentityShape } from '#app/domain/companies/schema.ts'
import { listCities, listEmployeesBands } from '#app/domain/taxonomy/queries.server.ts'
import { profileStepPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { parsePartOfForm } from '#app/platform/http/parse-form.server.ts'
import { answerStep, nextStepPath, openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { dossier, frame } = await openStep(args)
  const [cities, chambers] = await Promise.all([listCities(dossier.country), listActiveChambers(dossier.country)])
  const { state, country, legalName, legalNameLatin, legalNameKazakh, registerKind, registerNumber, cityId, homeChamberId } = dossier
  const { address, yearFounded, employees, website, chamber, submittedAt, registeredById } = dossier
  return {
    frame,
    facts: {
      country,
      legalName,
      legalNameLatin,
      legalNameKazakh,
      registerKind,
      registerNumber,
      cityId,
      homeChamberId,
      address,
      yearFounded,
      employees,
      website,
    },
    isVerified: state === 'verified',
    chamberIsFixed: state === 'verified' || frame.onBehalf,
    countryIsFixed: submittedAt !== null || registeredById !== null,
    chamber,
    cities: cities.map(({ id, name, region }) => ({ id, name, region })),
    chambers: chambers.map(({ id, name }) => ({ id, name })),
    bands: listEmployeesBands(),
  }
})

export const action = door(async (args: ActionFunctionArgs) => {
  const member = await requireActing(args)
  const form = await parsePartOfForm(args.request, IdentityShape)
  const { confirmed, country, ...facts } = form.value
  const asksCountry = form.intent === 'country'
  const faults = await saveFacts({ member, facts: asksCountry ? { country } : facts, confirmed: confirmed === 'yes', now: new Date() })
  const to = asksCountry ? profileStepPath(member.companyId, 'identity') : nextStepPath(member.companyId, 'identity')
  return answerStep({ form, faults, to })
})

export default function Identity() {
  const { frame, ...data } = useLoaderData<typeof loader>()
  return (
    <StepPage step="identity" frame={frame}>
      <IdentityForm {...data} />
    </StepPage>
  )
}
