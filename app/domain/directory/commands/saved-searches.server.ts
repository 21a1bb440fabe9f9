import { type Actor, writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { AlertPace, Language } from '#prisma/generated/enums.ts'
import { MOST_SAVED, readQuery, writeQuery } from '../schema.ts'
import { searchIdOf } from '../stop-link.server.ts'

type Wishes = { name: string; language: Language; pace: AlertPace }

/**
 * The person hears of companies, offers and needs that fit the search and appear from now on. The same search saved again takes the new name,
 * language and pace. Refused (`too-many`) beyond MOST_SAVED.
 */
export async function saveSearch({
  personId,
  query,
  now,
  ...wishes
}: { personId: string; query: string; now: Date } & Wishes): Promise<void> {
  const written = writeQuery(readQuery(new URLSearchParams(query))).toString()
  await transaction(async (tx) => {
    // One after the other, so that two clicks at once cannot pass the limit.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`
    const known = await tx.savedSearch.findUnique({ where: { personId_query: { personId, query: written } }, select: { id: true } })
    if (known) return void (await change(tx, { actor: { personId }, personId, searchId: known.id, wishes, now }))
    if ((await tx.savedSearch.count({ where: { personId } })) >= MOST_SAVED)
      throw new DomainError('too-many', 'directory.savedFull', { max: MOST_SAVED })
    const { id } = await tx.savedSearch.create({
      data: { personId, query: written, createdAt: now, since: now, toldUntil: now, ...wishes },
    })
    await writeAudit(tx, { actor: { personId }, act: 'search.save', subject: { type: 'search', id }, to: wishes.pace, now })
  })
}

/** The search has this name, language and pace. A search that was stopped and goes on tells nothing of what appeared meanwhile. Another person's does not exist. */
export async function changeSearch({
  personId,
  searchId,
  wishes,
  now,
}: {
  personId: string
  searchId: string
  wishes: Wishes
  now: Date
}): Promise<void> {
  await transaction((tx) => change(tx, { actor: { personId }, personId, searchId, wishes, now }))
}

/** The search is gone. Another person's does not exist. */
export async function forgetSearch({ personId, searchId, now }: { personId: string; searchId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.savedSearch.deleteMany({ where: { id: searchId, personId } })
    if (count === 0) throw new DomainError('not-found')
    await writeAudit(tx, { actor: { personId }, act: 'search.forget', subject: { type: 'search', id: searchId }, now })
  })
}

/** Whoever holds the link of a mail has stopped its search; a second time changes nothing. Refused (`not-found`) for any other link. */
export async function stopSearch({ token, now }: { token: string; now: Date }): Promise<void> {
  const searchId = searchIdOf(token)
  if (!searchId) throw new DomainError('not-found')
  await transaction(async (tx) => {
    const search = await tx.savedSearch.findUnique({ where: { id: searchId }, select: { personId: true, pace: true } })
    if (!search) throw new DomainError('not-found')
    const stopped = await tx.savedSearch.updateMany({ where: { id: searchId, pace: { not: 'stopped' } }, data: { pace: 'stopped' } })
    if (stopped.count > 0) await note(tx, { actor: { personId: search.personId }, searchId, from: search.pace, to: 'stopped', now })
  })
}

type Change = { actor: Actor; personId: string; searchId: string; wishes: Wishes; now: Date }

async function change(tx: Tx, { actor, personId, searchId, wishes, now }: Change) {
  const search = await tx.savedSearch.findFirst({ where: { id: searchId, personId }, select: { name: true, language: true, pace: true } })
  if (!search) throw new DomainError('not-found')
  if (search.name === wishes.name && search.language === wishes.language && search.pace === wishes.pace) return
  const resumes = search.pace === 'stopped' && wishes.pace !== 'stopped'
  await tx.savedSearch.update({ where: { id: searchId }, data: { ...wishes, ...(resumes ? { since: now, toldUntil: now } : {}) } })
  await note(tx, { actor, searchId, from: search.pace, to: wishes.pace, now })
}

function note(tx: Tx, { actor, searchId, from, to, now }: { actor: Actor; searchId: string; from: AlertPace; to: AlertPace; now: Date }) {
  return writeAudit(tx, { actor, act: 'search.change', subject: { type: 'search', id: searchId }, from, to, now })
}
