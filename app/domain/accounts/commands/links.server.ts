import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { hashToken, newToken } from '#app/platform/session/token.server.ts'
import type { AccountTokenPurpose } from '#prisma/generated/enums.ts'

const HOUR_MS = 3_600_000

type LinkOrder = { personId: string; purpose: AccountTokenPurpose; hours: number; now: Date }

/** The person has one live link for the purpose: the one whose secret this answers. Earlier ones work no more. */
export async function issueLink(tx: Tx, { personId, purpose, hours, now }: LinkOrder): Promise<string> {
  const { token, hash } = newToken()
  await tx.accountToken.deleteMany({ where: { personId, purpose, usedAt: null } })
  await tx.accountToken.create({ data: { hash, purpose, personId, createdAt: now, expiresAt: new Date(now.getTime() + hours * HOUR_MS) } })
  return token
}

/** The link is used up and this is its person. Refused (`expired`) when it was used before, is too old, or never was. */
export async function useLink(tx: Tx, { token, purpose, now }: { token: string; purpose: AccountTokenPurpose; now: Date }) {
  const hash = hashToken(token)
  const used = await tx.accountToken.updateMany({
    where: { hash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  if (used.count === 0) throw new DomainError('expired', 'accounts.linkDead')
  const { person } = await tx.accountToken.findUniqueOrThrow({ where: { hash }, select: { person: true } })
  return person
}

/** Nothing of links and sessions that ended long ago is left. */
export async function forgetTheExpired({ now }: { now: Date }): Promise<void> {
  const monthAgo = new Date(now.getTime() - 30 * 24 * HOUR_MS)
  await transaction(async (tx) => {
    await tx.session.deleteMany({ where: { expiresAt: { lt: now } } })
    await tx.accountToken.deleteMany({ where: { expiresAt: { lt: monthAgo } } })
    await tx.rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } })
  })
}
