import type { ProgrammeRow } from '#app/domain/events/queries/planning.server.ts'
import { isWholeDay } from '#app/domain/events/schedule.ts'
import { otherSide, type PublishedMeeting } from '#app/domain/meetings/queries/published.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { type AgendaEvent, guestsFor, type PlannedDelegate } from '../queries/plan.server.ts'
import { placeName } from '../words.ts'
import { byDay, isolate, Paper, type Row, timesOf, upright } from './paper.server.ts'

/** Whose agenda it is: a company with who comes for it. */
export type AgendaHolder = { companyId: string; country: Country; name: string; people: readonly { name: string }[] }

type Told = { event: AgendaEvent; meetings: readonly PublishedMeeting[]; language: Language; now: Date }

/**
 * The agendas of one company or many, each beginning on a page of its own: meetings, and between them what its people do beside. Names of partners' people stand
 * only where the two were introduced.
 */
export async function agendaPdf({
  event,
  meetings,
  programme,
  holders,
  delegates,
  language,
  now,
}: Told & { programme: readonly ProgrammeRow[]; holders: readonly AgendaHolder[]; delegates: readonly PlannedDelegate[] }) {
  const paper = new Paper(event, language, `${event.name[language]}`, now)
  const t = paper.t.bind(paper)
  if (holders.length === 0) {
    paper.begin(event.name[language])
    paper.paragraph(t('agenda.noMeetings'))
  }
  for (const { companyId, country, name, people } of holders) {
    paper.begin(isolate(name), people.map((person) => isolate(person.name)).join(' · '))
    const own = meetings.filter(({ sides }) => sides.PK.companyId === companyId || sides.KZ.companyId === companyId)
    if (own.length === 0) paper.paragraph(t(meetings.length === 0 ? 'agenda.noMeetings' : 'agenda.noMeetingsOfCompany'))
    const beside = programme.filter((item) => !item.country || item.country === country)
    const all = [...own.map((meeting) => ({ ...meeting, meeting })), ...beside.map((item) => ({ ...item, item }))].sort(byTime)
    for (const [day, rows] of byDay(all, language, event.timeZone)) {
      await paper.table(
        day,
        [
          { label: t('agenda.time'), share: 16, weight: 600 },
          { label: t('agenda.placeColumn'), share: 24 },
          { label: t('agenda.partner'), share: 38, weight: 600 },
          { label: t('agenda.people'), share: 30 },
        ],
        rows.map((row) => {
          if ('item' in row) return itemRow(row.item, { language, timeZone: event.timeZone })
          const { meeting } = row
          const other = otherSide(meeting, companyId)
          const guests = guestsFor(meeting, companyId, delegates).map((guest) => isolate(guest.nameLatin ?? guest.name))
          const interpreter = meeting.interpreter ? [t('agenda.withInterpreter', { name: isolate(meeting.interpreter.name) })] : []
          const cells = [
            timesOf(meeting, event.timeZone),
            whereIn(meeting, language),
            [isolate(other.name), other.city?.[language]].filter(Boolean).join('\n'),
            [...guests, ...interpreter].join('\n'),
          ]
          return { cells, note: meeting.link && upright(meeting.link) }
        }),
      )
    }
  }
  return paper.toBytes()
}

const byTime = (one: { startsAt: Date }, other: { startsAt: Date }) => one.startsAt.getTime() - other.startsAt.getTime()

function itemRow(item: ProgrammeRow, { language, timeZone }: { language: Language; timeZone: string }): Row {
  const time = isWholeDay(item) ? translate(language, 'planning.wholeDay') : timesOf(item, timeZone)
  return { cells: [time, isolate(item.place ?? ''), item.title[language], ''] }
}

const whereIn = ({ place }: Pick<PublishedMeeting, 'place'>, language: Language) =>
  place ? placeName(language, place, isolate) : translate(language, 'agenda.online')

/** Which meetings are held where: overall by time, then place by place, each on a page of its own to stand on the table. */
export async function tablePlanPdf({ event, meetings, language, now }: Told) {
  const paper = new Paper(event, language, event.name[language], now)
  const t = paper.t.bind(paper)
  const pair = ({ sides }: PublishedMeeting) => [isolate(sides.PK.name), isolate(sides.KZ.name)]
  const companies = [
    { label: t('countries.PK'), share: 40 },
    { label: t('countries.KZ'), share: 40 },
  ]
  paper.begin(t('agenda.tablePlan'))
  if (meetings.length === 0) paper.paragraph(t('agenda.noMeetings'))
  for (const [day, rows] of byDay(meetings, language, event.timeZone)) {
    await paper.table(
      day,
      [{ label: t('agenda.time'), share: 16, weight: 600 }, { label: t('agenda.placeColumn'), share: 22 }, ...companies],
      rows.map((meeting) => ({ cells: [timesOf(meeting, event.timeZone), whereIn(meeting, language), ...pair(meeting)] })),
    )
  }
  const places = new Map(meetings.flatMap(({ place }) => (place ? [[place.id, place] as const] : [])))
  const inOrder = [...places.values()].sort((one, other) => one.label.localeCompare(other.label, 'en', { numeric: true }))
  for (const place of inOrder) {
    paper.begin(whereIn({ place }, language))
    for (const [day, rows] of byDay(
      meetings.filter((meeting) => meeting.place?.id === place.id),
      language,
      event.timeZone,
    )) {
      await paper.table(
        day,
        [{ label: t('agenda.time'), share: 16, weight: 600 }, ...companies],
        rows.map((meeting) => ({ cells: [timesOf(meeting, event.timeZone), ...pair(meeting)] })),
      )
    }
  }
  return paper.toBytes()
}

/** Who comes, by country and company. */
export async function delegateListPdf({
  event,
  companies,
  delegates,
  language,
  now,
}: Omit<Told, 'meetings'> & {
  companies: ReadonlyMap<string, { name: string; country: Country }>
  delegates: readonly PlannedDelegate[]
}) {
  const paper = new Paper(event, language, event.name[language], now)
  const t = paper.t.bind(paper)
  paper.begin(t('agenda.delegateList'), t('agenda.delegateCount', { count: delegates.length }))
  for (const country of ['PK', 'KZ'] as const) {
    const rows = delegates
      .map((delegate) => ({ ...delegate, company: companies.get(delegate.companyId)! }))
      .filter(({ company }) => company.country === country)
      .sort((one, other) => one.company.name.localeCompare(other.company.name) || one.name.localeCompare(other.name))
    if (rows.length === 0) continue
    await paper.table(
      t(`countries.${country}`),
      [
        { label: t('agenda.company'), share: 38, weight: 600 },
        { label: t('agenda.name'), share: 30 },
        { label: t('agenda.nameLatin'), share: 28 },
        { label: t('agenda.jobTitle'), share: 24 },
      ],
      rows.map(({ company, name, nameLatin, jobTitle }) => ({
        cells: [isolate(company.name), isolate(name), isolate(nameLatin ?? ''), isolate(jobTitle ?? '')],
      })),
    )
  }
  return paper.toBytes()
}
