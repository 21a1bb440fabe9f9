import type { Language } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { withoutAddresses } from '#app/platform/mail/address.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CampaignExclusion, MailState } from '#prisma/generated/enums.ts'
import { RESULTS, type ResultQuery } from '../schema.ts'
import type { Campaign } from './campaigns.server.ts'

/** What became of the letter to one company; no address. */
export type ResultRow = {
  companyId: string
  name: string
  leftOut: CampaignExclusion | null
  mail: { state: MailState; language: Language; answer: string | null } | null
  unsubscribed: boolean
  tookPart: boolean
}

export type Results = {
  counts: Record<(typeof RESULTS)[number], number>
  rows: ResultRow[]
  page: number
  pages: number
}

const PAGE_SIZE = 50

/** What became of each letter of the chamber's campaign, a page at a time, with how many stand behind each result. */
export async function listResults(campaign: Campaign, query: ResultQuery): Promise<Results> {
  const filters = await filtersOf(campaign)
  const counted = await Promise.all(
    RESULTS.map(async (result) => [result, await db.campaignRecipient.count({ where: { campaignId: campaign.id, AND: filters[result] } })]),
  )
  const counts = Object.fromEntries(counted) as Results['counts']
  const { page, pages, skip, take } = pageOf({ total: counts[query.result], wanted: query.page, size: PAGE_SIZE })
  const rows = await db.campaignRecipient.findMany({
    where: { campaignId: campaign.id, AND: filters[query.result] },
    orderBy: [{ company: { legalNameLatin: 'asc' } }, { companyId: 'asc' }],
    skip,
    take,
    select: {
      companyId: true,
      leftOut: true,
      company: { select: { legalName: true, legalNameLatin: true } },
      mail: { select: { id: true, state: true, language: true, response: true, lastError: true, statusCode: true } },
    },
  })
  const [unsubscribed, tookPart] = await Promise.all([
    db.campaignRecipient.findMany({ where: { campaignId: campaign.id, AND: filters.unsubscribed }, select: { companyId: true } }),
    db.campaignRecipient.findMany({ where: { campaignId: campaign.id, AND: filters['took-part'] }, select: { companyId: true } }),
  ])
  const isAmong = (list: { companyId: string }[], id: string) => list.some(({ companyId }) => companyId === id)
  return {
    counts,
    page,
    pages,
    rows: rows.map(({ companyId, leftOut, company, mail }) => ({
      companyId,
      name: company.legalNameLatin ?? company.legalName ?? '',
      leftOut,
      mail: mail && { state: mail.state, language: mail.language, answer: answerOf(mail) },
      unsubscribed: isAmong(unsubscribed, companyId),
      tookPart: isAmong(tookPart, companyId),
    })),
  }
}

/** What each result means in the database. */
async function filtersOf(campaign: Campaign): Promise<Record<(typeof RESULTS)[number], Prisma.CampaignRecipientWhereInput>> {
  const stopped = await db.suppression.findMany({
    where: { reason: 'unsubscribed', topic: 'campaigns', mailId: { in: await mailIdsOf(campaign.id) } },
    select: { mailId: true },
  })
  const joined = {
    eventId: campaign.eventId ?? undefined,
    requestedAt: { gte: campaign.sendAt ?? new Date(0) },
    state: { not: 'withdrawn' as const },
  }
  return {
    all: {},
    queued: { OR: [{ mail: { state: { in: ['queued', 'sending'] } } }, { mailId: null, leftOut: null }] },
    sent: { mail: { state: 'sent' } },
    undelivered: { mail: { state: { in: ['failed', 'bounced', 'suppressed'] } } },
    'left-out': { leftOut: { not: null } },
    unsubscribed: { mailId: { in: stopped.flatMap(({ mailId }) => mailId ?? []) } },
    'took-part': campaign.eventId ? { mailId: { not: null }, company: { participations: { some: joined } } } : { companyId: { in: [] } },
  }
}

async function mailIdsOf(campaignId: string): Promise<string[]> {
  const rows = await db.campaignRecipient.findMany({ where: { campaignId, mailId: { not: null } }, select: { mailId: true } })
  return rows.flatMap(({ mailId }) => mailId ?? [])
}

function answerOf(mail: { response: string | null; lastError: string | null; statusCode: string | null }): string | null {
  const answer = mail.lastError ?? mail.response
  return [mail.statusCode, answer && withoutAddresses(answer)].filter(Boolean).join(' ') || null
}
