import { requireOwner } from '#app/domain/companies/commands/consents.server.ts'
import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { listIdsOf } from '#app/domain/companies/queries/merged.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Country } from '#prisma/generated/enums.ts'
import type { HeldPart } from '../held.ts'
import { getAddressData } from './address-data.server.ts'

/**
 * Everything that is held about the company, part by part, for one of its owners: its own words and what was done with them. Of others it holds nothing:
 * of a match or an introduction the state and the dates, of its people their roles, of mails those to its contact.
 */
export async function getCompanyData(member: ActingMember): Promise<HeldPart[]> {
  await requireOwner(db, member)
  const { companyId } = member
  const company = await db.company.findUniqueOrThrow({ where: { id: companyId }, select: PROFILE })
  const { sectorProfiles, items, memberships, colleagues, consentRecords, participations, preferences, invitations, ...rest } = company
  const {
    interestsSent,
    interestsGot,
    delegates,
    changesAsked,
    meetingsAsked,
    meetingsAskedOf,
    calendars,
    pkMeetings,
    kzMeetings,
    surveys,
    campaignsReceived,
    files,
    certificates,
    attestations,
    mergedFrom,
    ...profile
  } = rest
  const ids = await listIdsOf(companyId)
  const [matches, mails, trail, imports, address] = await Promise.all([
    db.match.findMany({
      where: { OR: [{ pkCompanyId: companyId }, { kzCompanyId: companyId }] },
      orderBy: { createdAt: 'asc' },
      select: { id: true, state: true, createdAt: true, run: { select: { event: { select: { slug: true } } } } },
    }),
    db.mail.findMany({
      where: { companyId, toAddress: profile.contactEmail ?? '' },
      orderBy: { createdAt: 'asc' },
      select: { template: true, state: true, createdAt: true, sentAt: true, toAddress: true, subject: true, text: true },
    }),
    db.auditEntry.findMany({
      where: { subjectType: 'company', subjectId: { in: ids } },
      orderBy: { id: 'asc' },
      select: { at: true, act: true, from: true, to: true, reason: true },
    }),
    db.importLine.findMany({ where: { companyId }, select: { importedAt: true, cells: true }, orderBy: { importedAt: 'asc' } }),
    getAddressData(profile.contactEmail ?? ''),
  ])
  return [
    { part: 'profile', rows: [profile] },
    { part: 'merged', rows: mergedFrom.map(({ consentRecords: _, ...row }) => row) },
    { part: 'sectors', rows: sectorProfiles },
    { part: 'items', rows: items.map((item) => ({ ...item, ...figuresOf(item) })) },
    { part: 'files', rows: files },
    { part: 'certificates', rows: certificates },
    { part: 'attestations', rows: attestations },
    { part: 'people', rows: memberships },
    { part: 'invitations', rows: colleagues },
    {
      part: 'consents',
      rows: [...consentRecords, ...mergedFrom.flatMap((merged) => merged.consentRecords)].map(({ event, ...row }) => ({
        ...row,
        event: event?.slug ?? null,
      })),
    },
    { part: 'events', rows: participations.map(({ event, ...row }) => ({ ...row, event: event.slug })) },
    {
      part: 'delegates',
      rows: delegates.map(({ participation, travel, ...row }) => ({
        ...row,
        visa: travel?.visa ?? 'not_needed',
        event: participation.event.slug,
      })),
    },
    { part: 'changes', rows: changesAsked.map(({ participation, ...row }) => ({ ...row, event: participation.event.slug })) },
    { part: 'calendars', rows: calendars.map(({ meeting, ...row }) => ({ ...row, event: meeting.event.slug })) },
    { part: 'requests', rows: [...meetingsAsked, ...meetingsAskedOf].map(({ event, ...row }) => ({ ...row, event: event.slug })) },
    {
      part: 'meetings',
      rows: [...pkMeetings, ...kzMeetings].map(({ event, reports: [said], ...row }) => ({
        ...row,
        ...(said && { ...said, value: said.value?.toNumber() ?? null }),
        event: event.slug,
      })),
    },
    { part: 'surveys', rows: surveys.map(({ event, ...row }) => ({ ...row, event: event.slug })) },
    { part: 'wishes', rows: preferences.map(({ event, ...row }) => ({ ...row, event: event.slug })) },
    { part: 'matches', rows: matches.map(({ run, ...row }) => ({ ...row, event: run.event.slug })) },
    {
      part: 'introductions',
      rows: invitations.map(({ introduction, ...row }) => ({ ...row, ...introduction, event: introduction.event?.slug ?? null })),
    },
    { part: 'interests', rows: [...interestsSent, ...interestsGot] },
    { part: 'mails', rows: mails },
    { part: 'campaigns', rows: campaignsReceived.map(({ campaign, ...row }) => ({ ...row, ...campaign })) },
    { part: 'imports', rows: imports },
    ...address,
    { part: 'trail', rows: trail },
  ]
}

/** A meeting, with what the company of the country said of it and nothing of what the other side did. */
const meetingsOf = (country: Country) =>
  ({
    select: {
      source: true,
      state: true,
      absent: true,
      createdAt: true,
      event: { select: { slug: true } },
      reports: {
        where: { country },
        select: {
          word: true,
          rating: true,
          comment: true,
          saidAt: true,
          result: true,
          agreement: true,
          value: true,
          currency: true,
          resultAt: true,
        },
      },
    },
    orderBy: { createdAt: 'asc' },
  }) as const

