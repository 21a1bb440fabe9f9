import { BOTH_SHOWN } from '#app/domain/matches/queries/viewer.ts'
import { db } from '#app/platform/db.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { type Answer, Country, type IntroductionState, type MailState } from '#prisma/generated/enums.ts'
import { type FunnelQuery, STAGES, type Stage } from '../schema.ts'
import type { Paged } from './mails.server.ts'

/** How many companies of each country, and of both, came to each stage. */
export type Funnel = { stage: Stage; total: number; of: Record<Country, number> }[]

/** A company that was asked: with whom, how far it came, what became of its newest mail. No address, no person. */
export type FunnelRow = {
  id: string
  matchId: string
  country: Country
  company: string
  other: string
  openedAt: Date | null
  answer: Answer | null
  answeredAt: Date | null
  state: IntroductionState
  mail: MailState | null
}

/** The event's funnel for one of its organisers; to other chambers nothing of it exists. */
export async function countFunnel(viewer: { chamberId: string }, eventId: string): Promise<Funnel> {
  const countries = Object.values(Country)
  return Promise.all(
    STAGES.map(async (stage) => {
      const counts = await Promise.all(
        countries.map((country) => db.invitation.count({ where: invitationsIn(viewer, eventId, { stage, country }) })),
      )
      const of = Object.fromEntries(countries.map((country, i) => [country, counts[i]!])) as Record<Country, number>
      return { stage, of, total: counts.reduce((sum, count) => sum + count, 0) }
    }),
  )
}

const PAGE_SIZE = 50

/** The rows behind one figure of the funnel, a page at a time. */
export async function listFunnelRows(viewer: { chamberId: string }, eventId: string, query: FunnelQuery): Promise<Paged<FunnelRow>> {
  const where = invitationsIn(viewer, eventId, query)
  const total = await db.invitation.count({ where })
  const { page, pages, skip, take } = pageOf({ total, wanted: query.page, size: PAGE_SIZE })
  const rows = await db.invitation.findMany({
    where,
    orderBy: [{ introduction: { createdAt: 'desc' } }, { introductionId: 'asc' }, { country: 'asc' }],
    skip,
    take,
    select: {
      id: true,
      companyId: true,
      country: true,
      openedAt: true,
      answer: true,
      answeredAt: true,
      introduction: {
        select: {
          id: true,
          matchId: true,
          state: true,
          invitations: { select: { companyId: true, company: { select: { legalNameLatin: true } } } },
        },
      },
    },
  })
  const mails = await listNewestMails(rows.map(({ introduction }) => introduction.id))
  return {
    total,
    page,
    pages,
    rows: rows.map(({ introduction, companyId, ...row }) => {
      const nameOf = (isOwn: boolean) =>
        introduction.invitations.find((invitation) => (invitation.companyId === companyId) === isOwn)?.company.legalNameLatin ?? ''
      return {
        ...row,
        matchId: introduction.matchId!,
        state: introduction.state,
        company: nameOf(true),
        other: nameOf(false),
        mail: mails.get(`${introduction.id} ${companyId}`) ?? null,
      }
    }),
  }
}

function invitationsIn(viewer: { chamberId: string }, eventId: string, { stage, country }: Pick<FunnelQuery, 'stage' | 'country'>) {
  return {
    country,
    introduction: {
      eventId,
      event: { organisers: { some: { chamberId: viewer.chamberId } } },
      match: BOTH_SHOWN,
      ...(stage === 'introduced' ? { state: 'introduced' } : {}),
    },
    ...REACHED[stage],
  } satisfies Prisma.InvitationWhereInput
}

const REACHED: Record<Stage, Prisma.InvitationWhereInput> = {
  invited: {},
  opened: { openedAt: { not: null } },
  yes: { answer: 'yes' },
  introduced: {},
  no: { answer: 'no' },
  'no-answer': { answer: null },
}

async function listNewestMails(introductionIds: string[]): Promise<Map<string, MailState>> {
  const mails = await db.mail.findMany({
    where: { aboutType: 'introduction', aboutId: { in: introductionIds } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { aboutId: true, companyId: true, state: true },
  })
  return new Map(mails.map(({ aboutId, companyId, state }) => [`${aboutId} ${companyId}`, state]))
}
