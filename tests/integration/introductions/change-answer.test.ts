import { describe, expect, test } from 'vitest'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { settleIntroduction, settleIntroductions } from '#app/domain/introductions/commands/decline.server.ts'
import { expireIntroductions } from '#app/domain/introductions/commands/expire.server.ts'
import { introductionHandlers } from '#app/domain/introductions/job-handlers.server.ts'
import { getIntroduction, getIntroductionByToken, listIntroductions } from '#app/domain/introductions/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { NOW } from '#tests/factories/event.ts'
import { anInvitedMarket, tokenOf } from '#tests/factories/introduction.ts'

const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000)
const answer = (token: string, reply: 'yes' | 'no', now: Date) => answerInvitation({ answerer: { token }, answer: reply, now })
const endedMails = (aboutId: string) => db.mail.findMany({ where: { aboutId, template: 'introduction-ended' } })
const stateOf = async (id: string) => (await db.introduction.findUniqueOrThrow({ where: { id } })).state

async function bothLinks() {
  const market = await anInvitedMarket()
  const { id } = market.introduction
  return { ...market, id, pk: await tokenOf(id, 'PK'), kz: await tokenOf(id, 'KZ') }
}

describe('a no before the other answered', () => {
  test('can be taken back for an hour, and nobody learns of it', async () => {
    const { id, pk, kz, kzCompany } = await bothLinks()

    expect(await answer(pk, 'no', minutes(0))).toBe('invited')
    const othersPage = await getIntroductionByToken(kz, minutes(30))
    const othersList = await listIntroductions(kzCompany.id, minutes(30))
    expect(await answer(pk, 'yes', minutes(59))).toBe('accepted_by_one')
    await drainQueue(introductionHandlers, minutes(120))

    expect(othersPage).toMatchObject({ state: 'invited', answerable: true, ownAnswer: null, answerUntil: minutes(7 * 24 * 60) })
    expect(JSON.stringify(othersPage)).not.toContain('settlesAt')
    expect(othersList).toMatchObject([{ state: 'invited', isWaiting: true }])
    expect(await stateOf(id)).toBe('accepted_by_one')
    expect(await endedMails(id)).toEqual([])
  })

  test('ends the introduction after its hour, and the other is told once, without reason or contact', async () => {
    const { id, pk, kz, pkCompany } = await bothLinks()
    await answer(pk, 'no', minutes(0))

    await settleIntroduction({ introductionId: id, now: minutes(59) })
    expect(await stateOf(id)).toBe('invited')
    await drainQueue(introductionHandlers, minutes(60))
    await settleIntroductions({ now: minutes(61) })

    expect(await stateOf(id)).toBe('declined')
    const ended = await endedMails(id)
    expect(ended).toMatchObject([{ toAddress: 'secret-kz@alatau.example' }])
    expect(ended[0]!.html).toContain(pkCompany.legalNameLatin)
    expect(ended[0]!.html + ended[0]!.text).not.toMatch(/secret-|Contact Person/)
    await expect(answer(kz, 'yes', minutes(61))).rejects.toMatchObject({ code: 'wrong-state' })
    await expect(answer(pk, 'yes', minutes(61))).rejects.toMatchObject({ code: 'already-decided' })
  })

  test('is final when the hour is over, also before the job came', async () => {
    const { pk } = await bothLinks()
    await answer(pk, 'no', minutes(0))

    await expect(answer(pk, 'yes', minutes(60))).rejects.toMatchObject({ code: 'already-decided' })
  })

  test('ends it at once when the other answers meanwhile, who is told', async () => {
    const { id, pk, kz } = await bothLinks()
    await answer(pk, 'no', minutes(0))

    expect(await answer(kz, 'yes', minutes(10))).toBe('declined')
    await drainQueue(introductionHandlers, minutes(120))

    await expect(answer(pk, 'yes', minutes(11))).rejects.toMatchObject({ code: 'already-decided' })
    expect(await endedMails(id)).toMatchObject([{ toAddress: 'secret-kz@alatau.example' }])
    expect(await db.mail.count({ where: { aboutId: id, template: 'introduction-made' } })).toBe(0)
  })

  test('near the end of the time is settled by then, as a no and not as expired', async () => {
    const { id, pk } = await bothLinks()
    const last = minutes(7 * 24 * 60 - 10)
    await answer(pk, 'no', last)

    await expireIntroductions({ now: minutes(7 * 24 * 60) })
    await settleIntroductions({ now: minutes(7 * 24 * 60) })

    expect(await stateOf(id)).toBe('declined')
  })
})

describe('a yes before the other answered', () => {
  test('can become a no, which waits its hour', async () => {
    const { id, pk, kz } = await bothLinks()
    await answer(pk, 'yes', minutes(0))

    expect(await answer(pk, 'no', minutes(5))).toBe('invited')
    expect(await db.mail.count({ where: { aboutId: id } })).toBe(2)
    expect(await answer(kz, 'yes', minutes(6))).toBe('declined')
  })

  test('is final when the other has answered too', async () => {
    const { pk, kz } = await bothLinks()
    await answer(pk, 'yes', minutes(0))
    await answer(kz, 'yes', minutes(1))

    await expect(answer(pk, 'no', minutes(2))).rejects.toMatchObject({ code: 'already-decided' })
  })
})

test('a no after the other’s yes ends it at once, and only the one who said yes is told', async () => {
  const { id, pk, kz } = await bothLinks()
  await answer(pk, 'yes', minutes(0))

  expect(await answer(kz, 'no', minutes(1))).toBe('declined')

  expect(await endedMails(id)).toMatchObject([{ toAddress: 'secret-pk@ravi.example' }])
})

test('two no: nobody needs to be told', async () => {
  const { id, pk, kz } = await bothLinks()
  await answer(pk, 'no', minutes(0))

  expect(await answer(kz, 'no', minutes(1))).toBe('declined')

  expect(await endedMails(id)).toEqual([])
})

test('yes and no at once from both sides end in one state that the mails agree with', async () => {
  const { id, pk, kz } = await bothLinks()

  await Promise.all([answer(pk, 'yes', minutes(0)), answer(kz, 'no', minutes(0))])

  expect(await stateOf(id)).toBe('declined')
  expect(await endedMails(id)).toMatchObject([{ toAddress: 'secret-pk@ravi.example' }])
})

test('every change of an answer is one audit row, the same answer again none', async () => {
  const { id, pk } = await bothLinks()
  for (const [reply, at] of [
    ['no', 0],
    ['no', 1],
    ['yes', 2],
    ['yes', 3],
    ['no', 4],
  ] as const)
    await answer(pk, reply, minutes(at))

  const rows = await db.auditEntry.findMany({
    where: { subjectId: id, act: { startsWith: 'introduction.answer' } },
    orderBy: { id: 'asc' },
  })

  expect(rows.map(({ act, from, to }) => [act, from, to])).toEqual([
    ['introduction.answer-no', 'invited', 'invited'],
    ['introduction.answer-yes', 'invited', 'accepted_by_one'],
    ['introduction.answer-no', 'accepted_by_one', 'invited'],
  ])
})

test('the company that said no sees until when it can change its mind', async () => {
  const { id, pk, pkCompany } = await bothLinks()
  await answer(pk, 'no', minutes(0))

  const page = await getIntroduction({ companyId: pkCompany.id, introductionId: id }, minutes(1))

  expect(page).toMatchObject({ ownAnswer: 'no', answerable: true, answerUntil: minutes(60) })
})
