import { randomBytes } from 'node:crypto'
import { db } from '#app/platform/db.server.ts'
import type { EventState, IntroductionPolicy, ParticipationState } from '#prisma/generated/enums.ts'
import { aChamber } from './chamber.ts'
import { aCity, aCompany, type CompanyTraits } from './company.ts'
import { anOfficer } from './officer.ts'

export const NOW = new Date('2027-01-15T09:00:00Z')

export type EventTraits = {
  pkChamberId: string
  kzChamberId: string
  state?: EventState
  policy?: IntroductionPolicy
  meetingsPerCompany?: number
  chambersInCopy?: boolean
}

/** A published event with open registration at NOW, unless the test says otherwise. */
export async function anEvent({
  pkChamberId,
  kzChamberId,
  state = 'published',
  policy = 'ask_both',
  meetingsPerCompany = 4,
  chambersInCopy = true,
}: EventTraits) {
  const city = await aCity('KZ')
  const name = { en: 'Leather Days', ur: 'چرم کے دن', ru: 'Дни кожи', kk: 'Былғары күндері' }
  return db.event.create({
    data: {
      slug: `leather-days-${randomBytes(4).toString('hex')}`,
      kind: 'trade_mission',
      state,
      name,
      text: name,
      cityId: city.id,
      venue: 'Hall 1',
      startsOn: new Date('2027-03-01'),
      endsOn: new Date('2027-03-03'),
      sectors: ['leather'],
      registrationOpensAt: new Date('2027-01-01T00:00:00Z'),
      registrationClosesAt: new Date('2027-02-01T00:00:00Z'),
      meetingsPerCompany,
      introductionPolicy: policy,
      chambersInCopy,
      publishedAt: state === 'draft' ? null : NOW,
      organisers: {
        create: [
          { country: 'PK', chamberId: pkChamberId, isLead: true },
          { country: 'KZ', chamberId: kzChamberId },
        ],
      },
    },
  })
}

export async function aParticipation({
  eventId,
  companyId,
  state = 'accepted',
  directConsent = false,
}: {
  eventId: string
  companyId: string
  state?: ParticipationState
  directConsent?: boolean
}) {
  return db.participation.create({ data: { eventId, companyId, state, directConsentAt: directConsent ? NOW : null } })
}

/** An officer as commands want them. */
async function actingOfficer(chamberId: string, name: string) {
  const { personId } = await anOfficer({ chamberId, name })
  const chamber = await db.chamber.findUniqueOrThrow({ where: { id: chamberId } })
  return {
    personId,
    chamber: { chamberId, country: chamber.country, name: chamber.name as { en: string; ur: string; ru: string; kk: string } },
  }
}

/** Two organising chambers with an officer each, an event, and an accepted company a side that fit each other. */
export async function aMarket({
  policy,
  directConsent,
  pk = {},
  kz = {},
  chambersInCopy,
}: {
  policy?: IntroductionPolicy
  directConsent?: boolean
  pk?: CompanyTraits
  kz?: CompanyTraits
  chambersInCopy?: boolean
} = {}) {
  const pkChamber = await aChamber({ country: 'PK', name: 'Ravi Chamber' })
  const kzChamber = await aChamber({ country: 'KZ', name: 'Alatau Chamber' })
  const event = await anEvent({ pkChamberId: pkChamber.id, kzChamberId: kzChamber.id, policy, chambersInCopy })
  const pkCompany = await aCompany({
    country: 'PK',
    homeChamberId: pkChamber.id,
    contactEmail: 'secret-pk@ravi.example',
    items: [
      { side: 'offer', text: 'Finished goat leather for shoe uppers', hsCode: undefined, cooperation: ['supply'] },
      { side: 'need', text: 'Raw sheepskins, wet salted', cooperation: ['supply'] },
    ],
    ...pk,
  })
  const kzCompany = await aCompany({
    country: 'KZ',
    homeChamberId: kzChamber.id,
    contactEmail: 'secret-kz@alatau.example',
    items: [
      { side: 'offer', text: 'Wet-salted sheepskins', cooperation: ['supply'] },
      { side: 'need', text: 'Goat leather for shoe uppers', cooperation: ['supply'] },
    ],
    ...kz,
  })
  for (const company of [pkCompany, kzCompany]) await aParticipation({ eventId: event.id, companyId: company.id, directConsent })
  return {
    event,
    pkCompany,
    kzCompany,
    pkOfficer: await actingOfficer(pkChamber.id, 'Ayesha Siddiqui'),
    kzOfficer: await actingOfficer(kzChamber.id, 'Daniyar Omarov'),
    stranger: await actingOfficer((await aChamber({ country: 'PK' })).id, 'Some Stranger'),
  }
}

export type Market = Awaited<ReturnType<typeof aMarket>>

/** A match of the market's two companies, proposed unless the test says otherwise. */
export async function aMatch(
  { event, pkCompany, kzCompany }: Pick<Market, 'event' | 'pkCompany' | 'kzCompany'>,
  { runNumber = 1, score = 0.8 } = {},
) {
  const run = await db.run.upsert({
    where: { eventId_number: { eventId: event.id, number: runNumber } },
    create: { eventId: event.id, number: runNumber, state: 'finished', progress: 100, finishedAt: NOW },
    update: {},
  })
  const reason = {
    kind: 'need-met',
    seeker: 'PK',
    need: { text: 'Raw sheepskins', language: 'en', code: 'HS 4102' },
    offer: { text: 'Мокросолёная овчина', language: 'ru', code: null },
    cooperation: 'supply',
    concept: null,
    part: 1,
  }
  return db.match.create({
    data: {
      runId: run.id,
      eventId: event.id,
      pkCompanyId: pkCompany.id,
      kzCompanyId: kzCompany.id,
      score,
      reasons: { met: [reason], missing: ['no-code'] },
    },
  })
}
