import type { Localised } from '#app/i18n/languages.ts'
import { absolute, chamberIntroductionsPath } from '#app/paths.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { addressesOfChambers } from './office-addresses.server.ts'

/** Of a longer list the mail names these and counts the others. */
const NAMED = 40

/**
 * Both chambers of an event get one mail that names the introductions which ended without two answers since the last one. Each introduction
 * is told of once; safe to run twice.
 */
export async function tellChambersOfExpired({ now }: { now: Date }): Promise<void> {
  const events = await db.introduction.findMany({ where: UNTOLD, distinct: ['eventId'], select: { eventId: true } })
  for (const { eventId } of events) await transaction((tx) => tellOf(tx, eventId!, now))
}

const UNTOLD = { state: 'expired', chambersToldAt: null } as const

async function tellOf(tx: Tx, eventId: string, now: Date) {
  const told = await tx.introduction.updateManyAndReturn({
    where: { ...UNTOLD, eventId },
    data: { chambersToldAt: now },
    select: { id: true },
  })
  if (told.length === 0) return
  const expired = await tx.introduction.findMany({
    where: { id: { in: told.map(({ id }) => id) } },
    orderBy: { expiresAt: 'asc' },
    select: {
      invitations: { select: { answer: true, company: { select: { legalNameLatin: true } } }, orderBy: { country: 'asc' } },
      event: { select: { name: true, organisers: { select: { chamberId: true } } } },
    },
  })
  const name = expired[0]!.event!.name as Localised
  const chamberIds = expired[0]!.event!.organisers.map(({ chamberId }) => chamberId)
  for (const { address, language } of await addressesOfChambers(tx, chamberIds, now)) {
    await queueMail(tx, {
      template: 'introductions-expired',
      props: {
        event: name[language],
        pairs: expired.slice(0, NAMED).map(({ invitations }) => ({
          companies: invitations.map(({ company }) => company.legalNameLatin ?? ''),
          silent: invitations.filter(({ answer }) => answer === null).map(({ company }) => company.legalNameLatin ?? ''),
        })),
        others: Math.max(0, expired.length - NAMED),
        url: absolute(env().ORIGIN, chamberIntroductionsPath(eventId)),
      },
      to: { address, language },
      about: { type: 'event', id: eventId },
    })
  }
}
