import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { copyEvent } from '#app/domain/events/commands/copy.server.ts'
import { EventFacts } from '#app/domain/events/components/event-facts.tsx'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { CopySchema } from '#app/domain/events/schema.ts'
import { chamberEventPath, chamberEventsPath, editEventPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { requireOfficer } from '../guards.server.ts'

const YEAR = 364 * 86_400_000

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  // The same weekday a year later.
  return { event, proposed: new Date(event.startsOn.getTime() + YEAR).toISOString().slice(0, 10) }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const form = await parseForm(request, CopySchema)
  if (!form.ok) return form.reply()
  const id = await copyEvent({
    officer: { personId: person.id, chamber },
    eventId: idIn(params, 'eventId'),
    startsOn: form.value.startsOn,
    now: new Date(),
  })
  return redirectWithFlash(editEventPath(id), 'events.copied')
})

export const meta = pageTitle('events.copy')

export default function CopyEvent() {
  const { event, proposed } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors, errorOf, textOf } = useReply()
  return (
    <Page
      title={t('events.copy')}
      lead={t('events.copyText')}
      width="narrow"
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <EventFacts event={event} />
      <Form>
        <ErrorSummary errors={errors} />
        <TextField
          type="date"
          label={t('events.copyStartsOn')}
          help={t('events.copyStartsOnHelp')}
          name="startsOn"
          defaultValue={textOf('startsOn', proposed)}
          error={errorOf('startsOn')}
        />
        <Button>{t('events.copy')}</Button>
      </Form>
    </Page>
  )
}
