import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { issueAttestation } from '#app/domain/companies/commands/attest.server.ts'
import { getAttestation } from '#app/domain/companies/queries/attestations.server.ts'
import { listConsentRecords } from '#app/domain/companies/queries/consents.server.ts'
import { listHistory } from '#app/domain/companies/queries/verification.server.ts'
import { findDuplicates } from '#app/domain/duplicates/commands/find.server.ts'
import { mergeCompanies } from '#app/domain/duplicates/commands/merge.server.ts'
import { MERGE_FATES } from '#app/domain/duplicates/merge-fates.ts'
import { getMergePlan } from '#app/domain/duplicates/queries/merge.server.ts'
import { listDuplicates } from '#app/domain/duplicates/queries/pairs.server.ts'
import { loadDuplicates } from '#app/domain/imports/commands/surroundings.server.ts'
import { interestHandlers } from '#app/domain/interests/job-handlers.server.ts'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { introductionHandlers } from '#app/domain/introductions/job-handlers.server.ts'
import { matchHandlers } from '#app/domain/matches/job-handlers.server.ts'
import { deleteCompanies } from '#app/domain/privacy/commands/delete-company.server.ts'
import { getCompanyData } from '#app/domain/privacy/queries/company-data.server.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action as merge, loader as mergePage } from '#app/routes/chamber/merge.tsx'
import { loader as chamberPage } from '#app/routes/chamber/verification.tsx'
import { loader as ownPage } from '#app/routes/company/home.tsx'
import { loader as publicPage } from '#app/routes/public/company.tsx'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { aMarket, aMatch, anEvent, aParticipation, NOW } from '#tests/factories/event.ts'
import { anInterest } from '#tests/factories/interest.ts'
import { anInvitedMarket, tokenOf } from '#tests/factories/introduction.ts'

type Market = Awaited<ReturnType<typeof aMarket>>

/** A second entry of the market's company in Pakistan, at the same chamber. */
const aTwin = (market: Market, traits: CompanyTraits = {}) =>
  aCompany({ country: 'PK', homeChamberId: market.pkCompany.homeChamberId!, legalNameLatin: 'Twin Tannery', ...traits })

const asked = (market: Market, stays: { id: string }, goes: { id: string }) => ({
  officer: market.pkOfficer,
  ids: { stays: stays.id, goes: goes.id },
  now: NOW,
})
const drain = () => drainQueue([...matchHandlers, ...introductionHandlers, ...interestHandlers], new Date())
const rowOf = (id: string) => db.company.findUniqueOrThrow({ where: { id } })

test('every foreign key to Company in the database has a fate', async () => {
  const keys = await db.$queryRaw<{ column: string }[]>`
    SELECT DISTINCT relname || '.' || attname AS "column" FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1] WHERE contype = 'f' AND confrelid = '"Company"'::regclass`

  expect(keys.length).toBeGreaterThan(15)
  expect(keys.map(({ column }) => column).filter((column) => !(column in MERGE_FATES))).toEqual([])
})

