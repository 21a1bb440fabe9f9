import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addDelegate, changeDelegate } from '#app/domain/events/commands/change-place.server.ts'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { canSayVisa } from '#app/domain/events/places.ts'
import { getOwnPlace } from '#app/domain/events/queries/own-place.server.ts'
import { DelegateSchema } from '#app/domain/events/schema-places.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { companyEventPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
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
import { useReply } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { requireActing } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const member = await requireActing(request, idIn(params, 'companyId'))
  const { event, company, delegates, isChangeable, needsApproval } = await getOwnPlace(member, idIn(params, 'eventId'), new Date())
  if (!isChangeable) throw new DomainError('wrong-state', 'place.notChangeable')
  const delegate = delegates.find(({ id }) => id === params.delegateId) ?? null
  if (!delegate && params.delegateId !== 'new') throw new DomainError('not-found')
  return { event: { id: event.id, name: event.name }, company, delegate, needsApproval, onBehalf: member.chamberId !== undefined }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const member = await requireActing(request, idIn(params, 'companyId'))
  const eventId = idIn(params, 'eventId')
  const delegateId = params.delegateId === 'new' ? null : idIn(params, 'delegateId')
  const form = await parseForm(request, DelegateSchema)
  if (!form.ok) return form.reply()
  const asked = { member, eventId, input: form.value, now: new Date() }
  const { faults, waits } = delegateId ? await changeDelegate({ ...asked, delegateId }) : await addDelegate(asked)
  if (faults.length > 0) return form.reply(faults)
  return redirectWithFlash(companyEventPath(member.companyId, eventId), waits ? 'changes.asked' : 'place.saved')
})

export const meta = eventTitle('place.delegate')

export default function Delegate() {
  const { event, company, delegate, needsApproval, onBehalf } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors, errorOf, textOf } = useReply()
  const field = (name: string, stored?: string | null) => ({ name, defaultValue: textOf(name, stored), error: errorOf(name) })
  const back = companyEventPath(company.id, event.id)
  return (
    <Page
      title={t(delegate ? 'place.delegate' : 'place.newDelegate')}
      lead={event.name[language]}
      breadcrumbs={[{ label: company.name, to: back }]}
      width="narrow"
    >
      {onBehalf && <Notice tone="info">{t('help.acting')}</Notice>}
      {needsApproval && <Notice tone="warning">{t('place.waitsForChamber')}</Notice>}
      <ErrorSummary errors={errors} />
      <Form>
        <TextField label={t('place.name')} help={t('place.nameHelp')} {...field('name', delegate?.name)} dir="auto" autoComplete="off" />
        <TextField
          label={t('place.nameLatin')}
          help={t('place.nameLatinHelp')}
          {...field('nameLatin', delegate?.nameLatin)}
          dir="ltr"
          autoComplete="off"
          optional
        />
        <TextField label={t('place.jobTitle')} {...field('jobTitle', delegate?.jobTitle)} dir="auto" optional />
        <TextField
          type="email"
          label={t('place.email')}
          help={t('place.emailHelp')}
          {...field('email', delegate?.email)}
          dir="ltr"
          autoComplete="off"
          optional
        />
        <SelectField
          label={t('place.language')}
          help={t('place.languageHelp')}
          {...field('language', delegate?.language)}
          options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
        />
        {canSayVisa(delegate?.visa ?? 'not_needed') && (
          <CheckboxField
            name="wantsVisa"
            label={t('place.wantsVisa')}
            defaultChecked={textOf('wantsVisa', delegate?.visa === 'wanted' ? 'true' : '') === 'true'}
          />
        )}
        <div className="actions">
          <Button>{t(needsApproval ? 'changes.ask' : 'common.save')}</Button>
          <ButtonLink to={back} variant="quiet">
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
