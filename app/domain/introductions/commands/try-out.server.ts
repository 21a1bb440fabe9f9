import { transaction } from '#app/platform/db.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { throttle } from '#app/platform/session/throttle.server.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { writeSampleLetter } from '../queries/letter-preview.server.ts'

/** Who tries a letter out: the test goes to their own address. */
type Tester = { personId: string; email: string; name: string; chamber: { chamberId: string } }

/**
 * The officer gets the letter of one side at their own address, marked as a test and with a link that leads nowhere. No company is asked by it, and
 * nothing counts it.
 */
export async function tryOutInvitation({
  officer,
  matchId,
  country,
  now,
}: {
  officer: Tester
  matchId: string
  country: Country
  now: Date
}) {
  await throttle('test-mail', officer.personId)
  const { template, props, language } = await writeSampleLetter(officer.chamber, { matchId, country, now })
  const to = { address: officer.email, name: officer.name, language }
  await transaction((tx) => queueMail(tx, { template, props, to, isTest: true }))
}
