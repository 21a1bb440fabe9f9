import { profileForMail } from '#app/domain/companies/profile-for-mail.ts'
import { getContact, readPublicProfile } from '#app/domain/companies/queries.server.ts'
import { MATCHABLE } from '#app/domain/companies/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyRequestsPath, meetingRequestPath } from '#app/paths.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { newToken } from '#app/platform/session/token.server.ts'

/** The receiver is asked by mail, with the asker's public profile, its message and a link of its own; a reminder says so. An answer by mail goes to its home chamber. */
export async function askReceiver(tx: Tx, requestId: string, { isReminder = false } = {}): Promise<void> {
  const request = await tx.meetingRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      askerId: true,
      receiverId: true,
      message: true,
      expiresAt: true,
      event: { select: { name: true } },
      receiver: { select: { homeChamber: { select: { email: true } } } },
    },
  })
  const { token, hash } = newToken()
  await tx.meetingRequestLink.create({ data: { requestId, tokenHash: hash } })
  const contact = await getContact(tx, request.receiverId)
  await queueMail(tx, {
    template: 'meeting-asked',
    props: {
      isReminder,
      event: (request.event.name as Localised)[contact.language],
      asker: profileForMail(await readPublicProfile(tx, request.askerId), contact.language),
      message: request.message,
      answerBy: request.expiresAt.toISOString().slice(0, 10),
      url: absolute(env().ORIGIN, meetingRequestPath(token)),
    },
    to: { address: contact.email, name: contact.name, language: contact.language, companyId: request.receiverId },
    replyTo: request.receiver.homeChamber?.email ?? undefined,
    about: { type: 'meeting-request', id: requestId },
    onceKey: `meeting-asked:${requestId}${isReminder ? ':reminder' : ''}`,
  })
}

/**
 * Two who had agreed on one of these meetings learn that it does not come about, and not why. Whoever left the event, or refused the other, is told nothing: it knows.
 */
export async function tellNotArranged(tx: Tx, meetingIds: readonly string[]): Promise<void> {
  const agreed = await tx.meetingRequest.findMany({
    where: { meetingId: { in: [...meetingIds] }, state: 'accepted' },
    orderBy: { id: 'asc' },
    select: { id: true, eventId: true, askerId: true, receiverId: true },
  })
  for (const { id: requestId, eventId, askerId, receiverId } of agreed) {
    const there = await tx.participation.findMany({
      where: { eventId, state: 'accepted', companyId: { in: [askerId, receiverId] } },
      select: { companyId: true },
    })
    const refusals = await tx.preference.findMany({
      where: { eventId, wish: 'no_thanks', companyId: { in: [askerId, receiverId] }, otherId: { in: [askerId, receiverId] } },
      select: { companyId: true },
    })
    const isOf = (id: string) => (row: { companyId: string }) => row.companyId === id
    for (const [reader, id] of [
      ['asker', askerId],
      ['receiver', receiverId],
    ] as const)
      if (there.some(isOf(id)) && !refusals.some(isOf(id))) await tellEnded(tx, { requestId, reader, why: 'vetoed' })
  }
}

type Ending = { requestId: string; reader: 'asker' | 'receiver'; why: 'accepted' | 'declined' | 'expired' | 'withdrawn' | 'vetoed' }

/** One of the two learns what became of the request, and nothing else: not who decided so, not why. A company that cannot be written to any more learns nothing. */
export async function tellEnded(tx: Tx, { requestId, reader, why }: Ending): Promise<void> {
  const request = await tx.meetingRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      eventId: true,
      askerId: true,
      receiverId: true,
      event: { select: { name: true } },
      asker: { select: { legalNameLatin: true } },
      receiver: { select: { legalNameLatin: true } },
    },
  })
  const readerId = request[`${reader}Id`]
  if ((await tx.company.count({ where: { id: readerId, ...MATCHABLE } })) === 0) return
  const contact = await getContact(tx, readerId)
  await queueMail(tx, {
    template: 'meeting-request-ended',
    props: {
      why,
      reader,
      other: request[reader === 'asker' ? 'receiver' : 'asker'].legalNameLatin ?? '',
      event: (request.event.name as Localised)[contact.language],
      url: absolute(env().ORIGIN, companyRequestsPath(readerId, request.eventId)),
    },
    to: { address: contact.email, name: contact.name, language: contact.language, companyId: readerId },
    about: { type: 'meeting-request', id: requestId },
    onceKey: `meeting-request-ended:${requestId}:${reader}:${why}`,
  })
}
