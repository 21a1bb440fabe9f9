import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { ActingMember, Fault } from '#app/domain/companies/commands/editing.server.ts'
import { type Dossier, getOwnDossier, listMissing } from '#app/domain/companies/queries/profile.server.ts'
import { canEdit } from '#app/domain/companies/rules.ts'
import { companyPath, type ProfileStep, profileStepPath } from '#app/paths.ts'
import { idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import type { PartOfForm } from '#app/platform/http/parse-form.server.ts'
import { requireMember } from '../../guards.server.ts'

/** What stands around every step. */
export type StepFrame = { companyId: string; name: string | null; isDraft: boolean; missingSteps: ProfileStep[] }

/** The member's company for a step of its profile; one that cannot be changed now leads to its home. */
export async function openStep({ request, params }: LoaderFunctionArgs): Promise<{ dossier: Dossier; frame: StepFrame }> {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const dossier = await getOwnDossier({ personId: person.id, companyId: company.companyId })
  if (!canEdit(dossier.state)) throw redirect(companyPath(company.companyId))
  const missingSteps = [...new Set((await listMissing(dossier)).map(({ step }) => step))]
  return { dossier, frame: { companyId: company.companyId, name: company.name, isDraft: dossier.state === 'draft', missingSteps } }
}

export async function requireActing({ request, params }: ActionFunctionArgs): Promise<ActingMember> {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  return { personId: person.id, companyId: company.companyId }
}

/** What was right is saved: says what is wrong, or goes on to `to`. A browser that saves by itself gets no page when all is well. */
export async function answerStep({ form, faults, to }: { form: PartOfForm<unknown>; faults: Fault[]; to: string }) {
  if (form.errors.length > 0 || faults.length > 0) return form.reply(faults)
  return form.isAutosave ? data(null, { status: 204 }) : redirectWithFlash(to, 'companies.saved')
}

const ORDER: ProfileStep[] = ['identity', 'contact', 'languages', 'about', 'sectors', 'offers', 'needs', 'submit']

export function nextStepPath(companyId: string, step: ProfileStep): string {
  return profileStepPath(companyId, ORDER[ORDER.indexOf(step) + 1] ?? 'submit')
}
