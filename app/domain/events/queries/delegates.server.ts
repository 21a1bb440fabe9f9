import { NEEDED_TO_TAKE_PART } from '#app/domain/companies/consents.ts'
import type { Language } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Country, VisaState } from '#prisma/generated/enums.ts'
import { hasVisa } from './participants.server.ts'

type Officer = { chamberId: string; country: Country }

/** Who comes for a company of the officer's own country: everything that its chamber knows. */
export type DelegateRow = {
  id: string
  companyId: string
  companyName: string
  name: string
  nameLatin: string | null
  jobTitle: string | null
  email: string | null
  language: Language
  visa: VisaState
  note: string | null
  /** Whether agenda and badge are printed: not when the company took back a consent that taking part needs. */
  hasPapers: boolean
}

const ORDER: Prisma.DelegateOrderByWithRelationInput[] = [{ company: { legalNameLatin: 'asc' } }, { createdAt: 'asc' }, { id: 'asc' }]

const coming = (eventId: string, chamberId: string): Prisma.DelegateWhereInput => ({
  eventId,
  participation: { state: 'accepted', event: { organisers: { some: { chamberId } } } },
})

/** The delegates of the officer's own country at an event that the chamber organises, perhaps only those whose visa letter stands so. */
export async function listOwnDelegates({ chamberId, country }: Officer, eventId: string, visa?: VisaState): Promise<DelegateRow[]> {
  const rows = await db.delegate.findMany({
    where: { ...coming(eventId, chamberId), company: { country, state: 'verified' }, ...(visa ? hasVisa(visa) : {}) },
    orderBy: ORDER,
    select: {
      id: true,
      companyId: true,
      name: true,
      nameLatin: true,
      jobTitle: true,
      email: true,
      language: true,
      company: { select: { legalNameLatin: true, consents: true } },
      travel: { select: { visa: true, note: true } },
    },
  })
  return rows.map(({ company, travel, ...row }) => ({
    ...row,
    companyName: company.legalNameLatin ?? '',
    visa: travel?.visa ?? 'not_needed',
    note: travel?.note ?? null,
    hasPapers: NEEDED_TO_TAKE_PART.every((purpose) => company.consents.includes(purpose)),
  }))
}

/** Who comes for a company of the other country: named once it was introduced to one of ours at this event, else only counted. */
export type OtherDelegates = { companyId: string; companyName: string; count: number; names: { name: string; nameLatin: string | null }[] }

/** The other country's delegates as the rule on contacts lets them be known: no address, no visa, no note, and no name before an introduction. */
export async function listOtherDelegates({ chamberId, country }: Officer, eventId: string): Promise<OtherDelegates[]> {
  const rows = await db.participation.findMany({
    where: {
      eventId,
      state: 'accepted',
      event: { organisers: { some: { chamberId } } },
      company: { country: { not: country }, state: 'verified', consents: { has: 'abroad' } },
      delegates: { some: {} },
    },
    orderBy: [{ company: { legalNameLatin: 'asc' } }, { id: 'asc' }],
    select: { companyId: true, company: { select: { legalNameLatin: true } }, _count: { select: { delegates: true } } },
  })
  const introduced = await db.introduction.findMany({
    where: { eventId, state: 'introduced' },
    select: { pkCompanyId: true, kzCompanyId: true },
  })
  const known = new Set(introduced.map(({ pkCompanyId, kzCompanyId }) => (country === 'PK' ? kzCompanyId : pkCompanyId)))
  const named = await db.delegate.findMany({
    where: { ...coming(eventId, chamberId), companyId: { in: rows.map(({ companyId }) => companyId).filter((id) => known.has(id)) } },
    orderBy: ORDER,
    select: { companyId: true, name: true, nameLatin: true },
  })
  return rows.map(({ companyId, company, _count }) => ({
    companyId,
    companyName: company.legalNameLatin ?? '',
    count: _count.delegates,
    names: named.filter((delegate) => delegate.companyId === companyId).map(({ name, nameLatin }) => ({ name, nameLatin })),
  }))
}
