import { expect, test } from 'vitest'
import { answerInterest } from '#app/domain/interests/commands/answer.server.ts'
import { decideInterest, setInterestRules } from '#app/domain/interests/commands/decide.server.ts'
import { expireInterests } from '#app/domain/interests/commands/expire.server.ts'
import { expressInterest } from '#app/domain/interests/commands/express.server.ts'
import { remindOfInterests } from '#app/domain/interests/commands/remind.server.ts'
import { listInterests } from '#app/domain/interests/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { NOW } from '#tests/factories/event.ts'
import { aForwardedInterest, aListedMarket, anInterest, interestTokenOf, PITCH } from '#tests/factories/interest.ts'

const DAY_MS = 86_400_000
const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS)
const mailsAbout = async (aboutId: string) =>
  (await db.mail.findMany({ where: { aboutId }, orderBy: [{ template: 'asc' }, { toAddress: 'asc' }] })).map(({ template, toAddress }) => [
    template,
    toAddress,
  ])
const stateOf = async (id: string) => (await db.interest.findUniqueOrThrow({ where: { id } })).state
const officerMail = async (personId: string) => (await db.person.findUniqueOrThrow({ where: { id: personId } })).email

test('at the half of the chambers’ time the officers of a chamber that is silent are reminded, once', async () => {
  const { interestId, pkOfficer, kzOfficer } = await anInterest()
  await decideInterest({ officer: pkOfficer, interestId, input: { decision: 'approve' }, now: after(1) })

  await remindOfInterests({ now: after(6) })
  expect(await mailsAbout(interestId)).toEqual([])
  await remindOfInterests({ now: after(7) })
  await remindOfInterests({ now: after(8) })

  expect(await mailsAbout(interestId)).toEqual([['interest-waiting', await officerMail(kzOfficer.personId)]])
})

test('without both chambers it ends: the sender is told, the receiver never knew', async () => {
  const { interestId, pkOfficer, receiver } = await anInterest()
  await decideInterest({ officer: pkOfficer, interestId, input: { decision: 'approve' }, now: after(13) })

  await expireInterests({ now: after(13.9) })
  expect(await stateOf(interestId)).toBe('approved_by_one')
  await expireInterests({ now: after(14) })
  await expireInterests({ now: after(15) })

  expect(await stateOf(interestId)).toBe('expired')
  expect(await mailsAbout(interestId)).toEqual([['interest-ended', 'secret-pk@ravi.example']])
  expect((await listInterests(receiver.companyId, after(15))).received).toEqual([])
  expect(await db.auditEntry.findMany({ where: { subjectId: interestId, act: 'interest.expire' } })).toMatchObject([
    { from: 'approved_by_one', to: 'expired', actorId: null },
  ])
})

test('the receiver has its own time: reminded at its half with a link that works too, and at its end both are told', async () => {
  const { interestId } = await aForwardedInterest()
  const second = await aForwardedInterest()

  await remindOfInterests({ now: after(7) })
  await remindOfInterests({ now: after(9) })
  const first = await interestTokenOf(interestId)
  const again = await interestTokenOf(interestId, { reminder: true })
  await answerInterest({ answerer: { token: again }, answer: 'no', now: after(10) })
  await expireInterests({ now: after(14) })
  await expireInterests({ now: after(14) })

  expect(first).not.toBe(again)
  expect(await stateOf(interestId)).toBe('declined')
  expect(await mailsAbout(second.interestId)).toEqual([
    ['interest-ended', 'secret-kz@alatau.example'],
    ['interest-ended', 'secret-pk@ravi.example'],
    ['interest-forwarded', 'secret-kz@alatau.example'],
    ['interest-forwarded', 'secret-kz@alatau.example'],
  ])
})

test('a returned one reminds its sender of the chamber’s words, ends, and frees the place', async () => {
  const { interestId, kzOfficer, sender, item } = await anInterest()
  await decideInterest({ officer: kzOfficer, interestId, input: { decision: 'return', reason: 'Say how much.' }, now: after(2) })

  await remindOfInterests({ now: after(9) })
  await remindOfInterests({ now: after(10) })
  await expireInterests({ now: after(16) })

  expect(await mailsAbout(interestId)).toEqual([
    ['interest-ended', 'secret-pk@ravi.example'],
    ['interest-returned', 'secret-pk@ravi.example'],
    ['interest-returned', 'secret-pk@ravi.example'],
  ])
  for (const { text } of await db.mail.findMany({ where: { aboutId: interestId, template: 'interest-returned' } })) {
    expect(text).toContain('Say how much.')
    expect(text).toContain('Alatau Chamber')
  }
  await expressInterest({ member: sender, itemId: item.id, pitch: PITCH, now: after(16) })
})

test('a chamber sets how many and how long; what is open keeps its times', async () => {
  const { pkOfficer, interestId } = await anInterest()
  const { expiresAt } = await db.interest.findUniqueOrThrow({ where: { id: interestId } })

  await setInterestRules({ officer: pkOfficer, rules: { openInterests: 1, interestDays: 3 }, now: NOW })

  const { sender, item } = await aListedMarket({ pk: { homeChamberId: pkOfficer.chamber.chamberId } })
  const newId = await expressInterest({ member: sender, itemId: item.id, pitch: PITCH, now: NOW })
  expect((await db.interest.findUniqueOrThrow({ where: { id: newId } })).expiresAt).toEqual(after(3))
  expect((await db.interest.findUniqueOrThrow({ where: { id: interestId } })).expiresAt).toEqual(expiresAt)
  expect((await listInterests(sender.companyId, NOW)).quota).toEqual({ open: 1, most: 1 })
  expect(await db.auditEntry.findMany({ where: { act: 'chamber.set-interest-rules' } })).toMatchObject([
    { actorId: pkOfficer.personId, detail: { openInterests: 1, interestDays: 3 } },
  ])
})
