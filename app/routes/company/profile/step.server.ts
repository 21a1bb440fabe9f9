import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { ActingMember, Fault } from '#app/domain/companies/commands/editing.server.ts'
import type { Completeness } from '#app/domain/companies/completeness.ts'
import { getCompleteness } from '#app/domain/companies/queries/completeness.server.ts'
import { type Dossier, getOwnDossier } from '#app/domain/companies/queries/profile.server.ts'
import { canEdit } from '#app/domain/companies/rules.ts'
import { companyPath, type ProfileStep, profileStepPath, verificationPath } from '#app/paths.ts'
import { idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import type { PartOfForm } from '#app/platform/http/parse-form.server.ts'
import { requireActing as requireActingFor } from '../../guards.server.ts'

/** What stands around every step. */
export type StepFrame = {
  companyId: string
  name: string | null
  isDraft: boolean
  missingSteps: ProfileStep[]
  completeness: Completeness
  /** An officer of the company's chamber fills it in. */
  onBehalf: boolean
  /** Where the company is seen as a whole by whoever acts. */
  home: string
}

/** The company for a step of its profile, for whoever acts for it; one that cannot be changed now leads to its home. */
export async function openStep(args: LoaderFunctionArgs): Promise<{ dossier: Dossier; frame: StepFrame }> {
  const member = await requireActing(args)
  const dossier = await getOwnDossier(member)
  const home = homeFor(member)
  if (!canEdit(dossier.state)) throw redirect(home)
  const completeness = await getCompleteness(dossier, new Date())
  const missingSteps = [...new Set(completeness.gaps.flatMap(({ missing }) => missing?.step ?? []))]
  const name = dossier.legalNameLatin ?? dossier.legalName
  const onBehalf = member.chamberId !== undefined
  const isDraft = dossier.state === 'draft'
  return { dossier, frame: { companyId: dossier.id, name, isDraft, missingSteps, completeness, onBehalf, home } }
}

export function requireActing({ request, params }: ActionFunctionArgs): Promise<ActingMember> {
  return requireActingFor(request, idIn(params, 'companyId'))
}

/** The company's own home, or its page at the chamber for an officer. */
export function homeFor({ companyId, chamberId }: ActingMember): string {
  return chamberId ? verificationPath(companyId) : companyPath(companyId)
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
