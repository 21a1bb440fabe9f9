import type { LoaderFunctionArgs } from '@remix-run/node'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { localOf } from '#app/domain/events/time-zone.ts'
import { type LedgerRow, listLedger } from '#app/domain/outcomes/queries/ledger.server.ts'
import { LedgerQuerySchema } from '#app/domain/outcomes/schema.ts'
import { fileDoor, idIn } from '#app/platform/http/door.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { readerLanguage, requireOfficer } from '../../guards.server.ts'
import { type Column, handOut } from './table.server.ts'

/** Exactly what the joint ledger shows the officer with the same filter. */
export const loader = fileDoor(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const rows = await listLedger(chamber, event.id, LedgerQuerySchema.parse(queryOf(request)))
  return handOut({ request, language: await readerLanguage(request), name: 'outcomes', columns: columnsBy(event.timeZone), rows })
})

const columnsBy = (timeZone: string): Column<LedgerRow>[] => [
  ['matches.column.pakistan', (row) => row.pk],
  ['matches.column.kazakhstan', (row) => row.kz],
  ['companies.sectors', (row, { t }) => row.sectors.map((sector) => t(`sectors.${sector}`)).join('; ')],
  ['outcomes.timeColumn', (row) => row.startsAt && localOf(row.startsAt, timeZone).replace('T', ' ')],
  ['outcomes.state', (row, { t }) => (row.state === 'published' ? t('outcomes.open') : t(`meetings.state.${row.state}`))],
  ['outcomes.absentColumn', (row, { t }) => row.absent.map((country) => t(`countries.${country}`)).join('; ')],
  ['exports.reason', (row) => row.stateReason],
  ['outcomes.ourWord', (row, { t }) => row.own.word && t(`outcomes.word.${row.own.word}`)],
  ['outcomes.rating', (row) => row.own.rating],
  ['outcomes.comment', (row) => row.own.comment],
  ['outcomes.ourResult', (row, { t }) => row.own.result && t(`outcomes.result.${row.own.result}`)],
  ['outcomes.agreementKind', (row, { t }) => row.own.agreement && t(`outcomes.agreement.${row.own.agreement}`)],
  ['outcomes.value', (row) => row.own.value],
  ['outcomes.currency', (row) => row.own.currency],
  ['outcomes.wordsColumn', (row, { t }) => t(`outcomes.joint.${row.words}`)],
  ['outcomes.resultsColumn', (row, { t }) => t(`outcomes.joint.${row.results}`)],
  ['outcomes.agreedByBoth', (row, { t }) => t(row.agreed ? 'common.yes' : 'common.no')],
  ['outcomes.agreedKinds', (row, { t }) => (row.agreed?.kind ? t(`outcomes.agreement.${row.agreed.kind}`) : null)],
  ['outcomes.agreedValue', (row) => row.agreed?.value ?? null],
  ['outcomes.agreedCurrency', (row) => row.agreed?.currency ?? null],
  ['exports.id', (row) => row.meetingId],
]
