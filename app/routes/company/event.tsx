import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CompanyPapers } from '#app/domain/agenda/components/paper-links.tsx'
import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { takeBackChange } from '#app/domain/events/commands/ask-change.server.ts'
import { addColleague, removeDelegate, sayAvailability, sayLanguages } from '#app/domain/events/commands/change-place.server.ts'
import { withdrawParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { CompanyEventTabs } from '#app/domain/events/components/company-event-tabs.tsx'
import { EventLine } from '#app/domain/events/components/event-line.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { OwnChanges } from '#app/domain/events/components/own-changes.tsx'
import { OwnDelegates } from '#app/domain/events/components/own-delegates.tsx'
import { OwnLanguages } from '#app/domain/events/components/own-languages.tsx'
import { OwnTime } from '#app/domain/events/components/own-time.tsx'
import { PlaceNotices } from '#app/domain/events/components/place-notices.tsx'
import { WithdrawPlace } from '#app/domain/events/components/withdraw-place.tsx'
import { getOwnPlace } from '#app/domain/events/queries/own-place.server.ts'
import { isLive, PARTICIPATION_TRANSITIONS } from '#app/domain/events/rules.ts'
import { FreeSessionsSchema, MeetingLanguagesSchema } from '#app/domain/events/schema-places.ts'
import { RequestsWaiting } from '#app/domain/meetings/components/requests-waiting.tsx'
import { countToAnswer } from '#app/domain/meetings/queries/requests.server.ts'
import { OpenSurveys } from '#app/domain/outcomes/components/open-surveys.tsx'
import { listOpenSurveys } from '#app/domain/outcomes/queries/survey.server.ts'
import { companyEventPath, companyEventsPath, companyPath, companyPrivacyPath, participantsPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useErrorsOfPage } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { requireActing } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const member = await requireActing(request, idIn(params, 'companyId'))
  const [eventId, now] = [idIn(params, 'eventId'), new Date()]
  const place = await getOwnPlace(member, eventId, now)
  const onBehalf = member.chamberId !== undefined
  const [requests, surveys] = onBehalf
    ? [0, []]
    : await Promise.all([countToAnswer(member.companyId, eventId, now), listOpenSurveys(member, eventId, now)])
  return { ...place, onBehalf, requests, surveys }
})

const ActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add-colleague'), personId: z.uuid() }),
  z.object({ intent: z.literal('remove-delegate'), delegateId: z.uuid() }),
  FreeSessionsSchema.extend({ intent: z.literal('availability') }),
  MeetingLanguagesSchema.extend({ intent: z.literal('languages') }),
  z.object({ intent: z.literal('take-back'), changeId: z.uuid() }),
  z.object({ intent: z.literal('withdraw') }),
])

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const member = await requireActing(request, idIn(params, 'companyId'))
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, ActSchema)
  if (!form.ok) return form.reply()
  const { faults = [], waits } = await act(member, eventId, form.value)
  if (faults.length > 0) return form.reply(faults)
  return redirectWithFlash(
    companyEventPath(member.companyId, eventId),
    waits ? 'changes.asked' : form.value.intent === 'withdraw' ? 'events.withdrawn' : 'place.saved',
  )
})

function act(member: ActingMember, eventId: string, value: z.infer<typeof ActSchema>) {
  const asked = { member, eventId, now: new Date() }
  switch (value.intent) {
    case 'add-colleague':
      return addColleague({ ...asked, personId: value.personId })
    case 'remove-delegate':
      return removeDelegate({ ...asked, delegateId: value.delegateId })
    case 'availability':
      return sayAvailability({ ...asked, free: value.free, isSure: value.isSure })
    case 'languages':
      return sayLanguages({ ...asked, input: { languages: value.languages, needsInterpreter: value.needsInterpreter } })
    case 'take-back':
      return takeBackChange({ ...asked, changeId: value.changeId }).then(() => ({ faults: [], waits: false }))
    case 'withdraw':
      return withdrawParticipation(asked).then((done) => ({ faults: [], waits: done === 'asked' }))
  }
}

export const meta = eventTitle('place.title')

export default function CompanyEvent() {
  const { onBehalf, requests, surveys, ...place } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const errors = useErrorsOfPage()
  const { event, company, changes } = place
  return (
    <Page
      title={event.name[language]}
      lead={
        <>
          {onBehalf && (
            <>
              <bdi>{company.name}</bdi> ·{' '}
            </>
          )}
          <EventLine event={event} />
        </>
      }
      breadcrumbs={
        onBehalf
          ? [{ label: t('events.tab.participants'), to: participantsPath(event.id) }]
          : [
              { label: company.name, to: companyPath(company.id) },
              { label: t('events.companyTitle'), to: companyEventsPath(company.id) },
            ]
      }
    >
      {place.state === 'accepted' && event.state !== 'cancelled' && !onBehalf && (
        <CompanyEventTabs companyId={company.id} eventId={event.id} current="place" isOver={!isLive(event.state)} />
      )}
      <ErrorSummary errors={errors} />
      <RequestsWaiting companyId={company.id} eventId={event.id} count={requests} />
      <OpenSurveys companyId={company.id} eventId={event.id} timeZone={event.timeZone} surveys={surveys} />
      <PlaceNotices place={place} onBehalf={onBehalf} />
      {place.state === 'accepted' && (
        <>
          {place.hasPapers && <CompanyPapers companyId={company.id} eventId={event.id} onBehalf={onBehalf} />}
          {!place.hasPapers && isLive(event.state) && (
            <Notice tone="warning">
              <p>
                {t('place.noPapers')} {!onBehalf && <a href={companyPrivacyPath(company.id)}>{t('consents.title')}</a>}
              </p>
            </Notice>
          )}
          {changes.length > 0 && (
            <Section title={t(onBehalf ? 'changes.ofCompany' : 'changes.own')}>
              <OwnChanges changes={changes} timeZone={event.timeZone} mayTakeBack={!onBehalf} />
            </Section>
          )}
          <Section title={t('place.delegates')} id="name">
            <OwnDelegates place={place} />
          </Section>
          <Section title={t('place.availability')}>
            <OwnTime place={place} />
          </Section>
          <Section title={t('place.languages')}>
            <OwnLanguages place={place} />
          </Section>
        </>
      )}
      {isLive(event.state) && PARTICIPATION_TRANSITIONS.withdraw[place.state] && <WithdrawPlace place={place} />}
    </Page>
  )
}
