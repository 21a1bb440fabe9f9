import { NEEDED_TO_TAKE_PART } from '#app/domain/companies/consents.ts'
import type { Language } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Country, VisaState } from '#prisma/generated/enums.ts'
import type { DelegateQuery } from '../schema-places.ts'
import { hasVisa, named } from './participants.server.ts'

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
export function listOwnDelegates(officer: Officer, eventId: string, visa?: VisaState): Promise<DelegateRow[]> {
  return readOwnDelegates({ where: ownDelegates(officer, eventId, { visa }) })
}

export type DelegatesPage<Row> = { rows: Row[]; total: number; page: number; pages: number }

/** Few enough to be read in one go. */
const PAGE_SIZE = 50

/** A page of the same, those with the words in their own or their company's name when some are given. */
export async function getOwnDelegatesPage(
  officer: Officer,
  eventId: string,
  { page: wanted, ...filter }: DelegateQuery,
  size = PAGE_SIZE,
): Promise<DelegatesPage<DelegateRow>> {
  const where = ownDelegates(officer, eventId, filter)
  const total = await db.delegate.count({ where })
  const { page, pages, ...stretch } = pageOf({ total, wanted, size })
  return { rows: await readOwnDelegates({ where, ...stretch }), total, page, pages }
}

function ownDelegates(
  { chamberId, country }: Officer,
  eventId: string,
  { visa, name }: Omit<DelegateQuery, 'page'>,
): Prisma.DelegateWhereInput {
  const like = name ? named(name) : undefined
  return {
    ...coming(eventId, chamberId),
    company: { country, state: 'verified' },
    AND: [
      ...(visa ? [hasVisa(visa)] : []),
      ...(like
        ? [{ OR: [{ name: like }, { nameLatin: like }, { company: { OR: [{ legalNameLatin: like }, { legalName: like }] } }] }]
        : []),
    ],
  }
}

async function readOwnDelegates(some: Pick<Prisma.DelegateFindManyArgs, 'where' | 'skip' | 'take'>): Promise<DelegateRow[]> {
  const rows = await db.delegate.findMany({
    ...some,
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
export function listOtherDelegates(officer: Officer, eventId: string): Promise<OtherDelegates[]> {
  return readOtherDelegates(officer, { where: otherDelegates(officer, eventId) }, eventId)
}

/** A page of the same, those with the words in their company's name when some are given. */
export async function getOtherDelegatesPage(
  officer: Officer,
  eventId: string,
  { page: wanted, name }: DelegateQuery,
  size = PAGE_SIZE,
): Promise<DelegatesPage<OtherDelegates>> {
  const where = otherDelegates(officer, eventId, name)
  const total = await db.participation.count({ where })
  const { page, pages, ...stretch } = pageOf({ total, wanted, size })
  return { rows: await readOtherDelegates(officer, { where, ...stretch }, eventId), total, page, pages }
}

function otherDelegates({ chamberId, country }: Officer, eventId: string, name?: string): Prisma.ParticipationWhereInput {
  const like = name ? named(name) : undefined
  return {
    eventId,
    state: 'accepted',
    event: { organisers: { some: { chamberId } } },
    company: { country: { not: country }, state: 'verified', consents: { has: 'abroad' } },
    delegates: { some: {} },
    AND: like ? [{ company: { OR: [{ legalNameLatin: like }, { legalName: like }] } }] : [],
  }
}

async function readOtherDelegates(
  { chamberId, country }: Officer,
  some: Pick<Prisma.ParticipationFindManyArgs, 'where' | 'skip' | 'take'>,
  eventId: string,
): Promise<OtherDelegates[]> {
  const rows = await db.participation.findMany({
    ...some,
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
