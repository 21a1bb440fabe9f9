import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { inviteColleague, withdrawInvitation } from '#app/domain/companies/commands/invite-colleague.server.ts'
import { changeRole, leaveCompany, removeColleague } from '#app/domain/companies/commands/people.server.ts'
import { ColleagueTable } from '#app/domain/companies/components/colleague-table.tsx'
import { InviteColleagueForm } from '#app/domain/companies/components/invite-colleague-form.tsx'
import { WaitingInvitations } from '#app/domain/companies/components/waiting-invitations.tsx'
import { listPeople } from '#app/domain/companies/queries/people.server.ts'
import { PeopleSchema } from '#app/domain/companies/schema.ts'
import { companiesPath, companyPath, companyPeoplePath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { requireMember } from '../guards.server.ts'

export const meta = pageTitle('people.title')

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const people = await listPeople({ personId: person.id, companyId: company.companyId }, new Date())
  return { company: { id: company.companyId, name: company.name }, isOwner: company.role === 'owner', ...people }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const form = await parseForm(request, PeopleSchema)
  if (!form.ok) return form.reply()
  const member = { personId: person.id, companyId: company.companyId }
  const said = await act(member, form.value)
  return redirectWithFlash(form.value.intent === 'leave' ? companiesPath() : companyPeoplePath(company.companyId), said)
})

async function act(member: ActingMember, wish: z.infer<typeof PeopleSchema>) {
  const now = new Date()
  switch (wish.intent) {
    case 'invite':
      await inviteColleague({ member, invited: wish, now })
      return 'people.invited'
    case 'withdraw':
      await withdrawInvitation({ member, invitationId: wish.invitationId, now })
      return 'people.withdrawn'
    case 'change-role':
      await changeRole({ member, colleagueId: wish.personId, role: wish.role, now })
      return 'people.roleChanged'
    case 'remove':
      await removeColleague({ member, colleagueId: wish.personId, now })
      return 'people.removed'
    case 'leave':
      await leaveCompany({ member, now })
      return 'people.left'
  }
}

export default function People() {
  const { company, isOwner, colleagues, invitations } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors } = useReply()
  const isLastOwner = colleagues.some((colleague) => colleague.isReader && colleague.isLastOwner)
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      breadcrumbs={[{ label: company.name ?? t('companies.unnamed'), to: companyPath(company.id) }]}
    >
      <ErrorSummary errors={errors} />
      <ColleagueTable colleagues={colleagues} mayChange={isOwner} />
      {isLastOwner ? (
        <p className="quiet">{t('people.lastOwner')}</p>
      ) : (
        <Confirm label={t('people.leave')} question={t('people.leaveQuestion')}>
          <Form>
            <Button name="intent" value="leave" variant="danger">
              {t('people.leaveYes')}
            </Button>
          </Form>
        </Confirm>
      )}
      {isOwner && <InviteColleagueForm />}
      {isOwner && invitations.length > 0 && <WaitingInvitations invitations={invitations} />}
    </Page>
  )
}
