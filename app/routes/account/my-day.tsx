import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MyDayList } from '#app/domain/agenda/components/my-day-list.tsx'
import { getMyDay } from '#app/domain/agenda/queries/my-day.server.ts'
import { myCalendarPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requirePerson } from '../guards.server.ts'

export const meta = pageTitle('agenda.myDay')

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const person = await requirePerson(request)
  return { ...(await getMyDay(person.id, idIn(params, 'eventId'))), asOf: new Date() }
})

export default function MyDay() {
  const { event, company, meetings, programme, asOf } = useLoaderData<typeof loader>()
  const { t, language, moment } = useLanguage()
  return (
    <Page title={event.name[language]} lead={<bdi>{company}</bdi>} width="narrow">
      <Notice tone="info">{t('agenda.asOf', { moment: moment(asOf, event.timeZone) })}</Notice>
      {meetings.length === 0 && <p>{t('agenda.noMeetingsOfCompany')}</p>}
      <MyDayList meetings={meetings} programme={programme} timeZone={event.timeZone} />
      <p className="quiet">{t('agenda.paperZone')}</p>
      <p>
        <a href={myCalendarPath()}>{t('agenda.feedTitle')}</a>
      </p>
    </Page>
  )
}
