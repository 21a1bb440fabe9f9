import type { LoaderFunctionArgs } from '@remix-run/node'
import { getChamberEvent, listParticipants, type ParticipantRow } from '#app/domain/events/queries.server.ts'
import { type EventIntroductionRow, listEventIntroductions } from '#app/domain/introductions/queries.server.ts'
import { listMatches, type MatchRow } from '#app/domain/matches/queries/matches.server.ts'
import type { Viewer } from '#app/domain/matches/queries/viewer.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { readerLanguage, requireOfficer } from '../../guards.server.ts'
import { type Column, handOut } from './table.server.ts'

/** Exactly what the event's pages show its organisers: the other country's companies without any contact. */
export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const paper = { request, language: await readerLanguage(request) }
  switch (params.what) {
    case 'participants':
      return handOut({ ...paper, name: 'participants', columns: PARTICIPANTS, rows: await listParticipants(chamber, event.id) })
    case 'matches':
      return handOut({ ...paper, name: 'matches', columns: MATCHES, rows: everyMatch(chamber, event.id) })
    case 'introductions':
      return handOut({ ...paper, name: 'introductions', columns: INTRODUCTIONS, rows: await listEventIntroductions(chamber, event.id) })
    default:
      throw new DomainError('not-found')
  }
})

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
  ['exports.reason', (row) => row.stateReason],
  ['exports.asked', (row) => row.requestedAt],
  ['exports.id', (row) => row.companyId],
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
