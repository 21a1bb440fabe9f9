import { getContact, readPublicProfile } from '#app/domain/companies/queries.server.ts'
import { MatchReasonsSchema } from '#app/domain/matches/schema.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, answerPath } from '#app/paths.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { replyAddressOf } from '#app/platform/mail/return-path.server.ts'
import { invitationForMail } from '../mail-parts.ts'

/** Why the company is asked: for the first time, because a chamber opened the introduction again, or because half of the time is over. */
export type Occasion = 'first' | 'again' | 'reminder'

/**
 * Asks one company whether it wants to meet the other: one mail an occasion, in its contact's language, with the other's public profile, the
 * reasons and the chambers' notes. An answer by mail goes to its home chamber. Joins the transaction that made the link.
 */
export async function mailInvitation(
  tx: Tx,
  { invitationId, token, occasion }: { invitationId: string; token: string; occasion: Occasion },
): Promise<void> {
  const { country, companyId, company, introduction } = await tx.invitation.findUniqueOrThrow({
    where: { id: invitationId },
    select: {
      country: true,
      companyId: true,
      company: { select: { homeChamber: { select: { email: true } } } },
      introduction: {
        select: {
          id: true,
          round: true,
          expiresAt: true,
          pkCompanyId: true,
          kzCompanyId: true,
          event: { select: { name: true } },
          match: {
            select: {
              reasons: true,
              reviews: {
                where: { note: { not: null } },
                select: { note: true, organiser: { select: { chamber: { select: { name: true } } } } },
              },
            },
          },
        },
      },
    },
  })
  const { event, match, pkCompanyId, kzCompanyId } = introduction
  const contact = await getContact(tx, companyId)
  const profile = await readPublicProfile(tx, companyId === pkCompanyId ? kzCompanyId : pkCompanyId)
  const url = absolute(env().ORIGIN, answerPath(token))
  const order = {
    to: { address: contact.email, name: contact.name, language: contact.language, companyId },
    replyTo: replyAddressOf(invitationId) ?? company.homeChamber?.email ?? undefined,
    about: { type: 'introduction', id: introduction.id },
  }
  const onceFor = (template: string) => `${template}:${introduction.id}:${introduction.round}:${country}`
  if (occasion === 'reminder') {
    await queueMail(tx, {
      template: 'introduction-reminder',
      props: {
        event: (event!.name as Localised)[contact.language],
        other: profile.legalNameLatin,
        answerBy: introduction.expiresAt.toISOString().slice(0, 10),
        url,
      },
      ...order,
      onceKey: onceFor('introduction-reminder'),
    })
    return
  }
  await queueMail(tx, {
    template: 'introduction-invitation',
    props: {
      ...invitationForMail({
        event: event!.name as Localised,
        other: profile,
        reasons: MatchReasonsSchema.parse(match!.reasons),
        notes: match!.reviews,
        reader: { country, language: contact.language },
        expiresAt: introduction.expiresAt,
        url,
      }),
      again: occasion === 'again',
    },
    ...order,
    onceKey: onceFor('introduction-invitation'),
  })
}
