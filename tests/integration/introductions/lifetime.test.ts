import { describe, expect, test } from 'vitest'
import { withdrawParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { cancelIntroduction } from '#app/domain/introductions/commands/cancel.server.ts'
import { expireIntroductions } from '#app/domain/introductions/commands/expire.server.ts'
import { remindCompanies } from '#app/domain/introductions/commands/remind.server.ts'
import { reopenIntroduction } from '#app/domain/introductions/commands/reopen.server.ts'
import { tellChambersOfExpired } from '#app/domain/introductions/commands/tell-chambers.server.ts'
import { findIntroductionOfMatch, getIntroductionByToken } from '#app/domain/introductions/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { NOW } from '#tests/factories/event.ts'
import { anInvitedMarket, tokenOf } from '#tests/factories/introduction.ts'

const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000)
const answer = (token: string, reply: 'yes' | 'no', now: Date) => answerInvitation({ answerer: { token }, answer: reply, now })
const mailsOf = (aboutId: string, template: string) => db.mail.findMany({ where: { aboutId, template }, orderBy: { onceKey: 'desc' } })
const find = (id: string) => db.introduction.findUniqueOrThrow({ where: { id } })

describe('the reminder', () => {
  test('comes at half of the event’s time, once, only to who has not answered, and its link answers', async () => {
    const { introduction } = await anInvitedMarket()
    await answer(await tokenOf(introduction.id, 'PK'), 'yes', days(1))

    await remindCompanies({ now: days(3.4) })
    expect(await mailsOf(introduction.id, 'introduction-reminder')).toEqual([])
    await Promise.all([remindCompanies({ now: days(3.5) }), remindCompanies({ now: days(3.5) })])
    await remindCompanies({ now: days(5) })

    const reminders = await mailsOf(introduction.id, 'introduction-reminder')
    expect(reminders).toMatchObject([{ toAddress: 'secret-kz@alatau.example' }])
    expect(reminders[0]!.html + reminders[0]!.text).not.toMatch(/secret-|Contact Person/)
    expect(await db.auditEntry.count({ where: { subjectId: introduction.id, act: 'introduction.remind' } })).toBe(1)
    const first = await tokenOf(introduction.id, 'KZ')
    expect((await getIntroductionByToken(first, days(4))).id).toBe(introduction.id)
    expect(await answer(await tokenOf(introduction.id, 'KZ', { reminder: true }), 'yes', days(4))).toBe('introduced')
  })

  test('does not come when it ended, while a no can be taken back, or in a cancelled event', async () => {
    const [ended, pending, cancelled] = [await anInvitedMarket(), await anInvitedMarket(), await anInvitedMarket()]
    await cancelIntroduction({ officer: ended.pkOfficer, introductionId: ended.introduction.id, reason: 'A mistake.', now: days(1) })
    await answer(await tokenOf(pending.introduction.id, 'PK'), 'no', days(3.49))
    await db.event.update({ where: { id: cancelled.event.id }, data: { state: 'cancelled' } })

    await remindCompanies({ now: days(3.5) })

    for (const { introduction } of [ended, pending, cancelled]) expect(await mailsOf(introduction.id, 'introduction-reminder')).toEqual([])
  })
})

describe('expiry', () => {
  test('tells both companies at once, and both chambers in one mail an event that names who kept silent, once', async () => {
    const { introduction, event, pkCompany, kzCompany, pkOfficer, kzOfficer } = await anInvitedMarket()
    await db.chamber.update({ where: { id: pkOfficer.chamber.chamberId }, data: { email: 'office@ravi-chamber.example' } })
    await answer(await tokenOf(introduction.id, 'PK'), 'yes', days(1))

    await expireIntroductions({ now: days(7) })
    await Promise.all([tellChambersOfExpired({ now: days(7.1) }), tellChambersOfExpired({ now: days(7.1) })])
    await tellChambersOfExpired({ now: days(8) })

    expect((await mailsOf(introduction.id, 'introduction-ended')).map((mail) => mail.toAddress)).toEqual([
      'secret-pk@ravi.example',
      'secret-kz@alatau.example',
    ])
    const told = await db.mail.findMany({ where: { aboutId: event.id, template: 'introductions-expired' }, orderBy: { createdAt: 'asc' } })
    const officer = await db.person.findUniqueOrThrow({ where: { id: kzOfficer.personId } })
    expect(told.map((mail) => mail.toAddress).sort()).toEqual(['office@ravi-chamber.example', officer.email].sort())
    for (const mail of told) {
      expect(mail.text).toContain(`No answer from: ${kzCompany.legalNameLatin}`)
      expect(mail.text).not.toContain(`No answer from: ${pkCompany.legalNameLatin}`)
      expect(mail.html).not.toMatch(/secret-|Contact Person/)
    }
  })
})