const CONSENTS = {
  select: {
    at: true,
    purpose: true,
    isGiven: true,
    means: true,
    toldOn: true,
    howGiven: true,
    textVersion: true,
    language: true,
    event: { select: { slug: true } },
  },
  orderBy: { id: 'asc' },
} as const satisfies Prisma.Company$consentRecordsArgs

/** What a company that was merged into this one had told. */
const MERGED = {
  createdAt: true,
  legalName: true,
  legalNameLatin: true,
  legalNameKazakh: true,
  registerKind: true,
  registerNumber: true,
  cityId: true,
  address: true,
  yearFounded: true,
  website: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  about: true,
} as const satisfies Prisma.CompanySelect

const CALENDARS = {
  select: { name: true, address: true, state: true, told: true, toldAt: true, meeting: { select: { event: { select: { slug: true } } } } },
  orderBy: { toldAt: 'asc' },
} as const

const PROFILE = {
  id: true,
  state: true,
  stateReason: true,
  country: true,
  homeChamberId: true,
  legalName: true,
  legalNameLatin: true,
  legalNameKazakh: true,
  registerKind: true,
  registerNumber: true,
  cityId: true,
  address: true,
  yearFounded: true,
  employees: true,
  website: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  contactLanguage: true,
  languages: true,
  certifications: true,
  about: true,
  consents: true,
  submittedAt: true,
  verifiedAt: true,
  createdAt: true,
  updatedAt: true,
  deleteAfter: true,
  sectorProfiles: { select: { sector: true, categories: true, answers: true }, orderBy: { sector: 'asc' } },
  items: { omit: { companyId: true }, orderBy: [{ side: 'asc' }, { position: 'asc' }] },
  files: {
    select: { use: true, name: true, mediaType: true, size: true, createdAt: true, checkedAt: true },
    orderBy: { createdAt: 'asc' },
  },
  certificates: {
    select: { kind: true, title: true, issuer: true, number: true, validFrom: true, expiresOn: true },
    orderBy: { fileId: 'asc' },
  },
  attestations: { select: { code: true, issuedAt: true, expiresAt: true, replacedAt: true }, orderBy: { issuedAt: 'asc' } },
  memberships: { select: { role: true, since: true }, orderBy: { since: 'asc' } },
  colleagues: { select: { role: true, createdAt: true, expiresAt: true }, orderBy: { createdAt: 'asc' } },
  consentRecords: CONSENTS,
  mergedFrom: {
    select: {
      ...MERGED,
      consentRecords: CONSENTS,
    },
    orderBy: { createdAt: 'asc' },
  },
  participations: {
    select: {
      state: true,
      stateReason: true,
      requestedAt: true,
      decidedAt: true,
      directConsentAt: true,
      languages: true,
      needsInterpreter: true,
      takesRequests: true,
      noShows: { select: { day: true, at: true } },
      event: { select: { slug: true } },
    },
    orderBy: { requestedAt: 'asc' },
  },
  delegates: {
    select: {
      name: true,
      nameLatin: true,
      jobTitle: true,
      email: true,
      language: true,
      createdAt: true,
      checkIns: { select: { day: true, at: true } },
      travel: { select: { visa: true } },
      participation: { select: { event: { select: { slug: true } } } },
    },
    orderBy: { createdAt: 'asc' },
  },
  changesAsked: {
    select: {
      kind: true,
      state: true,
      before: true,
      after: true,
      askedAt: true,
      decidedAt: true,
      reason: true,
      participation: { select: { event: { select: { slug: true } } } },
    },
    orderBy: { askedAt: 'asc' },
  },
  calendars: CALENDARS,
  meetingsAsked: {
    select: { message: true, state: true, askedAt: true, answeredAt: true, event: { select: { slug: true } } },
    orderBy: { askedAt: 'asc' },
  },
  meetingsAskedOf: {
    select: { state: true, askedAt: true, answeredAt: true, event: { select: { slug: true } } },
    orderBy: { askedAt: 'asc' },
  },
  pkMeetings: meetingsOf('PK'),
  kzMeetings: meetingsOf('KZ'),
  surveys: {
    select: { kind: true, day: true, askedAt: true, answerUntil: true, remindedAt: true, event: { select: { slug: true } } },
    orderBy: { askedAt: 'asc' },
  },
  preferences: { select: { wish: true, saidAt: true, event: { select: { slug: true } } }, orderBy: { saidAt: 'asc' } },
  interestsSent: { select: { pitch: true, state: true, submittedAt: true, answeredAt: true }, orderBy: { submittedAt: 'asc' } },
  interestsGot: {
    where: { forwardedAt: { not: null } },
    select: { itemText: true, state: true, forwardedAt: true, answeredAt: true },
    orderBy: { forwardedAt: 'asc' },
  },
  campaignsReceived: { select: { leftOut: true, campaign: { select: { kind: true, sentAt: true } } } },
  invitations: {
    select: {
      answer: true,
      answeredAt: true,
      introduction: { select: { state: true, createdAt: true, expiresAt: true, introducedAt: true, event: { select: { slug: true } } } },
    },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.CompanySelect

type Figures = Record<'quantity' | 'priceFrom' | 'priceTo', { toNumber: () => number } | null>

/** The database's decimals as plain numbers. */
function figuresOf({ quantity, priceFrom, priceTo }: Figures) {
  return {
    quantity: quantity?.toNumber() ?? null,
    priceFrom: priceFrom?.toNumber() ?? null,
    priceTo: priceTo?.toNumber() ?? null,
  }
}
