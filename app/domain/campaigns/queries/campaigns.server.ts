import { LIVE_STATES } from '#app/domain/events/rules.ts'
import type { Localised, PartlyLocalised } from '#app/i18n/languages.ts'
import { db, type Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { CampaignKind, CampaignState, Country } from '#prisma/generated/enums.ts'
import { type Audience, AudienceSchema } from '../schema.ts'

/** The chamber for which an officer looks. */
export type Viewer = { chamberId: string; country: Country }

/** A campaign in its chamber's outbox. */
export type CampaignRow = {
  id: string
  kind: CampaignKind
  state: CampaignState
  subject: PartlyLocalised
  event: Localised | null
  createdAt: Date
  sentAt: Date | null
  recipients: number
}

/** The chamber's campaigns, the newest first. Those of other chambers do not exist for it. */
export async function listCampaigns(viewer: Viewer): Promise<CampaignRow[]> {
  const rows = await db.campaign.findMany({
    where: { chamberId: viewer.chamberId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: {
      id: true,
      kind: true,
      state: true,
      subject: true,
      createdAt: true,
      sentAt: true,
      event: { select: { name: true } },
      _count: { select: { recipients: true } },
    },
  })
  return rows.map(({ subject, event, _count, ...row }) => ({
    ...row,
    subject: subject as PartlyLocalised,
    event: (event?.name as Localised | undefined) ?? null,
    recipients: _count.recipients,
  }))
}

/** A campaign with its words and whom it is for. */
export type Campaign = {
  id: string
  chamberId: string
  country: Country
  chamber: { name: Localised; email: string | null }
  kind: CampaignKind
  state: CampaignState
  eventId: string | null
  event: { name: Localised; startsOn: Date; endsOn: Date } | null
  subject: PartlyLocalised
  text: PartlyLocalised
  audience: Audience
  sendAt: Date | null
  sentAt: Date | null
}

/** The chamber's campaign; to officers of every other chamber it does not exist. */
export async function getCampaign(viewer: { chamberId: string }, id: string, tx: Tx = db): Promise<Campaign> {
  const campaign = await findCampaign({ id, chamberId: viewer.chamberId }, tx)
  if (!campaign) throw new DomainError('not-found')
  return campaign
}

export async function findCampaign(where: { id: string; chamberId?: string }, tx: Tx): Promise<Campaign | null> {
  const row = await tx.campaign.findFirst({
    where,
    select: {
      id: true,
      chamberId: true,
      country: true,
      kind: true,
      state: true,
      eventId: true,
      subject: true,
      text: true,
      audience: true,
      sendAt: true,
      sentAt: true,
      chamber: { select: { name: true, email: true } },
      event: { select: { name: true, startsOn: true, endsOn: true } },
    },
  })
  if (!row) return null
  return {
    ...row,
    chamber: { ...row.chamber, name: row.chamber.name as Localised },
    event: row.event && { ...row.event, name: row.event.name as Localised },
    subject: row.subject as PartlyLocalised,
    text: row.text as PartlyLocalised,
    audience: AudienceSchema.parse(row.audience),
  }
}

/** Events to which the chamber's officers can invite, and of which they can tell: those it organises that are announced. */
export async function listEventsToWriteOf(viewer: Viewer): Promise<{ id: string; name: Localised }[]> {
  const rows = await db.event.findMany({
    where: { state: { in: LIVE_STATES }, organisers: { some: { chamberId: viewer.chamberId } } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ id, name: name as Localised }))
}