describe('a chamber cancels', () => {
  test('with a reason that no company reads; both are told once, and the links answer no more', async () => {
    const { introduction, match, pkOfficer } = await anInvitedMarket()
    const act = { officer: pkOfficer, introductionId: introduction.id, reason: 'Sanctions list: hold.', now: days(1) }

    await cancelIntroduction(act)
    await expect(cancelIntroduction(act)).rejects.toMatchObject({ code: 'wrong-state' })

    const mails = await mailsOf(introduction.id, 'introduction-ended')
    expect(mails.map((mail) => mail.toAddress)).toEqual(['secret-pk@ravi.example', 'secret-kz@alatau.example'])
    for (const mail of mails) expect(mail.html + mail.text).not.toContain('Sanctions')
    const token = await tokenOf(introduction.id, 'PK')
    expect(JSON.stringify(await getIntroductionByToken(token, days(1)))).not.toContain('Sanctions')
    await expect(answer(token, 'yes', days(1))).rejects.toMatchObject({ code: 'wrong-state' })
    const seen = await findIntroductionOfMatch(pkOfficer.chamber, match.id)
    expect(seen!.steps).toMatchObject([{ act: 'invite' }, { act: 'cancel', reason: 'Sanctions list: hold.' }])
    expect(await db.auditEntry.findFirst({ where: { subjectId: introduction.id, act: 'introduction.cancel' } })).toMatchObject({
      actorId: pkOfficer.personId,
      chamberId: pkOfficer.chamber.chamberId,
      from: 'invited',
      to: 'cancelled',
    })
  })

  test('only if it organises the event, and not after the introduction was made', async () => {
    const { introduction, stranger, kzOfficer } = await anInvitedMarket()
    const by = (officer: typeof stranger) =>
      cancelIntroduction({ officer, introductionId: introduction.id, reason: 'No reason.', now: days(1) })

    await expect(by(stranger)).rejects.toMatchObject({ code: 'not-found' })
    for (const country of ['PK', 'KZ'] as const) await answer(await tokenOf(introduction.id, country), 'yes', days(1))
    await expect(by(kzOfficer)).rejects.toMatchObject({ code: 'wrong-state' })

    expect((await find(introduction.id)).state).toBe('introduced')
  })
})

describe('a chamber opens it again', () => {
  async function expired() {
    const market = await anInvitedMarket()
    await answer(await tokenOf(market.introduction.id, 'PK'), 'yes', days(1))
    await expireIntroductions({ now: days(7) })
    await tellChambersOfExpired({ now: days(7) })
    const reopen = (officer = market.kzOfficer, now = days(10)) =>
      reopenIntroduction({ officer, introductionId: market.introduction.id, reason: 'They called.', now })
    return { ...market, reopen }
  }

  test('both are asked anew with new links and the whole time; former links and answers count no more', async () => {
    const { introduction, reopen } = await expired()
    const old = await tokenOf(introduction.id, 'PK')

    await reopen()

    expect(await find(introduction.id)).toMatchObject({
      state: 'invited',
      round: 2,
      expiresAt: days(17),
      remindAt: days(13.5),
      chambersToldAt: null,
    })
    await expect(answer(old, 'yes', days(11))).rejects.toMatchObject({ code: 'not-found' })
    expect(await answer(await tokenOf(introduction.id, 'PK', { round: 2 }), 'yes', days(11))).toBe('accepted_by_one')
    expect(await answer(await tokenOf(introduction.id, 'KZ', { round: 2 }), 'yes', days(11))).toBe('introduced')
    expect(await mailsOf(introduction.id, 'introduction-invitation')).toHaveLength(4)
    expect(await db.auditEntry.findFirst({ where: { subjectId: introduction.id, act: 'introduction.reopen' } })).toMatchObject({
      from: 'expired',
      to: 'invited',
      reason: 'They called.',
    })
  })

  test('reminds, expires and tells anew in the second round', async () => {
    const { introduction, event, reopen } = await expired()
    await reopen()

    await remindCompanies({ now: days(14) })
    await expireIntroductions({ now: days(17) })
    await tellChambersOfExpired({ now: days(17) })

    expect(await mailsOf(introduction.id, 'introduction-reminder')).toHaveLength(2)
    expect(await mailsOf(introduction.id, 'introduction-ended')).toHaveLength(4)
    expect(await db.mail.count({ where: { aboutId: event.id, template: 'introductions-expired' } })).toBe(4)
  })

  test('not when it is open, its event was cancelled, a company left, or a stranger asks', async () => {
    const market = await expired()
    const { introduction, pkCompany, event, stranger, reopen } = market

    await expect(reopen(stranger)).rejects.toMatchObject({ code: 'not-found' })
    await db.event.update({ where: { id: event.id }, data: { state: 'cancelled' } })
    await expect(reopen()).rejects.toMatchObject({ code: 'wrong-state' })
    await db.event.update({ where: { id: event.id }, data: { state: 'published' } })
    await db.company.update({ where: { id: pkCompany.id }, data: { state: 'suspended' } })
    await expect(reopen()).rejects.toMatchObject({ code: 'wrong-state' })
    await db.company.update({ where: { id: pkCompany.id }, data: { state: 'verified' } })
    const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: pkCompany.id } })
    await withdrawParticipation({ member: { personId, companyId: pkCompany.id }, eventId: event.id, now: days(9) })
    await expect(reopen()).rejects.toMatchObject({ code: 'wrong-state' })
    await db.participation.updateMany({ where: { eventId: event.id }, data: { state: 'accepted' } })
    await reopen()
    await expect(reopen()).rejects.toMatchObject({ code: 'wrong-state' })

    expect((await find(introduction.id)).round).toBe(2)
  })

  test.each(['declined', 'cancelled'] as const)('also when it was %s', async (ending) => {
    const { introduction, pkOfficer } = await anInvitedMarket()
    const introductionId = introduction.id
    if (ending === 'cancelled') await cancelIntroduction({ officer: pkOfficer, introductionId, reason: 'A mistake.', now: days(1) })
    else
      for (const country of ['PK', 'KZ'] as const)
        await answer(await tokenOf(introductionId, country), country === 'PK' ? 'yes' : 'no', days(1))
    expect((await find(introductionId)).state).toBe(ending)

    await reopenIntroduction({ officer: pkOfficer, introductionId, reason: 'They changed their minds.', now: days(2) })

    expect((await find(introductionId)).state).toBe('invited')
  })
})

test('the database keeps a no from waiting in any other state', async () => {
  const { introduction } = await anInvitedMarket()

  await expect(
    db.introduction.update({ where: { id: introduction.id }, data: { state: 'accepted_by_one', settlesAt: NOW } }),
  ).rejects.toThrow('settles_only_when_invited')
})
