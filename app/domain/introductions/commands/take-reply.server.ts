import type { Localised } from '#app/i18n/languages.ts'
import { absolute, chamberPath, matchPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { cleanText } from '#app/platform/http/parse-form.server.ts'
import type { MailedReply } from '#app/platform/mail/inbound/receive.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { addressesOfChambers } from './office-addresses.server.ts'

/** More answers by mail to one invitation are not handed on: that is no conversation but a loop. */
const REPLIES = 10
const DAY_MS = 86_400_000
const TEXT_LENGTH = 5000

/**
 * Somebody answered an invitation by mail: what they wrote goes to the home chamber of the invited company, and to nobody else, as text; of
 * attachments the names alone. It is no yes and no no: only the button answers. False when the invitation is unknown or too many came today.
 */
export async function takeMailedReply(tx: Tx, reply: MailedReply, now: Date): Promise<boolean> {
  const invitation = await tx.invitation.findUnique({
    where: { id: reply.questionId },
    select: {
      company: { select: { legalNameLatin: true, homeChamberId: true } },
      introduction: { select: { id: true, matchId: true, event: { select: { name: true, organisers: { select: { chamberId: true } } } } } },
    },
  })
  const event = invitation?.introduction.event
  if (!invitation?.company.homeChamberId || !event) return false
  const { company, introduction } = invitation
  const isOrganiser = event.organisers.some(({ chamberId }) => chamberId === company.homeChamberId)
  const today = {
    subjectType: 'invitation',
    subjectId: reply.questionId,
    act: 'invitation.reply',
    at: { gt: new Date(now.getTime() - DAY_MS) },
  }
  if ((await tx.auditEntry.count({ where: today })) >= REPLIES) return false
  await writeAudit(tx, { actor: {}, act: 'invitation.reply', subject: { type: 'invitation', id: reply.questionId }, now })
  for (const { address, language } of await addressesOfChambers(tx, [company.homeChamberId!], now)) {
    await queueMail(tx, {
      template: 'reply-forwarded',
      props: {
        company: company.legalNameLatin ?? '',
        event: (event.name as Localised)[language],
        from: reply.from,
        text: cleanText(reply.text).slice(0, TEXT_LENGTH),
        attachments: reply.attachments.slice(0, 10).map((name) => cleanText(name).slice(0, 100)),
        url: absolute(env().ORIGIN, isOrganiser ? matchPath(introduction.matchId!) : chamberPath()),
      },
      to: { address, language },
      replyTo: reply.from || undefined,
      about: { type: 'introduction', id: introduction.id },
      onceKey: `reply-forwarded:${reply.fingerprint}:${address}`,
    })
  }
  return true
}
