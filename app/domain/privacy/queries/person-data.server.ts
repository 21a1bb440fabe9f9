import { db } from '#app/platform/db.server.ts'
import type { HeldPart } from '../held.ts'
import { getAddressData } from './address-data.server.ts'

/** Everything that is held about the person, part by part. Passwords, secrets and links are held as hashes or sealed, and are not told. */
export async function getPersonData(personId: string): Promise<HeldPart[]> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      id: true,
      email: true,
      name: true,
      nameLatin: true,
      language: true,
      timeZone: true,
      emailVerifiedAt: true,
      isAdministrator: true,
      createdAt: true,
      memberships: { select: { role: true, since: true, company: { select: { legalName: true, legalNameLatin: true } } } },
      officer: { select: { chamberId: true, since: true, until: true } },
      savedSearches: { select: { name: true, query: true, language: true, pace: true, createdAt: true } },
      accountTokens: { select: { purpose: true, createdAt: true, expiresAt: true, usedAt: true }, orderBy: { createdAt: 'asc' } },
      delegates: {
        select: {
          name: true,
          nameLatin: true,
          jobTitle: true,
          email: true,
          language: true,
          createdAt: true,
          checkIns: { select: { day: true, at: true } },
          travel: { select: { visa: true, note: true } },
          calendars: { select: { address: true, state: true, told: true, toldAt: true }, orderBy: { toldAt: 'asc' } },
          participation: { select: { event: { select: { slug: true } } } },
        },
        orderBy: { createdAt: 'asc' },
      },
      calendarFeed: { select: { createdAt: true } },
      sessions: { select: { expiresAt: true, secondFactorPassed: true } },
      consents: { select: { at: true, purpose: true, isGiven: true, textVersion: true, language: true }, orderBy: { id: 'asc' } },
    },
  })
  const { memberships, officer, savedSearches, accountTokens, delegates, calendarFeed, sessions, consents, ...profile } = person
  const [mails, trail, invitations, address] = await Promise.all([
    db.mail.findMany({
      where: { toAddress: person.email },
      orderBy: { createdAt: 'asc' },
      select: { template: true, state: true, createdAt: true, sentAt: true, toAddress: true, subject: true, text: true },
    }),
    db.auditEntry.findMany({
      where: { OR: [{ actorId: personId }, { subjectType: 'person', subjectId: personId }] },
      orderBy: { id: 'asc' },
      select: { at: true, act: true, subjectType: true },
    }),
    db.colleagueInvitation.findMany({
      where: { email: person.email },
      select: { role: true, createdAt: true, expiresAt: true, company: { select: { legalName: true, legalNameLatin: true } } },
    }),
    getAddressData(person.email),
  ])
  return [
    { part: 'profile', rows: [{ ...profile, ...(officer ? { officer } : {}) }] },
    { part: 'companies', rows: memberships.map(({ company, ...row }) => ({ ...row, ...company })) },
    { part: 'invitations', rows: invitations.map(({ company, ...row }) => ({ ...row, ...company })) },
    { part: 'searches', rows: savedSearches },
    { part: 'sessions', rows: sessions },
    { part: 'links', rows: accountTokens },
    { part: 'consents', rows: consents },
    {
      part: 'delegates',
      rows: delegates.map(({ participation, travel, calendars: _, ...row }) => ({ ...row, ...travel, event: participation.event.slug })),
    },
    {
      part: 'calendars',
      rows: [
        ...(calendarFeed ? [calendarFeed] : []),
        ...delegates.flatMap(({ calendars, participation }) => calendars.map((row) => ({ ...row, event: participation.event.slug }))),
      ],
    },
    { part: 'mails', rows: mails },
    ...address,
    { part: 'trail', rows: trail },
  ]
}
