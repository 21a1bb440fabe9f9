import type { ActingOfficer } from '#app/domain/events/commands/step-event.server.ts'
import { isLive } from '#app/domain/events/rules.ts'
import { organisedBy } from '#app/domain/matches/queries/viewer.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { InterpreterInput } from '../schema.ts'
import { lockTimetable } from './version.server.ts'

type Keeping = { officer: ActingOfficer; eventId: string; now: Date }

/** An interpreter works at the event, or works as said from now on. Refused when a published meeting would lose its language, or its time, by that. */
export async function keepInterpreter({ officer, eventId, input, now }: Keeping & { input: InterpreterInput }): Promise<void> {
  await transaction(async (tx) => {
    await lockOwnEvent(tx, officer, eventId)
    const { interpreterId, absentFrom, ...said } = input
    const sessions = await tx.eventSession.findMany({ where: { eventId, id: { in: absentFrom } }, select: { id: true } })
    const data = { name: said.name, nameLatin: said.nameLatin ?? null, languages: said.languages }
    if (interpreterId) await requireStillPossible(tx, { eventId, interpreterId, languages: said.languages, absentFrom })
    const { id } = interpreterId
      ? await tx.interpreter.update({ where: { id: interpreterId, eventId }, data, select: { id: true } })
      : await tx.interpreter.create({ data: { eventId, ...data }, select: { id: true } })
    await tx.interpreterAbsence.deleteMany({ where: { interpreterId: id } })
    await tx.interpreterAbsence.createMany({ data: sessions.map((session) => ({ interpreterId: id, eventId, sessionId: session.id })) })
    const act = interpreterId ? 'interpreter.change' : 'interpreter.add'
    await writeAudit(tx, { actor: actorOf(officer), act, subject: { type: 'interpreter', id }, detail: { eventId }, now })
  })
}

/** The interpreter does not work at the event any more; the draft does without. Refused while a published meeting counts on them. */
export async function removeInterpreter({ officer, eventId, interpreterId, now }: Keeping & { interpreterId: string }): Promise<void> {
  await transaction(async (tx) => {
    await lockOwnEvent(tx, officer, eventId)
    const found = await tx.interpreter.findFirst({ where: { id: interpreterId, eventId }, select: { id: true } })
    if (!found) throw new DomainError('not-found')
    if ((await tx.placement.count({ where: { interpreterId, plan: 'published' } })) > 0)
      throw new DomainError('wrong-state', 'timetable.interpreterInUse')
    await tx.placement.updateMany({ where: { interpreterId }, data: { interpreterId: null } })
    await tx.interpreter.delete({ where: { id: interpreterId } })
    await writeAudit(tx, {
      actor: actorOf(officer),
      act: 'interpreter.remove',
      subject: { type: 'interpreter', id: interpreterId },
      detail: { eventId },
      now,
    })
  })
}

async function lockOwnEvent(tx: Tx, officer: ActingOfficer, eventId: string) {
  await lockTimetable(tx, eventId)
  const event = await tx.event.findFirst({ where: { id: eventId, ...organisedBy(officer.chamber) }, select: { state: true } })
  if (!event) throw new DomainError('not-found')
  if (event.state !== 'draft' && !isLive(event.state)) throw new DomainError('wrong-state')
}

/** Published meetings count on an interpreter as they are: draft ones are left without, so that the next timetable finds somebody else. */
async function requireStillPossible(
  tx: Tx,
  { eventId, interpreterId, languages, absentFrom }: { eventId: string; interpreterId: string; languages: string[]; absentFrom: string[] },
) {
  const before = await tx.interpreter.findFirst({ where: { id: interpreterId, eventId }, select: { languages: true } })
  if (!before) throw new DomainError('not-found')
  const forgets = before.languages.some((language) => !languages.includes(language))
  const counts = await tx.placement.count({
    where: { interpreterId, plan: 'published', ...(forgets ? {} : { slot: { sessionId: { in: absentFrom } } }) },
  })
  if (counts > 0) throw new DomainError('wrong-state', 'timetable.interpreterInUse')
  await tx.placement.updateMany({
    where: { interpreterId, plan: 'draft', ...(forgets ? {} : { slot: { sessionId: { in: absentFrom } } }) },
    data: { interpreterId: null },
  })
}

const actorOf = ({ personId, chamber }: ActingOfficer) => ({ personId, chamberId: chamber.chamberId })
