import type { Language } from '#app/i18n/languages.ts'
import { transaction } from '#app/platform/db.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { throttle } from '#app/platform/session/throttle.server.ts'
import { getCampaign } from '../queries/campaigns.server.ts'
import { sampleLetter } from '../queries/preview.server.ts'

/** Who tries a letter out: the test goes to their own address. */
export type Tester = { personId: string; email: string; name: string; chamber: { chamberId: string } }

/** The officer gets the letter in the language at their own address, marked as a test; nobody else does, and nothing counts it. */
export async function tryOutLetter({
  officer,
  campaignId,
  language,
}: {
  officer: Tester
  campaignId: string
  language: Language
}): Promise<void> {
  await throttle('test-mail', officer.personId)
  const { props } = await sampleLetter(await getCampaign(officer.chamber, campaignId), language)
  const to = { address: officer.email, name: officer.name, language }
  await transaction((tx) => queueMail(tx, { template: 'campaign', props, to, isTest: true }))
}
