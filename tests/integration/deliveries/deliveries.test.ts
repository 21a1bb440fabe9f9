import { expect, test } from 'vitest'
import { sendNextLetters } from '#app/domain/campaigns/commands/letters.server.ts'
import { followSecondTry } from '#app/domain/campaigns/commands/second-try.server.ts'
import { sendCampaign } from '#app/domain/campaigns/commands/send.server.ts'
import { countFunnel, listFunnelRows } from '#app/domain/deliveries/queries/funnel.server.ts'
import { getMailStory, listAllMails, listDeliveries } from '#app/domain/deliveries/queries/mails.server.ts'
import { STAGES } from '#app/domain/deliveries/schema.ts'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { resendMail } from '#app/platform/mail/undelivered.server.ts'
import { loader } from '#app/routes/public/answer.tsx'
import { aCampaign, LATER } from '#tests/factories/campaign.ts'
import { NOW } from '#tests/factories/event.ts'
import { anInvitedMarket, tokenOf } from '#tests/factories/introduction.ts'

const ALL = { show: 'all', company: '', page: 1 } as const

const open = (token: string, method = 'GET') =>
  loader({
    request: new Request(`http://dosti.test/answer/${token}`, { method }),
    params: { token },
    context: { client: '192.0.2.7', nonce: '' },
  })

const openedOf = async (introductionId: string, country: 'PK' | 'KZ') =>
  (await db.invitation.findFirstOrThrow({ where: { introductionId, country } })).openedAt

test('an officer sees the mails to the companies of the chamber, never the other side’s, no address and not what they say', async () => {
  const { pkOfficer, kzOfficer, stranger, pkCompany, introduction } = await anInvitedMarket()
  await db.mail.updateMany({
    where: { aboutId: introduction.id },
    data: { state: 'failed', lastError: '550 <secret-pk@ravi.example> no such user', response: 'secret-kz@alatau.example' },
  })

  const list = await listDeliveries(pkOfficer.chamber, ALL)

  expect(list.rows).toMatchObject([{ company: pkCompany.legalNameLatin, state: 'failed', answer: '550 <…@…> no such user' }])
  expect(JSON.stringify(list)).not.toMatch(/secret-|Contact Person|\/answer\/|html/)
  expect(await listDeliveries(kzOfficer.chamber, ALL)).toMatchObject({ total: 1 })
  expect(await listDeliveries(stranger.chamber, ALL)).toMatchObject({ total: 0, rows: [] })
  const [mail] = list.rows
  for (const other of [kzOfficer, stranger])
    await expect(getMailStory(other.chamber, mail!.id)).rejects.toMatchObject({ code: 'not-found' })
  expect(JSON.stringify(await getMailStory(pkOfficer.chamber, mail!.id))).not.toMatch(/secret-|Contact Person|\/answer\//)
})

test('the list is narrowed by state and company', async () => {
  const { pkOfficer, pkCompany } = await anInvitedMarket()
  await db.mail.updateMany({ where: { companyId: pkCompany.id }, data: { state: 'bounced' } })
  const total = async (query: object) => (await listDeliveries(pkOfficer.chamber, { ...ALL, ...query })).total

  expect(await total({ show: 'undelivered' })).toBe(1)
  expect(await total({ show: 'sent' })).toBe(0)
  expect(await total({ company: pkCompany.legalNameLatin!.toLowerCase() })).toBe(1)
  expect(await total({ company: 'somebody else' })).toBe(0)
})

test('a chamber also sees the letters of its own campaigns to companies of other homes', async () => {
  const { officer, campaignId, invited, stranger, event } = await aCampaign({ companies: [{ homeChamberId: undefined }] })
  await db.company.update({ where: { id: invited[0]!.id }, data: { homeChamberId: stranger.chamber.chamberId } })
  const expected = await db.company.count({ where: { country: 'PK', state: 'verified', participations: { none: { eventId: event.id } } } })
  await sendCampaign({ officer, campaignId, expected, now: NOW })
  await sendNextLetters({ campaignId, now: LATER })

  const letters = (await listDeliveries(officer.chamber, ALL)).rows.filter(({ subject }) => subject.startsWith('Come to'))

  expect(letters.length).toBe(expected)
  const bounced = letters[0]!.id
  await db.mail.update({ where: { id: bounced }, data: { state: 'bounced', statusCode: '5.1.1', lastError: '550 5.1.1 no such user' } })
  await transaction(async (tx) => {
    const newMailId = await resendMail(tx, { mailId: bounced, address: 'new@firm.example', actor: {}, now: LATER })
    await followSecondTry(tx, { mailId: bounced, newMailId })
  })
  expect(await getMailStory(officer.chamber, bounced)).toMatchObject({ hasSecondTry: true, answer: '550 5.1.1 no such user' })
  expect((await listDeliveries(officer.chamber, ALL)).rows.filter(({ subject }) => subject.startsWith('Come to'))).toHaveLength(
    expected + 1,
  )
})

test('an administrator sees every mail by kind and state, neither to whom nor what about', async () => {
  const { introduction } = await anInvitedMarket()
  await db.mail.updateMany({ where: { aboutId: introduction.id }, data: { subject: 'Secret subject' } })

  const { rows } = await listAllMails({ show: 'all', page: 1 })

  expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ template: 'introduction-invitation', state: 'queued' })]))
  expect(JSON.stringify(rows)).not.toMatch(/Secret subject|secret-|Leather Works|Contact Person/)
})

