import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  activateChamber,
  deactivateChamber,
  endOffice,
  inviteAgain,
  inviteOfficer,
  resetSecondFactor,
} from '#app/domain/chambers/commands.server.ts'
import { ActivationPanel } from '#app/domain/chambers/components/activation-panel.tsx'
import { InvitationForm } from '#app/domain/chambers/components/invitation-form.tsx'
import { OfficerTable } from '#app/domain/chambers/components/officer-table.tsx'
import { getChamberPage } from '#app/domain/chambers/queries.server.ts'
import { ChamberFormSchema } from '#app/domain/chambers/schema.ts'
import { adminChamberPath, adminChambersPath, adminPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { requireAdministrator } from '../guards.server.ts'

export const meta = pageTitle('chambers.title')

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  await requireAdministrator(request)
  return { chamber: await getChamberPage(params.chamberId!) }
})

/** What each button does, and what is said when it is done. */
const ACTS = {
  activate: { run: activateChamber, done: 'chambers.activated' },
  deactivate: { run: deactivateChamber, done: 'chambers.deactivated' },
  'end-office': { run: endOffice, done: 'chambers.officeEnded' },
  'invite-again': { run: inviteAgain, done: 'chambers.invitationSent' },
  'reset-second-factor': { run: resetSecondFactor, done: 'chambers.secondFactorReset' },
} as const

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const administrator = await requireAdministrator(request)
  const form = await parseForm(request, ChamberFormSchema)
  if (!form.ok) return form.reply()
  const act = { administratorId: administrator.id, chamberId: params.chamberId!, now: new Date() }
  const wish = form.value
  const here = adminChamberPath(act.chamberId)
  if (wish.intent !== 'invite') {
    const { run, done } = ACTS[wish.intent]
    await run({ ...act, personId: 'personId' in wish ? wish.personId : '' })
    return redirectWithFlash(here, done)
  }
  try {
    await inviteOfficer({ ...act, invited: wish })
  } catch (error) {
    // Somebody who acts for a chamber already: the administrator mends the address in the form.
    if (error instanceof DomainError && error.code === 'taken' && error.sentence) return form.reply([{ name: 'email', ...error.sentence }])
    throw error
  }
  return redirectWithFlash(here, 'chambers.invitationSent')
})

export default function Chamber() {
  const { chamber } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors } = useReply()
  return (
    <Page
      title={chamber.name[language]}
      lead={`${t(`chambers.${chamber.country}`)} · ${t(chamber.isActive ? 'chambers.active' : 'chambers.inactive')}`}
      breadcrumbs={[
        { label: t('admin.title'), to: adminPath() },
        { label: t('chambers.title'), to: adminChambersPath() },
      ]}
    >
      <ErrorSummary errors={errors} />
      <h2>{t('chambers.officers')}</h2>
      {chamber.officers.length > 0 ? (
        <OfficerTable officers={chamber.officers} />
      ) : (
        <EmptyState title={t('chambers.officers')} text={t('chambers.noOfficers')} />
      )}
      <InvitationForm />
      <ActivationPanel isActive={chamber.isActive} />
    </Page>
  )
}
