import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getMyDay } from '#app/domain/agenda/queries/my-day.server.ts'
import { placeName } from '#app/domain/agenda/words.ts'
import { myCalendarPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { requirePerson } from '../guards.server.ts'

export const meta = pageTitle('agenda.myDay')

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const person = await requirePerson(request)
  return { ...(await getMyDay(person.id, idIn(params, 'eventId'))), asOf: new Date() }
})

export default function MyDay() {
  const { event, company, meetings, asOf } = useLoaderData<typeof loader>()
  const { t, language, day, clock, moment } = useMyDay(event.timeZone)
  const days = [...new Set(meetings.map(({ startsAt }) => day(startsAt, event.timeZone)))]
  return (
    <Page title={event.name[language]} lead={<bdi>{company}</bdi>} width="narrow">
      <Notice tone="info">{t('agenda.asOf', { moment: moment(asOf, event.timeZone) })}</Notice>
      {meetings.length === 0 && <p>{t('agenda.noMeetings')}</p>}
      <div data-my-day>
        {days.map((name) => (
          <Section key={name} title={name}>
            <ol className="my-day">
              {meetings
                .filter(({ startsAt }) => day(startsAt, event.timeZone) === name)
                .map((meeting) => (
                  <li key={meeting.id} data-starts={Number(new Date(meeting.startsAt))} data-ends={Number(new Date(meeting.endsAt))}>
                    <p>
                      <strong>
                        <bdi dir="ltr">
                          {clock(meeting.startsAt)}–{clock(meeting.endsAt)}
                        </bdi>
                      </strong>{' '}
                      · {meeting.place ? placeName(language, meeting.place) : t('agenda.online')}
                    </p>
                    <h3>
                      <bdi>{meeting.partner.name}</bdi>
                    </h3>
                    {meeting.link && <a href={meeting.link}>{t('timetable.join')}</a>}
                    {meeting.guests.length > 0 && (
                      <p className="quiet">{t('agenda.peopleOfPartner', { people: meeting.guests.join(', ') })}</p>
                    )}
                    {meeting.interpreter && <p className="quiet">{t('agenda.withInterpreter', { name: meeting.interpreter })}</p>}
                  </li>
                ))}
            </ol>
          </Section>
        ))}
      </div>
      <p className="quiet">{t('agenda.paperZone')}</p>
      <p>
        <a href={myCalendarPath()}>{t('agenda.feedTitle')}</a>
      </p>
    </Page>
  )
}

function useMyDay(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  return { ...useLanguage(), clock: (moment: Date | string) => format.format(new Date(moment)) }
}