describe('one company goes on', () => {
  test('with what it lacked, and everything of the other; nothing that it says itself changes', async () => {
    const market = await aMarket()
    const { pkCompany: stays } = market
    const goes = await aTwin(market, {
      about: { en: 'Other words.', ru: 'Кожа для обуви.' },
      sectors: ['leather', 'agriculture'],
      items: [
        { side: 'offer', text: 'FINISHED goat leather  for shoe uppers', cooperation: ['supply'] },
        { side: 'offer', text: 'Lining leather', cooperation: ['supply'] },
      ],
    })
    await db.company.update({ where: { id: stays.id }, data: { website: null } })
    await db.company.update({ where: { id: goes.id }, data: { website: 'https://twin.example', address: 'Kasur Road 1' } })
    await db.consentRecord.create({ data: { companyId: goes.id, purpose: 'directory', isGiven: true, at: NOW } })
    const logo = { name: 'logo.webp', mediaType: 'image/webp', size: 1 }
    await db.storedFile.createMany({
      data: [
        { ...logo, companyId: stays.id, use: 'logo', key: `stays-${stays.id}` },
        { ...logo, companyId: goes.id, use: 'logo', key: `goes-${goes.id}` },
        { ...logo, companyId: goes.id, use: 'catalogue', key: `catalogue-${goes.id}` },
      ],
    })
    const mail = { template: 'x', language: 'en', toAddress: 'a@b.example', subject: 's', html: 'h', text: 't' } as const
    const { id: mailId } = await db.mail.create({ data: { ...mail, companyId: goes.id, aboutType: 'company', aboutId: goes.id } })

    await mergeCompanies(asked(market, stays, goes))

    const after = await rowOf(stays.id)
    expect(after).toMatchObject({
      state: 'verified',
      legalName: stays.legalName,
      contactEmail: stays.contactEmail,
      consents: stays.consents,
    })
    expect(after).toMatchObject({
      website: 'https://twin.example',
      address: 'Kasur Road 1',
      about: { en: stays.about && 'Finished leather for shoes and garments.', ru: 'Кожа для обуви.' },
    })
    expect(await rowOf(goes.id)).toMatchObject({ state: 'merged', mergedIntoId: stays.id, legalNameLatin: 'Twin Tannery' })
    const offers = await db.item.findMany({ where: { companyId: stays.id, side: 'offer' }, orderBy: { position: 'asc' } })
    expect(offers.map(({ text, position }) => [text, position])).toEqual([
      ['Finished goat leather for shoe uppers', 0],
      ['Lining leather', 1],
    ])
    expect((await db.sectorProfile.findMany({ where: { companyId: stays.id } })).map(({ sector }) => sector).sort()).toEqual([
      'agriculture',
      'leather',
    ])
    expect((await db.storedFile.findMany({ where: { companyId: stays.id } })).map(({ key }) => key).sort()).toEqual([
      `catalogue-${goes.id}`,
      `stays-${stays.id}`,
    ])
    expect(await db.mail.findUniqueOrThrow({ where: { id: mailId } })).toMatchObject({ companyId: stays.id, aboutId: stays.id })
    expect(await listConsentRecords(stays.id)).toMatchObject([{ purpose: 'directory', isGiven: true }])
    // A file of members that still has the other number means the company that stays.
    const known = await loadDuplicates(stays.homeChamberId!)
    expect(known.find({ names: [], registerNumber: goes.registerNumber, email: null })).toMatchObject({
      known: { id: stays.id },
      by: 'number',
    })
  })

  test('the people of both belong to it, an owner of the other as a member; each is told once, in the trail both are named', async () => {
    const market = await aMarket()
    const goes = await aTwin(market)
    const { personId: both } = await db.membership.findFirstOrThrow({ where: { companyId: market.pkCompany.id } })
    await db.membership.create({ data: { companyId: goes.id, personId: both, role: 'member' } })

    await mergeCompanies(asked(market, market.pkCompany, goes))

    const people = await db.membership.findMany({ where: { companyId: market.pkCompany.id }, include: { person: true } })
    expect(people.map(({ personId, role }) => [personId === both, role]).sort()).toEqual([
      [false, 'member'],
      [true, 'owner'],
    ])
    expect(await db.membership.count({ where: { companyId: goes.id } })).toBe(0)
    const mails = await db.mail.findMany({ where: { template: 'companies-merged', companyId: market.pkCompany.id } })
    expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual(
      [...people.map(({ person }) => person.email), market.pkCompany.contactEmail, goes.contactEmail].sort(),
    )
    const trail = await db.auditEntry.findMany({ where: { subjectId: { in: [market.pkCompany.id, goes.id] } }, orderBy: { id: 'asc' } })
    expect(
      trail.map(({ act, subjectId, actorId, from, to }) => [act, subjectId === goes.id, actorId === market.pkOfficer.personId, from, to]),
    ).toEqual([
      ['company.merge', true, true, 'verified', 'merged'],
      ['company.take-in', false, true, null, null],
    ])
    expect((await listHistory(market.pkCompany.id)).map(({ act }) => act)).toEqual(['company.take-in', 'company.merge'])
  })

  test('a company that nobody owns gets the owners of the other, and a draft its register number', async () => {
    const market = await aMarket()
    const { homeChamberId } = market.pkCompany
    const stays = await aTwin(market, { state: 'draft' })
    await db.membership.deleteMany({ where: { companyId: stays.id } })
    const goes = await aTwin(market, { state: 'draft', registerNumber: '7654321' })
    await db.company.updateMany({ where: { id: { in: [stays.id, goes.id] } }, data: { registeredById: homeChamberId } })
    await db.company.update({
      where: { id: stays.id },
      data: { registerKind: null, registerNumber: null, contactEmail: null, contactName: null },
    })

    await mergeCompanies(asked(market, stays, goes))

    expect(await rowOf(stays.id)).toMatchObject({ registerKind: 'NTN', registerNumber: '7654321', contactEmail: goes.contactEmail })
    expect(await db.membership.findMany({ where: { companyId: stays.id } })).toMatchObject([{ role: 'owner' }])
  })

  test('places, matches, an open introduction with its links and wishes are its own; what both have ends', async () => {
    const market = await anInvitedMarket()
    const { pkCompany: goes, kzCompany: partner, event, introduction } = market
    const stays = await aTwin(market)
    const other = await anEvent({ pkChamberId: goes.homeChamberId!, kzChamberId: partner.homeChamberId! })
    for (const companyId of [stays.id, goes.id, partner.id]) await aParticipation({ eventId: other.id, companyId })
    const [ours, theirs] = [
      await aMatch({ ...market, event: other, pkCompany: stays }),
      await aMatch({ ...market, event: other, pkCompany: goes }),
    ]
    const wish = { eventId: other.id, country: 'PK', otherId: partner.id, otherCountry: 'KZ', saidAt: NOW } as const
    await db.preference.createMany({
      data: [
        { ...wish, companyId: stays.id, wish: 'would_like' },
        { ...wish, companyId: goes.id, wish: 'no_thanks' },
      ],
    })
    await db.preference.create({
      data: { ...wish, companyId: partner.id, country: 'KZ', otherId: goes.id, otherCountry: 'PK', wish: 'must_meet' },
    })

    await mergeCompanies(asked(market, stays, goes))
    await drain()

    expect(
      await db.participation.findMany({
        where: { companyId: stays.id },
        orderBy: { eventId: 'asc' },
        select: { eventId: true, state: true },
      }),
    ).toEqual([event.id, other.id].sort().map((eventId) => ({ eventId, state: 'accepted' })))
    expect(await db.participation.findMany({ where: { companyId: goes.id } })).toMatchObject([{ eventId: other.id, state: 'withdrawn' }])
    expect(await db.introduction.findUniqueOrThrow({ where: { id: introduction.id } })).toMatchObject({
      pkCompanyId: stays.id,
      state: 'invited',
    })
    expect(await db.preference.findMany({ where: { eventId: other.id, companyId: stays.id } })).toMatchObject([{ wish: 'no_thanks' }])
    expect(await db.preference.findMany({ where: { eventId: other.id, companyId: partner.id } })).toMatchObject([
      { otherId: stays.id, wish: 'must_meet' },
    ])
    // Its own match ends by the "no thanks" that came along, the other's because it stayed behind.
    for (const { id } of [ours, theirs]) expect((await db.match.findUniqueOrThrow({ where: { id } })).state).toBe('withdrawn')
    expect((await db.match.findUniqueOrThrow({ where: { id: theirs.id } })).pkCompanyId).toBe(goes.id)

    for (const country of ['PK', 'KZ'] as const)
      await answerInvitation({ answerer: { token: await tokenOf(introduction.id, country) }, answer: 'yes', now: NOW })
    expect(await db.introduction.findUniqueOrThrow({ where: { id: introduction.id } })).toMatchObject({ state: 'introduced' })
  })

  test('the attestation of the other leads to its own; both links and the finder know one company', async () => {
    const market = await aMarket()
    const goes = await aTwin(market, { legalNameLatin: 'Sutlej Boots', contactEmail: 'other@ravi-twin.example' })
    await db.company.update({ where: { id: market.pkCompany.id }, data: { contactEmail: 'info@ravi-twin.example' } })
    for (const { id } of [market.pkCompany, goes]) await issueAttestation(db, { companyId: id, now: NOW })
    const [own, code] = [await attestationOf(market.pkCompany.id), await attestationOf(goes.id)]
    await findDuplicates({ now: NOW })
    const pairs = async () =>
      (await listDuplicates(market.pkOfficer.chamber, goes.id)).filter(({ sides }) => sides.some(({ id }) => id === market.pkCompany.id))
    expect(await pairs()).toMatchObject([{ reasons: ['domain'] }])

    await mergeCompanies(asked(market, market.pkCompany, goes))
    await findDuplicates({ now: NOW })

    expect(await getAttestation(code, NOW)).toMatchObject({ state: 'replaced', newer: own, legalNameLatin: 'Sutlej Boots' })
    expect(await pairs()).toEqual([])
    expect(await db.duplicatePair.count({ where: { OR: [{ oneId: goes.id }, { otherId: goes.id }] } })).toBe(0)
    const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: market.pkCompany.id, role: 'member' } })
    const moved = `/company/${market.pkCompany.id}/people?tab=1`
    expect(await answerOf(ownPage, { companyId: goes.id }, { personId, path: `/company/${goes.id}/people?tab=1` })).toBe(moved)
    expect(await answerOf(publicPage, { companyId: goes.id })).toBe(`/companies/${market.pkCompany.id}`)
    expect(await answerOf(chamberPage, { companyId: goes.id }, market.pkOfficer)).toBe(`/chamber/verification/${market.pkCompany.id}`)
    expect(await answerOf(chamberPage, { companyId: goes.id }, market.stranger)).toBe(404)
    expect(await answerOf(ownPage, { companyId: goes.id }, market.stranger)).toBe(404)
    await db.company.update({ where: { id: market.pkCompany.id }, data: { consents: [] } })
    expect(await answerOf(publicPage, { companyId: goes.id })).toBe(404)
  })

  test('its owner reads what was told under the other, and with it both are erased', async () => {
    const market = await aMarket()
    const goes = await aTwin(market, { contactEmail: 'gone@twin.example' })
    await mergeCompanies(asked(market, market.pkCompany, goes))
    const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: market.pkCompany.id, role: 'owner' } })

    const held = await getCompanyData({ personId, companyId: market.pkCompany.id })
    expect(held.find(({ part }) => part === 'merged')?.rows).toMatchObject([
      { legalNameLatin: 'Twin Tannery', contactEmail: 'gone@twin.example' },
    ])

    await db.company.update({ where: { id: market.pkCompany.id }, data: { deleteAfter: NOW } })
    await deleteCompanies({ now: NOW })
    for (const id of [market.pkCompany.id, goes.id])
      expect(await rowOf(id)).toMatchObject({
        legalName: null,
        legalNameLatin: null,
        registerNumber: null,
        contactEmail: null,
        deletedAt: NOW,
      })
  })
})