test('a link counts as opened when its page is first shown, not by HEAD; opening answers nothing', async () => {
  const { introduction, pkOfficer } = await anInvitedMarket()
  const token = await tokenOf(introduction.id, 'PK')
  const before = await db.introduction.findUniqueOrThrow({ where: { id: introduction.id } })

  await open(token, 'HEAD')
  expect(await openedOf(introduction.id, 'PK')).toBeNull()
  await open(token)
  const first = await openedOf(introduction.id, 'PK')
  await open(token)

  expect(first).toBeInstanceOf(Date)
  expect(await openedOf(introduction.id, 'PK')).toEqual(first)
  expect(await openedOf(introduction.id, 'KZ')).toBeNull()
  expect(await db.introduction.findUniqueOrThrow({ where: { id: introduction.id } })).toEqual(before)
  expect(await db.invitation.count({ where: { introductionId: introduction.id, answer: { not: null } } })).toBe(0)
  const mail = await db.mail.findFirstOrThrow({ where: { aboutId: introduction.id, companyId: introduction.pkCompanyId } })
  expect(await getMailStory(pkOfficer.chamber, mail.id)).toMatchObject({ openedAt: first, ownAnswer: null })
})

test('the funnel counts each side, each figure has its rows, and other chambers see nothing of it', async () => {
  const { event, introduction, pkOfficer, kzOfficer, stranger, pkCompany, kzCompany } = await anInvitedMarket()
  await open(await tokenOf(introduction.id, 'PK'))
  await answerInvitation({ answerer: { token: await tokenOf(introduction.id, 'PK') }, answer: 'yes', now: NOW })
  const figures = async () =>
    Object.fromEntries((await countFunnel(pkOfficer.chamber, event.id)).map(({ stage, of, total }) => [stage, [of.PK, of.KZ, total]]))

  expect(await figures()).toEqual({
    invited: [1, 1, 2],
    opened: [1, 0, 1],
    yes: [1, 0, 1],
    introduced: [0, 0, 0],
    no: [0, 0, 0],
    'no-answer': [0, 1, 1],
  })
  await answerInvitation({ answerer: { token: await tokenOf(introduction.id, 'KZ') }, answer: 'yes', now: NOW })
  expect(await figures()).toMatchObject({ yes: [1, 1, 2], introduced: [1, 1, 2], 'no-answer': [0, 0, 0] })

  for (const { stage, total } of await countFunnel(kzOfficer.chamber, event.id)) {
    const list = await listFunnelRows(kzOfficer.chamber, event.id, { stage, page: 1 })
    expect([stage, list.rows.length]).toEqual([stage, total])
    expect(JSON.stringify(list)).not.toMatch(/secret-|Contact Person|\+92|\+77|tokenHash/)
  }
  const ours = await listFunnelRows(pkOfficer.chamber, event.id, { stage: 'opened', country: 'PK', page: 1 })
  expect(ours.rows).toMatchObject([
    { company: pkCompany.legalNameLatin, other: kzCompany.legalNameLatin, answer: 'yes', state: 'introduced' },
  ])
  expect((await countFunnel(stranger.chamber, event.id)).map(({ total }) => total)).toEqual(STAGES.map(() => 0))
  expect((await listFunnelRows(stranger.chamber, event.id, { stage: 'invited', page: 1 })).rows).toEqual([])
})
