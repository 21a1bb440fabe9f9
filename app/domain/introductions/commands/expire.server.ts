import { getContact } from '#app/domain/companies/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyIntroductionsPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { OPEN_INTRODUCTION_STATES } from '../rules.ts'

/** Introductions whose time to answer is over have ended, and both companies were told. Safe to run twice. */
export async function expireIntroductions({ now }: { now: Date }): Promise<void> {
  const late = await db.introduction.findMany({
    where: { state: { in: [...OPEN_INTRODUCTION_STATES] }, expiresAt: { lte: now } },
    select: { id: true },
    orderBy: { expiresAt: 'asc' },
    take: 500,
  })
  for (const { id } of late) await transaction((tx) => expireOne(tx, id, now))
}

async function expireOne(tx: Tx, id: string, now: Date) {
  await tx.$queryRaw`SELECT 1 FROM "Introduction" WHERE "id" = ${id}::uuid FOR UPDATE`
  const introduction = await tx.introduction.findFirst({
    where: { id, state: { in: [...OPEN_INTRODUCTION_STATES] }, expiresAt: { lte: now } },
    select: {
      state: true,
      event: { select: { name: true } },
      invitations: { select: { companyId: true, country: true, company: { select: { legalNameLatin: true, state: true } } } },
    },
  })
  if (!introduction) return
  await tx.introduction.update({ where: { id }, data: { state: 'expired' } })
  await writeAudit(tx, {
    actor: {},
    act: 'introduction.expire',
    subject: { type: 'introduction', id },
    from: introduction.state,
    to: 'expired',
    now,
  })
  for (const { companyId, country, company } of introduction.invitations) {
    if (company.state !== 'verified') continue
    const other = introduction.invitations.find((invitation) => invitation.companyId !== companyId)!
    const contact = await getContact(tx, companyId)
    await queueMail(tx, {
      template: 'introduction-ended',
      props: {
        why: 'expired',
        event: (introduction.event.name as Localised)[contact.language],
        other: other.company.legalNameLatin ?? '',
        url: absolute(env().ORIGIN, companyIntroductionsPath(companyId)),
      },
      to: { address: contact.email, name: contact.name, language: contact.language },
      about: { type: 'introduction', id },
      onceKey: `introduction-expired:${id}:${country}`,
    })
  }
}
