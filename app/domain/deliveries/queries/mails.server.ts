import type { Language } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { withoutAddresses } from '#app/platform/mail/address.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Answer, Country, MailState, SuppressionReason } from '#prisma/generated/enums.ts'
import type { DELIVERIES, DeliveryQuery } from '../schema.ts'

/** The chamber for which an officer looks. */
export type Viewer = { chamberId: string; country: Country }

const PAGE_SIZE = 50

export type Paged<Row> = { rows: Row[]; total: number; page: number; pages: number }

/** A mail in the chamber's list: to which company, never to which address, nor what it says. */
export type DeliveryRow = {
  id: string
  company: string
  subject: string
  language: Language
  state: MailState
  answer: string | null
  at: Date
}

/** Mails to the companies whose home is the chamber, and those of its own campaigns; the newest first. */
export async function listDeliveries(viewer: Viewer, query: DeliveryQuery): Promise<Paged<DeliveryRow>> {
  const named = { contains: query.company, mode: 'insensitive' as const }
  const where = {
    AND: [
      visibleTo(viewer),
      inDelivery(query.show),
      query.company ? { company: { OR: [{ legalNameLatin: named }, { legalName: named }] } } : {},
    ],
  }
  return paged(where, query.page, (skip, take) =>
    db.mail
      .findMany({
        where,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        skip,
        take,
        select: { ...ROW, subject: true, company: { select: { legalName: true, legalNameLatin: true } } },
      })
      .then((rows) => rows.map((row) => ({ ...asRow(row), subject: row.subject, company: nameOf(row.company) }))),
  )
}

/** A mail in the administrator's list: what kind and what became of it; neither to whom nor what about. */
export type MailRow = {
  id: string
  template: string
  language: Language
  state: MailState
  answer: string | null
  attempts: number
  at: Date
}

/** Every mail of the installation, the newest first. */
export async function listAllMails(query: Pick<DeliveryQuery, 'show' | 'page'>): Promise<Paged<MailRow>> {
  const where = inDelivery(query.show)
  return paged(where, query.page, (skip, take) =>
    db.mail
      .findMany({
        where,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        skip,
        take,
        select: { ...ROW, template: true, attempts: true },
      })
      .then((rows) => rows.map((row) => ({ ...asRow(row), template: row.template, attempts: row.attempts }))),
  )
}

/** What happened to one mail, in order. `opened` and `answered` are an invitation's. */
export type MailStory = DeliveryRow & {
  queuedAt: Date
  sendingAt: Date | null
  sentAt: Date | null
  undeliveredAt: Date | null
  attempts: number
  suppressedFor: SuppressionReason | null
  openedAt: Date | null
  answeredAt: Date | null
  ownAnswer: Answer | null
  isSecondTry: boolean
  hasSecondTry: boolean
}

/** One mail's story for an officer who may see it; for everybody else it does not exist. */
export async function getMailStory(viewer: Viewer, mailId: string): Promise<MailStory> {
  const row = await db.mail.findFirst({
    where: { id: mailId, AND: visibleTo(viewer) },
    select: {
      ...ROW,
      subject: true,
      sendingAt: true,
      undeliveredAt: true,
      attempts: true,
      suppressedFor: true,
      template: true,
      aboutId: true,
      companyId: true,
      resendOfId: true,
      resentAs: { select: { id: true } },
      company: { select: { legalName: true, legalNameLatin: true } },
    },
  })
  if (!row) throw new DomainError('not-found')
  const isQuestion = row.template === 'introduction-invitation' || row.template === 'introduction-reminder'
  const invitation =
    isQuestion && row.aboutId && row.companyId
      ? await db.invitation.findFirst({
          where: { introductionId: row.aboutId, companyId: row.companyId },
          select: { openedAt: true, answeredAt: true, answer: true },
        })
      : null
  return {
    ...asRow(row),
    subject: row.subject,
    company: nameOf(row.company),
    queuedAt: row.createdAt,
    sendingAt: row.sendingAt,
    sentAt: row.sentAt,
    undeliveredAt: row.undeliveredAt,
    attempts: row.attempts,
    suppressedFor: row.suppressedFor,
    openedAt: invitation?.openedAt ?? null,
    answeredAt: invitation?.answeredAt ?? null,
    ownAnswer: invitation?.answer ?? null,
    isSecondTry: row.resendOfId !== null,
    hasSecondTry: row.resentAs !== null,
  }
}

const ROW = {
  id: true,
  language: true,
  state: true,
  response: true,
  lastError: true,
  statusCode: true,
  createdAt: true,
  sentAt: true,
} as const

type Row = Prisma.MailGetPayload<{ select: typeof ROW }>

/** A campaign knows the last try of each letter; the tries before it stay in sight of its chamber. */
function visibleTo({ chamberId, country }: Viewer): Prisma.MailWhereInput {
  const own = { campaign: { campaign: { chamberId } } }
  return {
    company: { country },
    OR: [{ company: { homeChamberId: chamberId } }, own, { resentAs: own }, { resentAs: { resentAs: own } }],
  }
}

function inDelivery(show: (typeof DELIVERIES)[number]): Prisma.MailWhereInput {
  if (show === 'waiting') return { state: { in: ['queued', 'sending'] } }
  if (show === 'undelivered') return { state: { in: ['failed', 'bounced'] } }
  return show === 'all' ? {} : { state: show }
}

async function paged<Row>(
  where: Prisma.MailWhereInput,
  asked: number,
  read: (skip: number, take: number) => Promise<Row[]>,
): Promise<Paged<Row>> {
  const total = await db.mail.count({ where })
  const { page, pages, skip, take } = pageOf({ total, wanted: asked, size: PAGE_SIZE })
  return { rows: await read(skip, take), total, page, pages }
}

function asRow({ id, language, state, response, lastError, statusCode, createdAt, sentAt }: Row) {
  const answer = state === 'sent' ? response : (lastError ?? response)
  const words = answer && withoutAddresses(answer)
  return {
    id,
    language,
    state,
    answer: [words?.includes(statusCode ?? '') ? null : statusCode, words].filter(Boolean).join(' ') || null,
    at: sentAt ?? createdAt,
  }
}

const nameOf = (company: { legalName: string | null; legalNameLatin: string | null } | null) =>
  company?.legalNameLatin ?? company?.legalName ?? ''
