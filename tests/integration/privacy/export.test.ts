import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { getCompanyData } from '#app/domain/privacy/queries/company-data.server.ts'
import { getPersonData } from '#app/domain/privacy/queries/person-data.server.ts'
import { translate } from '#app/i18n/translate.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { loader as personFile } from '#app/routes/account/data-file.ts'
import { loader as companyPage } from '#app/routes/company/data.tsx'
import { loader as companyFile } from '#app/routes/company/data-file.ts'
import { NOW } from '#tests/factories/event.ts'
import { anInvitedMarket, tokenOf } from '#tests/factories/introduction.ts'
import { aPerson } from '#tests/factories/person.ts'

async function ownerOf(companyId: string) {
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId, role: 'owner' } })
  return { companyId, personId }
}

async function fetchAs(personId: string, loader: (args: LoaderFunctionArgs) => Promise<unknown>, params = {}) {
  const headers = { Cookie: (await openSession(personId)).split(';')[0]! }
  const request = new Request('http://dosti.test/', { headers })
  return loader({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown) => thrown) as Promise<
    Response & { init?: ResponseInit }
  >
}

test('a company’s export holds what it told and what was done with it, and nothing of the other side', async () => {
  const { pkCompany, kzCompany, introduction } = await anInvitedMarket()
  await answerInvitation({ answerer: { token: await tokenOf(introduction.id, 'PK') }, answer: 'yes', now: NOW })
  const member = await ownerOf(pkCompany.id)
  const colleague = await aPerson({ name: 'Colleague Private', email: 'colleague@private.example' })
  await db.membership.create({ data: { companyId: pkCompany.id, personId: colleague.id, role: 'member' } })

  const parts = await getCompanyData(member)

  const rows = Object.fromEntries(parts.map(({ part, rows }) => [part, rows]))
  expect(rows.profile).toMatchObject([
    { legalName: pkCompany.legalName, contactEmail: pkCompany.contactEmail, consents: pkCompany.consents },
  ])
  expect([rows.items?.length, rows.people?.length, rows.matches?.length]).toEqual([2, 2, 1])
  expect(rows.introductions).toMatchObject([{ answer: 'yes', state: 'accepted_by_one' }])
  expect(rows.mails?.map(({ template }) => template)).toEqual(['introduction-invitation'])
  const all = JSON.stringify(parts.filter(({ part }) => part !== 'mails'))
  for (const foreign of [
    kzCompany.id,
    kzCompany.legalNameLatin,
    kzCompany.legalName,
    kzCompany.contactEmail,
    'colleague@private',
    'Colleague Private',
  ])
    expect(all).not.toContain(foreign)
  const { tokenHash } = await db.invitation.findFirstOrThrow({ where: { companyId: pkCompany.id } })
  expect(JSON.stringify(parts)).not.toContain(tokenHash)
  expect(JSON.stringify(parts)).not.toContain(kzCompany.contactEmail)
})

test('only an owner takes a company’s data along', async () => {
  const { pkCompany, kzCompany } = await anInvitedMarket()
  const { personId } = await ownerOf(pkCompany.id)
  const colleague = await aPerson()
  await db.membership.create({ data: { companyId: pkCompany.id, personId: colleague.id, role: 'member' } })
  const stranger = (await ownerOf(kzCompany.id)).personId
  const params = { companyId: pkCompany.id }

  for (const loader of [companyFile, companyPage]) {
    const statusFor = (refused: Awaited<ReturnType<typeof fetchAs>>) => refused.init?.status ?? refused.status
    expect(statusFor(await fetchAs(colleague.id, loader, params))).toBe(403)
    expect(statusFor(await fetchAs(stranger, loader, params))).toBe(404)
  }
  // A file has no error page: the refusal is a sentence to read.
  expect(await (await fetchAs(stranger, companyFile, params)).text()).toBe(translate('en', 'error.notFound'))
  const file = await fetchAs(personId, companyFile, params)
  expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="dosti-company.json"')
  expect(file.headers.get('Cache-Control')).toContain('no-store')
  expect(await file.json()).toMatchObject({ parts: expect.arrayContaining([expect.objectContaining({ part: 'profile' })]) })
})

test('a person’s export holds their own account, and neither secrets nor other people', async () => {
  const person = await aPerson({ name: 'Own Name', email: 'own@person.example' })
  const other = await aPerson({ name: 'Other Name', email: 'other@person.example' })
  await db.recoveryCode.create({ data: { hash: `hash-of-${person.id}`, personId: person.id } })
  const mail = { template: 'verify-email', language: 'en', html: 'h', text: 't' } as const
  await db.mail.createMany({
    data: [
      { ...mail, toAddress: person.email, subject: 'For the one' },
      { ...mail, toAddress: other.email, subject: 'For the other' },
    ],
  })

  const said = JSON.stringify(await getPersonData(person.id))
  const file = await (await fetchAs(person.id, personFile)).json()

  expect(said).toContain('own@person.example')
  expect(said).toContain('For the one')
  for (const foreign of ['other@person.example', 'For the other', person.passwordHash, 'hash-of-']) expect(said).not.toContain(foreign)
  expect(JSON.stringify(file)).toContain('Own Name')
})
