import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import type { InterestState } from '#prisma/generated/enums.ts'
import { INTEREST_TRANSITIONS, type InterestAct, OPEN_INTEREST_STATES } from '../rules.ts'
import { tellEnded } from './tell.server.ts'

const OPEN = { state: { in: [...OPEN_INTEREST_STATES] } }

/** Interests whose step took too long have ended, and whoever knew of them was told. Safe to run twice. */
export async function expireInterests({ now }: { now: Date }): Promise<void> {
  const where = { ...OPEN, expiresAt: { lte: now } }
  const late = await db.interest.findMany({ where, select: { id: true }, orderBy: { expiresAt: 'asc' }, take: 500 })
  for (const { id } of late)
    await transaction(async (tx) => {
      if (!(await endOne(tx, { id, where, act: 'expire', now }))) return
      await tellEnded(tx, { interestId: id, reader: 'sender', why: 'expired' })
      await tellEnded(tx, { interestId: id, reader: 'receiver', why: 'expired' })
    })
}

/** Open interests of a company that may not take part any more have ended, and the other company was told, if it knew. Safe to run twice. */
export async function endInterestsOf({ companyId, now }: { companyId: string; now: Date }): Promise<void> {
  const where = { ...OPEN, OR: [{ senderId: companyId }, { receiverId: companyId }] }
  const open = await db.interest.findMany({ where, select: { id: true, senderId: true }, orderBy: { id: 'asc' } })
  for (const { id, senderId } of open)
    await transaction(async (tx) => {
      if (!(await endOne(tx, { id, where, act: 'withdraw', now }))) return
      if (senderId === companyId) await tellEnded(tx, { interestId: id, reader: 'receiver', why: 'withdrawn' })
      else await tellEnded(tx, { interestId: id, reader: 'sender', why: 'declined' })
    })
}

type Ending = { id: string; where: object; act: InterestAct; now: Date }

/** Ends the interest if it still is as it was when it was found; says whether it did. */
async function endOne(tx: Tx, { id, where, act, now }: Ending): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "Interest" WHERE "id" = ${id}::uuid FOR UPDATE`
  const interest = await tx.interest.findFirst({ where: { ...where, id }, select: { state: true } })
  if (!interest) return false
  const to = INTEREST_TRANSITIONS[act][interest.state] as InterestState
  await tx.interest.update({ where: { id }, data: { state: to, remindAt: null } })
  await writeAudit(tx, { actor: {}, act: `interest.${act}`, subject: { type: 'interest', id }, from: interest.state, to, now })
  return true
}
