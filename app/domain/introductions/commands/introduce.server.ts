import { getContact, readPublicProfile } from '#app/domain/companies/queries.server.ts'
import { PITCH, pitchOf } from '#app/domain/interests/queries.server.ts'
import { MatchReasonsSchema } from '#app/domain/matches/schema.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyIntroductionPath } from '#app/paths.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { tellGroundsChanged } from '../jobs.server.ts'
import { introductionForMail } from '../mail-parts.ts'

/**
 * Each company gets the one introduction mail: its own language first and the other's below, with the other's contact, Reply-To the other side,
 * and both chambers in copy when the event says so. Joins the transaction that made the introduction `introduced`.
 */
export async function announceIntroduction(tx: Tx, introductionId: string): Promise<void> {
  const introduction = await tx.introduction.findUniqueOrThrow({
    where: { id: introductionId, state: 'introduced' },
    select: {
      eventId: true,
      pkCompanyId: true,
      kzCompanyId: true,
      match: {
        select: {
          reasons: true,
          reviews: {
            where: { note: { not: null } },
            select: { note: true, organiser: { select: { chamber: { select: { name: true } } } } },
          },
        },
      },
      interest: { select: PITCH },
      event: { select: { name: true, chambersInCopy: true } },
    },
  })
  const { event, match, interest } = introduction
  await tellGroundsChanged(tx, introduction.eventId)
  const pitch = interest && pitchOf(interest)
  const sides = [await sideOf(tx, introduction.pkCompanyId, 'PK'), await sideOf(tx, introduction.kzCompanyId, 'KZ')]
  const copyTo = (event?.chambersInCopy ?? true) ? await listChamberAddresses(tx, introductionId) : []
  for (const side of sides) {
    const other = sides.find(({ id }) => id !== side.id)!
    await queueMail(tx, {
      template: 'introduction-made',
      props: {
        ...introductionForMail({
          reader: side,
          other,
          event: event && (event.name as Localised),
          notes: match?.reviews ?? [],
          reasons: match && MatchReasonsSchema.parse(match.reasons),
          url: absolute(env().ORIGIN, companyIntroductionPath(side.id, introductionId)),
        }),
        pitch: pitch && { isReaders: pitch.senderId === side.id, side: pitch.side, item: pitch.item, text: pitch.text },
      },
      to: { address: side.contact.email, name: side.contact.name, language: side.contact.language, companyId: side.id },
      replyTo: other.contact.email,
      copyTo,
      about: { type: 'introduction', id: introductionId },
      onceKey: `introduction-made:${introductionId}:${side.country}`,
    })
  }
}

async function sideOf(tx: Tx, id: string, country: Country) {
  return { id, country, contact: await getContact(tx, id), profile: await readPublicProfile(tx, id) }
}

/** The addresses of the chambers that approved; a chamber that gave none is stood for by the officer who did. */
async function listChamberAddresses(tx: Tx, introductionId: string): Promise<string[]> {
  const officer = { select: { person: { select: { email: true } }, chamber: { select: { email: true } } } } as const
  const byCountry = { select: { officer }, orderBy: { country: 'asc' } } as const
  const introduction = { introduction: { id: introductionId } }
  const reviews = await tx.review.findMany({ where: { decision: 'approve', match: introduction }, ...byCountry })
  const approvals = await tx.interestApproval.findMany({ where: { interest: introduction }, ...byCountry })
  return [...reviews, ...approvals].map(({ officer: { chamber, person } }) => chamber.email ?? person.email)
}
