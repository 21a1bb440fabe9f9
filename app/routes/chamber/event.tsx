import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cancelEvent } from '#app/domain/events/commands/cancel.server.ts'
import {
  beginMatching,
  closeEvent,
  closeRegistration,
  openRegistration,
  publishEvent,
  startEvent,
} from '#app/domain/events/commands/move.server.ts'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { EventFacts } from '#app/domain/events/components/event-facts.tsx'
import { EventRules } from '#app/domain/events/components/event-rules.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { EVENT_TONES } from '#app/domain/events/components/tones.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { actsOffered, EVENT_TRANSITIONS, type OfferedAct } from '#app/domain/events/rules.ts'
import { EventActSchema } from '#app/domain/events/schema.ts'
import { ErasureTable } from '#app/domain/privacy/components/erasure-table.tsx'
import { listEventErasures } from '#app/domain/privacy/queries/erasures.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { chamberEventPath, chamberEventsPath, copyEventPath, editEventPath, eventPagePath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { UserText } from '#app/ui/user-text.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  return { event, acts: actsOffered(event, new Date()), erasures: await listEventErasures(chamber, event.id) }
})

const ACTS = {
  publish: publishEvent,
  'open-registration': openRegistration,
  'close-registration': closeRegistration,
  'begin-matching': beginMatching,
  start: startEvent,
  close: closeEvent,
}

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, EventActSchema)
  if (!form.ok) return form.reply()
  const { intent, reason } = form.value
  const move = { officer: { personId: person.id, chamber }, eventId, now: new Date() }
  if (intent === 'cancel') {
    const { wasPublished } = await getChamberEvent(chamber, eventId)
    await cancelEvent({ ...move, reason })
    if (!wasPublished) return redirectWithFlash(chamberEventPath(eventId), 'events.draftCancelled')
  } else await ACTS[intent](move)
  return redirectWithFlash(chamberEventPath(eventId), `events.actDone.${intent}`)
})

export const meta = eventTitle()

export default function ChamberEvent() {
  const { event, acts, erasures } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const text = pickText(event.text, language)
  return (
    <Page
      title={event.name[language]}
      breadcrumbs={[{ label: t('events.chamberTitle'), to: chamberEventsPath() }]}
      actions={
        <>
          {EVENT_TRANSITIONS.revise[event.state] && (
            <ButtonLink to={editEventPath(event.id)} variant="secondary">
              {t('events.edit')}
            </ButtonLink>
          )}
          <ButtonLink to={copyEventPath(event.id)} variant="secondary">
            {t('events.copy')}
          </ButtonLink>
        </>
      }
    >
      <ChamberEventTabs eventId={event.id} current="overview" />
      <p className="state-line">
        <StateBadge tone={EVENT_TONES[event.state]}>{t(`events.state.${event.state}`)}</StateBadge>
        {event.wasPublished && <a href={eventPagePath(event.slug)}>{t('events.publicPage')}</a>}
      </p>
      {text && <UserText text={text.text} language={text.language} />}
      <EventFacts event={event} />
      <Section title={t('events.rules')}>
        <EventRules event={event} />
      </Section>
      <div className="actions">
        {acts.map((act) => (
          <ActOfEvent key={act} act={act} isNext={act === acts[0]} isDraft={event.state === 'draft'} />
        ))}
      </div>
      {erasures.length > 0 && (
        <Section title={t('privacy.erasures')}>
          <ErasureTable erasures={erasures} />
        </Section>
      )}
    </Page>
  )
}

/** A move that is possible, after a question. The first one leads on. */
function ActOfEvent({ act, isNext, isDraft }: { act: OfferedAct; isNext: boolean; isDraft: boolean }) {
  const { t } = useLanguage()
  const { textOf, errorOf } = useReply()
  const isFinal = act === 'cancel' || act === 'close'
  const asksWhy = act === 'cancel' && !isDraft
  return (
    <Confirm
      label={t(`events.act.${act}`)}
      question={t(asksWhy || act !== 'cancel' ? `events.actQuestion.${act}` : 'events.cancelDraftQuestion')}
      primary={isNext && !isFinal}
      isOpen={textOf('intent') === act}
    >
      <Form>
        {asksWhy && (
          <TextArea
            label={t('events.cancelReason')}
            name="reason"
            optional
            rows={3}
            maxLength={1000}
            dir="auto"
            defaultValue={textOf('reason')}
            error={errorOf('reason')}
          />
        )}
        <Button name="intent" value={act} variant={isFinal ? 'danger' : 'primary'}>
          {t(`events.act.${act}`)}
        </Button>
      </Form>
    </Confirm>
  )
}
