import type { ActionFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action as adminInbox, loader as adminInboxPage } from '#app/routes/admin/inbox.tsx'
import { action as match, loader as matchPage } from '#app/routes/chamber/match.tsx'
import { action as undelivered, loader as undeliveredPage } from '#app/routes/chamber/undelivered.tsx'
import { anInvitedMarket } from '#tests/factories/introduction.ts'
import { aPerson } from '#tests/factories/person.ts'

type Door = (args: ActionFunctionArgs) => Promise<unknown>
type Knock = { personId: string; params?: Record<string, string>; form?: Record<string, string> }
type Answer = Response | Error | { init?: ResponseInit | null; data?: unknown }

/** What a browser is told. */
async function knock(door: Door, { personId, params = {}, form }: Knock) {
  const headers = { Cookie: (await openSession(personId)).split(';')[0]! }
  const request = new Request('http://dosti.test/', { method: form ? 'POST' : 'GET', headers, body: form && new URLSearchParams(form) })
  const answer = (await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown) => thrown)) as Answer
  if (answer instanceof Error) throw answer
  return { status: answer instanceof Response ? answer.status : (answer.init?.status ?? 200), body: JSON.stringify(answer) }
}

test('an officer cancels and opens again on the match’s page, with a reason or not at all; a stranger gets nowhere', async () => {
  const { introduction, match: of, pkOfficer, stranger } = await anInvitedMarket()
  const params = { matchId: of.id }
  const post = (intent: string, reason: string, { personId } = pkOfficer) => knock(match, { personId, params, form: { intent, reason } })
  const state = async () => (await db.introduction.findUniqueOrThrow({ where: { id: introduction.id } })).state

  const refused = await post('cancel-introduction', '')
  expect(refused.status).toBe(400)
  expect(refused.body).toContain('"reason"')
  expect((await post('cancel-introduction', 'A mistake.', stranger)).status).toBe(404)
  expect((await post('reopen-introduction', 'A mistake.')).status).toBe(409)
  expect(await state()).toBe('invited')
  expect((await post('cancel-introduction', 'A mistake.')).status).toBe(302)
  expect(await state()).toBe('cancelled')
  expect((await post('reopen-introduction', 'They called.')).status).toBe(302)
  expect(await state()).toBe('invited')

  const page = await knock(matchPage, { personId: pkOfficer.personId, params })
  expect(page.body).not.toMatch(/secret-/)
})

test('the page of mails that did not arrive is the chamber’s own: no other chamber’s address, and forged ids lead nowhere', async () => {
  const { introduction, pkCompany, pkOfficer, kzOfficer } = await anInvitedMarket()
  const mail = await db.mail.findFirstOrThrow({ where: { aboutId: introduction.id, companyId: pkCompany.id } })
  await db.mail.update({ where: { id: mail.id }, data: { state: 'bounced', statusCode: '5.1.1' } })
  const outsider = await aPerson()

  expect((await knock(undeliveredPage, { personId: pkOfficer.personId })).body).toContain(mail.toAddress)
  expect((await knock(undeliveredPage, { personId: kzOfficer.personId })).body).not.toContain(mail.toAddress)
  expect((await knock(undeliveredPage, { personId: outsider.id })).status).toBe(403)
  for (const id of ['x', '', 'DROP TABLE'])
    expect((await knock(undelivered, { personId: pkOfficer.personId, form: { id } })).status).toBe(400)
  expect((await knock(undelivered, { personId: kzOfficer.personId, form: { id: mail.id } })).status).toBe(404)
  expect((await knock(undelivered, { personId: pkOfficer.personId, form: { id: mail.id } })).status).toBe(302)
  expect((await knock(undelivered, { personId: pkOfficer.personId, form: { id: mail.id } })).status).toBe(409)
})

test('incoming mail is for administrators', async () => {
  const { pkOfficer } = await anInvitedMarket()
  const administrator = await aPerson({ isAdministrator: true })

  expect((await knock(adminInboxPage, { personId: pkOfficer.personId })).status).toBe(404)
  expect((await knock(adminInbox, { personId: pkOfficer.personId, form: { id: crypto.randomUUID() } })).status).toBe(404)
  expect((await knock(adminInboxPage, { personId: administrator.id })).status).toBe(200)
  expect((await knock(adminInbox, { personId: administrator.id, form: { id: crypto.randomUUID() } })).status).toBe(404)
})
