import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findDelegateByBadgeCode } from '#app/domain/agenda/queries/badges.server.ts'
import { checkInByName } from '#app/domain/door/commands/check-in.server.ts'
import { doorPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireOfficer } from '../guards.server.ts'

/** Where a badge's QR code leads an officer's own camera. To everybody else there is nothing here. */
export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { name, nameLatin, company, country, eventId } = await requireHolder(chamber, params.code)
  return { name, nameLatin, company, country, eventId }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const { eventId, delegateId, name } = await requireHolder(chamber, params.code)
  await checkInByName({ officer: { personId: person.id, chamber }, eventId, delegateId, now: new Date() })
  return redirectWithFlash(doorPath(eventId), 'door.said.arrived', { args: { who: name } })
})

async function requireHolder(chamber: { chamberId: string }, code = '') {
  const holder = await findDelegateByBadgeCode(chamber, code)
  if (!holder) throw new DomainError('not-found', 'door.codeUnknown')
  return holder
}

export const meta = pageTitle('door.badge')

export default function Badge() {
  const { name, nameLatin, company, country, eventId } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={t('door.badge')}>
      <Facts
        items={[
          { label: t('door.column.person'), value: <bdi>{name}</bdi> },
          { label: t('accounts.nameLatin'), value: nameLatin && nameLatin !== name ? <bdi>{nameLatin}</bdi> : null },
          { label: t('door.column.company'), value: <bdi>{company}</bdi> },
          { label: t('companies.country'), value: t(`countries.${country}`) },
        ]}
      />
      <Form className="actions">
        <Button>{t('door.checkIn')}</Button>
        <ButtonLink to={doorPath(eventId)} variant="secondary">
          {t('door.title')}
        </ButtonLink>
      </Form>
    </Page>
  )
}