describe('refused, and nothing changes', () => {
  const keysOf = async (market: Market, stays: { id: string }, goes: { id: string }) =>
    (await getMergePlan(market.pkOfficer.chamber, { stays: stays.id, goes: goes.id }, NOW)).obstacles.map(({ key }) => key)

  async function expectRefused(market: Market, stays: { id: string }, goes: { id: string }, key: string) {
    expect(await keysOf(market, stays, goes)).toContain(key)
    await expect(mergeCompanies(asked(market, stays, goes))).rejects.toMatchObject({ code: 'wrong-state', sentence: { key } })
    expect((await rowOf(goes.id)).mergedIntoId).toBeNull()
    expect(await db.mail.count({ where: { template: 'companies-merged', companyId: stays.id } })).toBe(0)
  }

  test.each([
    ['a suspended company goes', { state: 'suspended' }, 'merge.obstacle.state'],
    ['the one that stays is not verified', { state: 'verified' }, 'merge.obstacle.verifiedGoes'],
  ] as const)('when %s', async (_what, traits, key) => {
    const market = await aMarket()
    const twin = await aTwin(market, traits)
    if (key === 'merge.obstacle.verifiedGoes') await db.company.update({ where: { id: market.pkCompany.id }, data: { state: 'submitted' } })
    await expectRefused(market, market.pkCompany, twin, key)
  })

  test('when one waits for its deletion', async () => {
    const market = await aMarket()
    const twin = await aTwin(market)
    await db.company.update({ where: { id: twin.id }, data: { deleteAfter: NOW } })
    await expectRefused(market, market.pkCompany, twin, 'merge.obstacle.deletion')
  })

  test('when both are matched with one partner and the introduction of one is open; the other way round as well', async () => {
    const market = await anInvitedMarket()
    const twin = await aTwin(market)
    await aParticipation({ eventId: market.event.id, companyId: twin.id })
    await aMatch({ ...market, pkCompany: twin })
    await expectRefused(market, twin, market.pkCompany, 'merge.obstacle.introductions')
    const plan = await getMergePlan(market.pkOfficer.chamber, { stays: twin.id, goes: market.pkCompany.id }, NOW)
    expect(plan.obstacles[0]!.names).toEqual([market.kzCompany.legalNameLatin])
    expect(await keysOf(market, market.pkCompany, twin)).toEqual([])
  })

  test('when the one that goes has the better place in an event to come, or a run reckons with it', async () => {
    const market = await aMarket()
    const twin = await aTwin(market)
    await aParticipation({ eventId: market.event.id, companyId: twin.id, state: 'requested' })
    await expectRefused(market, twin, market.pkCompany, 'merge.obstacle.places')
    expect(await keysOf(market, market.pkCompany, twin)).toEqual([])
    await db.run.create({ data: { eventId: market.event.id, number: 9, state: 'running' } })
    await expectRefused(market, market.pkCompany, twin, 'merge.obstacle.run')
  })

  test('when both are to meet one partner, or are taken at one time; otherwise meetings and delegates are its own', async () => {
    const market = await aMarket()
    const { event, kzCompany } = market
    const twin = await aTwin(market)
    const { id: placeOfTwin } = await aParticipation({ eventId: event.id, companyId: twin.id })
    await db.delegate.create({
      data: { participationId: placeOfTwin, eventId: event.id, companyId: twin.id, name: 'Bilal', language: 'ur' },
    })
    const another = await aCompany({ country: 'KZ' })
    const slot = await aSlot(event.id)
    const meet = (pkCompanyId: string, kzCompanyId: string) =>
      db.meeting.create({
        data: {
          eventId: event.id,
          pkCompanyId,
          kzCompanyId,
          source: 'requested',
          placements: { create: { plan: 'draft', slotId: slot.id } },
        },
      })
    const twice = await meet(market.pkCompany.id, kzCompany.id)
    await db.placement.deleteMany({ where: { meetingId: twice.id } })
    const theirs = await meet(twin.id, kzCompany.id)
    await expectRefused(market, market.pkCompany, twin, 'merge.obstacle.meetings')

    await db.placement.deleteMany({ where: { meetingId: theirs.id } })
    await db.meeting.update({ where: { id: theirs.id }, data: { state: 'cancelled' } })
    const moves = await meet(twin.id, another.id)
    await db.placement.create({ data: { meetingId: twice.id, eventId: event.id, plan: 'draft', slotId: slot.id } })
    await expect(mergeCompanies(asked(market, market.pkCompany, twin))).rejects.toMatchObject({ sentence: { key: 'merge.obstacle.clash' } })

    await db.placement.deleteMany({ where: { meetingId: twice.id } })
    await mergeCompanies(asked(market, market.pkCompany, twin))
    expect(await db.meeting.findUniqueOrThrow({ where: { id: moves.id } })).toMatchObject({ pkCompanyId: market.pkCompany.id })
    expect(await db.meeting.findUniqueOrThrow({ where: { id: theirs.id } })).toMatchObject({ pkCompanyId: twin.id })
    expect((await db.occupation.findMany({ where: { meetingId: moves.id } })).map(({ thing }) => thing)).toContain(
      `${event.id}:company:${market.pkCompany.id}`,
    )
    expect(await db.delegate.findMany({ where: { companyId: market.pkCompany.id } })).toMatchObject([{ name: 'Bilal', eventId: event.id }])
  })

  test('when both have an open expression of interest with one company', async () => {
    const market = await anInterest()
    const twin = await aTwin(market)
    const { id: _, ...row } = await db.interest.findUniqueOrThrow({ where: { id: market.interestId } })
    const made = await db.interest.create({ data: { ...row, senderId: twin.id } })
    await expectRefused(market, market.pkCompany, twin, 'merge.obstacle.interests')
    await db.interest.update({ where: { id: made.id }, data: { state: 'withdrawn' } })
    await mergeCompanies(asked(market, market.pkCompany, twin))
    expect(await db.interest.count({ where: { senderId: market.pkCompany.id } })).toBe(2)
  })

  test('to every chamber but the home of both, and of a company with itself', async () => {
    const market = await aMarket()
    const [twin, foreign] = [await aTwin(market), await aCompany({ country: 'PK' })]
    const notFound = { code: 'not-found' }
    for (const officer of [market.stranger, market.kzOfficer])
      await expect(mergeCompanies({ ...asked(market, market.pkCompany, twin), officer })).rejects.toMatchObject(notFound)
    await expect(mergeCompanies(asked(market, market.pkCompany, foreign))).rejects.toMatchObject(notFound)
    await expect(mergeCompanies(asked(market, foreign, market.pkCompany))).rejects.toMatchObject(notFound)
    await expect(mergeCompanies(asked(market, twin, twin))).rejects.toMatchObject(notFound)
  })
})

