import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { cancelEvent, closeEvent, publishEvent } from '#app/domain/events/commands/plan.server.ts'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { EventFacts } from '#app/domain/events/components/event-facts.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { EVENT_TONES } from '#app/domain/events/components/tones.ts'
import { getChamberEvent } from '#app/domain/events/queries.server.ts'
import { EVENT_TRANSITIONS } from '#app/domain/events/rules.ts'
import { ErasureTable } from '#app/domain/privacy/components/erasure-table.tsx'
import { listEventErasures } from '#app/domain/privacy/queries/erasures.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { chamberEventPath, chamberEventsPath, editEventPath, eventPagePath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { UserText } from '#app/ui/user-text.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  return { event, erasures: await listEventErasures(chamber, event.id) }
})

const ACTS = { publish: publishEvent, close: closeEvent, cancel: cancelEvent }
const DONE = { publish: 'events.published', close: 'events.closed', cancel: 'events.cancelled' } as const

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, z.object({ intent: z.enum(['publish', 'close', 'cancel']) }))
  if (!form.ok) return form.reply()
  await ACTS[form.value.intent]({ officer: { personId: person.id, chamber }, eventId, now: new Date() })
  return redirectWithFlash(chamberEventPath(eventId), DONE[form.value.intent])
})

export const meta = eventTitle()

export default function ChamberEvent() {
  const { event, erasures } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const text = pickText(event.text, language)
  const acts = (['publish', 'close', 'cancel'] as const).filter((act) => EVENT_TRANSITIONS[act][event.state])
  return (
    <Page
      title={event.name[language]}
      breadcrumbs={[{ label: t('events.chamberTitle'), to: chamberEventsPath() }]}
      actions={
        EVENT_TRANSITIONS.revise[event.state] && (
          <ButtonLink to={editEventPath(event.id)} variant="secondary">
            {t('events.edit')}
          </ButtonLink>
        )
      }
    >
      <ChamberEventTabs eventId={event.id} current="overview" />
      <p className="state-line">
        <StateBadge tone={EVENT_TONES[event.state]}>{t(`events.state.${event.state}`)}</StateBadge>
        {event.state !== 'draft' && <a href={eventPagePath(event.slug)}>{t('events.publicPage')}</a>}
      </p>
      {text && <UserText text={text.text} language={text.language} />}
      <EventFacts event={event} />
      <div className="actions">
        {acts.map((act) => (
          <Confirm key={act} label={t(`events.${act}`)} question={t(`events.${act}Question`)} primary={act === 'publish'}>
            <Form>
              <Button name="intent" value={act} variant={act === 'publish' ? 'primary' : 'danger'}>
                {t(`events.${act}`)}
              </Button>
            </Form>
          </Confirm>
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
