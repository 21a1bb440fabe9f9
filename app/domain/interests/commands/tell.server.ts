import { profileForMail } from '#app/domain/companies/profile-for-mail.ts'
import { getContact, readPublicProfile } from '#app/domain/companies/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, chamberInterestPath, companyInterestPath, interestAnswerPath } from '#app/paths.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import { PITCH, pitchOf } from '../queries.server.ts'
import { isReachable } from '../rules.ts'

const PARTY = { select: { legalNameLatin: true, state: true, consents: true } } as const

/** The receiver is asked by mail, with the sender's public profile, the pitch and a link of its own; a reminder says so. An answer by mail goes to its home chamber. */
export async function askReceiver(tx: Tx, interestId: string, { isReminder = false } = {}): Promise<void> {
  const interest = await tx.interest.findUniqueOrThrow({
    where: { id: interestId },
    select: { ...PITCH, receiverId: true, expiresAt: true, receiver: { select: { homeChamber: { select: { email: true } } } } },
  })
  const { token, hash } = newToken()
  await tx.interestLink.create({ data: { interestId, tokenHash: hash } })
  const contact = await getContact(tx, interest.receiverId)
  const { side, item, text } = pitchOf(interest)
  await queueMail(tx, {
    template: 'interest-forwarded',
    props: {
      isReminder,
      sender: profileForMail(await readPublicProfile(tx, interest.senderId), contact.language),
      pitch: { side, item, text },
      answerBy: dayOf(interest.expiresAt),
      url: absolute(env().ORIGIN, interestAnswerPath(token)),
    },
    to: { address: contact.email, name: contact.name, language: contact.language, companyId: interest.receiverId },
    replyTo: interest.receiver.homeChamber?.email ?? undefined,
    about: { type: 'interest', id: interestId },
    onceKey: `interest-forwarded:${interestId}${isReminder ? ':reminder' : ''}`,
  })
}

/** The officers of the chambers that have not decided yet are reminded, each in their own language. */
export async function askReviewers(tx: Tx, interestId: string, now: Date): Promise<void> {
  const interest = await tx.interest.findUniqueOrThrow({
    where: { id: interestId },
    select: {
      submittedAt: true,
      expiresAt: true,
      approvals: { select: { chamberId: true } },
      sender: { select: { legalNameLatin: true, homeChamberId: true } },
      receiver: { select: { legalNameLatin: true, homeChamberId: true } },
    },
  })
  const { sender, receiver, approvals } = interest
  const chambers = [sender.homeChamberId!, receiver.homeChamberId!].filter((id) => !approvals.some(({ chamberId }) => chamberId === id))
  const officers = await tx.officer.findMany({
    where: { chamberId: { in: chambers }, chamber: { isActive: true }, OR: [{ until: null }, { until: { gt: now } }] },
    select: { personId: true, person: { select: { email: true, name: true, language: true } } },
    orderBy: { personId: 'asc' },
  })
  for (const { personId, person } of officers)
    await queueMail(tx, {
      template: 'interest-waiting',
      props: {
        sender: sender.legalNameLatin ?? '',
        receiver: receiver.legalNameLatin ?? '',
        decideBy: dayOf(interest.expiresAt),
        url: absolute(env().ORIGIN, chamberInterestPath(interestId)),
      },
      to: { address: person.email, name: person.name, language: person.language },
      about: { type: 'interest', id: interestId },
      onceKey: `interest-waiting:${interestId}:${interest.submittedAt.getTime()}:${personId}`,
    })
}

type Decision = { interestId: string; decision: 'return' | 'refuse'; chamber: Localised; now: Date }

/** The sender learns that a chamber sent it back or refused it, and why. */
export async function tellDecision(tx: Tx, { interestId, decision, chamber, now }: Decision): Promise<void> {
  const interest = await tx.interest.findUniqueOrThrow({
    where: { id: interestId },
    select: { senderId: true, stateReason: true, sender: PARTY, receiver: PARTY },
  })
  if (!isReachable(interest.sender)) return
  const contact = await getContact(tx, interest.senderId)
  await queueMail(tx, {
    template: decision === 'return' ? 'interest-returned' : 'interest-refused',
    props: {
      company: interest.receiver.legalNameLatin ?? '',
      chamber: chamber[contact.language],
      reason: interest.stateReason ?? '',
      url: absolute(env().ORIGIN, companyInterestPath(interest.senderId, interestId)),
    },
    to: { address: contact.email, name: contact.name, language: contact.language, companyId: interest.senderId },
    about: { type: 'interest', id: interestId },
    onceKey: `interest-${decision}:${interestId}:${now.getTime()}`,
  })
}

type Ending = { interestId: string; reader: 'sender' | 'receiver'; why: 'declined' | 'expired' | 'withdrawn' }

/**
 * One of the two learns that nothing will come of it, and nothing else: not who, not why. The receiver is told only what it knew of, and a company that
 * cannot be reached any more nothing.
 */
export async function tellEnded(tx: Tx, { interestId, reader, why }: Ending): Promise<void> {
  const interest = await tx.interest.findUniqueOrThrow({
    where: { id: interestId },
    select: { senderId: true, receiverId: true, forwardedAt: true, sender: PARTY, receiver: PARTY },
  })
  const readerId = interest[`${reader}Id`]
  if ((reader === 'receiver' && !interest.forwardedAt) || !isReachable(interest[reader])) return
  const other = interest[reader === 'sender' ? 'receiver' : 'sender']
  const contact = await getContact(tx, readerId)
  await queueMail(tx, {
    template: 'interest-ended',
    props: { why, reader, other: other.legalNameLatin ?? '', url: absolute(env().ORIGIN, companyInterestPath(readerId, interestId)) },
    to: { address: contact.email, name: contact.name, language: contact.language, companyId: readerId },
    about: { type: 'interest', id: interestId },
    onceKey: `interest-ended:${interestId}:${reader}`,
  })
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)