test('the page shows what will happen; without the tick nothing does, and with it twice only once', async () => {
  const market = await aMarket()
  const twin = await aTwin(market)
  const params = { stays: market.pkCompany.id, goes: twin.id }
  const args = async (officer: { personId: string }, form?: Record<string, string>) => argsFor(params, { ...officer, form })
  expect(await mergePage(await args(market.pkOfficer))).toMatchObject({
    plan: { taken: [], obstacles: [], goes: { people: [{ role: 'owner' }] } },
  })
  await expect(mergePage(await args(market.stranger))).rejects.toMatchObject({ init: { status: 404 } })

  expect(await merge(await args(market.pkOfficer, {}))).toMatchObject({ init: { status: 400 } })
  expect((await rowOf(twin.id)).state).toBe('verified')
  const both = await Promise.allSettled([1, 2].map(async () => merge(await args(market.pkOfficer, { compared: 'yes' }))))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.auditEntry.count({ where: { act: 'company.merge', subjectId: twin.id } })).toBe(1)
})

async function aSlot(eventId: string) {
  const times = { startsAt: new Date('2027-03-01T09:00:00Z'), endsAt: new Date('2027-03-01T09:20:00Z') }
  const { id: sessionId } = await db.eventSession.create({ data: { eventId, ...times, slotMinutes: 20 } })
  return db.slot.create({ data: { eventId, sessionId, ...times } })
}

async function attestationOf(companyId: string) {
  return (await db.attestation.findFirstOrThrow({ where: { companyId, replacedAt: null } })).code
}

async function argsFor(
  params: Record<string, string>,
  { personId, path = '/', form }: { personId?: string; path?: string; form?: Record<string, string> } = {},
): Promise<ActionFunctionArgs> {
  const headers: HeadersInit = personId ? { Cookie: (await openSession(personId)).split(';')[0]! } : {}
  const request = new Request(`http://dosti.test${path}`, {
    method: form ? 'POST' : 'GET',
    headers,
    body: form && new URLSearchParams(form),
  })
  return { request, params, context: { client: '192.0.2.1', nonce: '' } }
}

/** Where the page sends its reader, or the status of its refusal. */
async function answerOf(
  page: (args: ActionFunctionArgs) => Promise<unknown>,
  params: Record<string, string>,
  reader?: { personId: string; path?: string },
) {
  const thrown = await page(await argsFor(params, reader)).then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown instanceof Response) return thrown.headers.get('Location')
  return (thrown as { init?: { status: number } } | null)?.init?.status ?? thrown
}
