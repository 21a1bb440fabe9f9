import type { LoaderFunctionArgs } from '@remix-run/node'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { type DelegateRow, listOtherDelegates, listOwnDelegates } from '#app/domain/events/queries/delegates.server.ts'
import { listParticipants, type ParticipantRow } from '#app/domain/events/queries/participants.server.ts'
import { otherCountry } from '#app/domain/events/rules.ts'
import { type EventIntroductionRow, listEventIntroductions } from '#app/domain/introductions/queries.server.ts'
import { listMatches, type MatchRow } from '#app/domain/matches/queries/matches.server.ts'
import type { Viewer } from '#app/domain/matches/queries/viewer.ts'
import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { DomainError } from '#app/platform/errors.ts'
import { fileDoor, idIn } from '#app/platform/http/door.server.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { readerLanguage, requireOfficer } from '../../guards.server.ts'
import { type Column, handOut } from './table.server.ts'

/** Exactly what the event's pages show its organisers: the other country's companies without any contact. */
export const loader = fileDoor(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const paper = { request, language: await readerLanguage(request) }
  switch (params.what) {
    case 'participants':
      return handOut({ ...paper, name: 'participants', columns: PARTICIPANTS, rows: await listParticipants(chamber, event.id) })
    case 'delegates':
      return handOut({ ...paper, name: 'delegates', columns: DELEGATES, rows: await delegatesOf(chamber, event.id) })
    case 'matches':
      return handOut({ ...paper, name: 'matches', columns: MATCHES, rows: everyMatch(chamber, event.id) })
    case 'introductions':
      return handOut({ ...paper, name: 'introductions', columns: INTRODUCTIONS, rows: await listEventIntroductions(chamber, event.id) })
    default:
      throw new DomainError('not-found')
  }
})

type AnyDelegate = Partial<DelegateRow> & { companyName: string; country: Country; count?: number }

/** The own country's delegates with everything, the other's with no more than the page shows: a name after an introduction, else how many. */
async function delegatesOf(chamber: Viewer, eventId: string): Promise<AnyDelegate[]> {
  const [ours, theirs] = await Promise.all([listOwnDelegates(chamber, eventId), listOtherDelegates(chamber, eventId)])
  const country = otherCountry(chamber.country)
  return [
    ...ours.map((row) => ({ ...row, country: chamber.country })),
    ...theirs.flatMap(({ companyName, count, names }): AnyDelegate[] =>
      names.length > 0 ? names.map((name) => ({ companyName, country, ...name })) : [{ companyName, country, count }],
    ),
  ]
}

async function* everyMatch(viewer: Viewer, eventId: string): AsyncGenerator<MatchRow> {
  for (let page = 1; ; page++) {
    const { rows, pages } = await listMatches(viewer, eventId, { show: 'all', page })
    yield* rows
    if (page >= pages) return
  }
}

const PARTICIPANTS: Column<ParticipantRow>[] = [
  ['imports.company', (row) => row.name],
  ['companies.country', (row, { t }) => t(`countries.${row.country}`)],
  ['companies.city', (row, { local }) => local(row.city)],
  ['companies.sectors', (row, { t }) => row.sectors.map((sector) => t(`sectors.${sector}`)).join('; ')],
  ['verification.state', (row, { t }) => t(`events.participation.${row.state}`)],
  ['exports.delegateCount', (row) => row.delegates],
  ['exports.reason', (row) => row.stateReason],
  ['exports.asked', (row) => row.requestedAt],
  ['exports.id', (row) => row.companyId],
]

const DELEGATES: Column<AnyDelegate>[] = [
  ['imports.company', (row) => row.companyName],
  ['companies.country', (row, { t }) => t(`countries.${row.country}`)],
  ['place.name', (row) => row.name ?? null],
  ['place.nameLatin', (row) => row.nameLatin ?? null],
  ['exports.delegateCount', (row) => row.count ?? null],
  ['place.jobTitle', (row) => row.jobTitle ?? null],
  ['place.email', (row) => row.email ?? null],
  ['place.language', (row) => (row.language ? LANGUAGE_NAMES[row.language] : null)],
  ['place.visa', (row, { t }) => (row.visa ? t(`place.visa.${row.visa}`) : null)],
  ['delegates.travelNote', (row) => row.note ?? null],
]

const MATCHES: Column<MatchRow>[] = [
  ['matches.column.pakistan', (row) => row.pk.name],
  ['exports.pkCity', (row, { local }) => local(row.pk.city)],
  ['matches.column.kazakhstan', (row) => row.kz.name],
  ['exports.kzCity', (row, { local }) => local(row.kz.city)],
  ['matches.column.strength', (row, { t }) => t(`matches.strength.${row.strength}`)],
  ['matches.column.state', (row, { t }) => t(`matches.state.${row.state}`)],
  ['exports.ours', (row, { t }) => row.ours && t(`exports.decision.${row.ours}`)],
  ['exports.theirs', (row, { t }) => row.theirs && t(`exports.decision.${row.theirs}`)],
  ['exports.proposed', (row) => row.waitingSince],
  ['exports.id', (row) => row.id],
]

const INTRODUCTIONS: Column<EventIntroductionRow>[] = [
  ['matches.column.pakistan', (row) => row.pkName],
  ['exports.answerPk', (row, { t }) => row.pkAnswer && t(`exports.answer.${row.pkAnswer}`)],
  ['matches.column.kazakhstan', (row) => row.kzName],
  ['exports.answerKz', (row, { t }) => row.kzAnswer && t(`exports.answer.${row.kzAnswer}`)],
  ['introductions.column.state', (row, { t }) => t(`introductions.state.${row.state}`)],
  ['introductions.column.answerBy', (row) => row.expiresAt],
  ['exports.id', (row) => row.id],
]
