import type { Fault } from '#app/domain/companies/commands/editing.server.ts'
import { LANGUAGES, type Localised, type PartlyLocalised } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Country, ProgrammeKind } from '#prisma/generated/enums.ts'
import { proposeBreaks } from '../proposals.ts'
import { nameMeetings } from '../queries/named-meetings.server.ts'
import { daysOf } from '../rules.ts'
import type { ProgrammeItemInput } from '../schema.ts'
import { momentOf } from '../time-zone.ts'
import { type PlannedEvent, type Planning, planning } from './planning.server.ts'

type Item = {
  kind: ProgrammeKind
  title: Localised
  place: string | null
  startsAt: Date
  endsAt: Date
  country: Country | null
  blocks: boolean
}

/**
 * The programme has the item as the officer says, new or known. An empty title is filled with the name of its kind. Faults: a day that is not the event's, a
 * kind that needs a title of its own, or meetings that stand in a time it blocks.
 */
export function saveProgrammeItem({ input, ...who }: Planning<ProgrammeItemInput>): Promise<Fault[]> {
  return planning({ ...who, act: 'event.programme' }, async (tx, event) => {
    if (!daysOf(event).includes(input.day)) return [{ name: 'day', key: 'planning.outsideDays' }]
    const title = titleOf(input.kind, input.title)
    if (!title) return [{ name: 'title.en', key: 'planning.titleNeeded' }]
    const item = {
      kind: input.kind,
      title,
      place: input.place ?? null,
      startsAt: momentOf(`${input.day}T${input.from}`, event.timeZone),
      endsAt: momentOf(`${input.day}T${input.to}`, event.timeZone),
      country: input.country ?? null,
      blocks: input.blocks,
    }
    return put(tx, event, item, input.itemId)
  })
}

/** A proposed holiday or prayer is in the programme; with `blocks` nobody meets meanwhile. Refused when it is not proposed any more. */
export function acceptProposal({ input: { key, blocks }, ...who }: Planning<{ key: string; blocks: boolean }>): Promise<Fault[]> {
  return planning({ ...who, act: 'event.programme' }, async (tx, event) => {
    const proposal = proposeBreaks(event, await tx.programmeItem.findMany({ where: { eventId: event.id } })).find(
      (proposed) => proposed.key === key,
    )
    if (!proposal) throw new DomainError('already-decided', 'planning.proposalGone')
    const { kind, name, startsAt, endsAt, country } = proposal
    return put(tx, event, { kind, title: name ?? titleOf(kind, {})!, place: null, startsAt, endsAt, country, blocks })
  })
}

/** The item is gone from the programme. */
export function removeProgrammeItem({ input: { itemId }, ...who }: Planning<{ itemId: string }>): Promise<Fault[]> {
  return planning({ ...who, act: 'event.programme' }, async (tx, event) => {
    const { count } = await tx.programmeItem.deleteMany({ where: { id: itemId, eventId: event.id } })
    if (count === 0) throw new DomainError('not-found')
    return { detail: { removed: itemId } }
  })
}

async function put(tx: Tx, event: PlannedEvent, item: Item, itemId?: string) {
  const eventId = event.id
  if (itemId) {
    const { count } = await tx.programmeItem.updateMany({ where: { id: itemId, eventId }, data: item })
    if (count === 0) throw new DomainError('not-found')
  } else await tx.programmeItem.create({ data: { eventId, ...item } })
  if (item.blocks) {
    const slot = { eventId, startsAt: { lt: item.endsAt }, endsAt: { gt: item.startsAt } }
    const named = await nameMeetings(tx, { slot, meeting: { state: { in: ['draft', 'published'] } } })
    if (named.count > 0) return [{ name: 'blocks', key: 'planning.meetingsMeanwhile' as const, args: named }]
  }
  return { detail: { kind: item.kind, startsAt: item.startsAt.toISOString(), blocks: item.blocks } }
}

/** In each language what was written, or else the name of the kind; null when the kind says nothing by itself. */
function titleOf(kind: ProgrammeKind, written: PartlyLocalised): Localised | null {
  if (kind === 'other' && LANGUAGES.some((language) => !written[language])) return null
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, written[language] ?? translate(language, `planning.item.${kind}`)]),
  ) as Localised
}
