import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { previewInvitation } from '#app/domain/introductions/queries/preview.server.ts'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { loader as publicPreview } from '#app/routes/company/preview.tsx'
import { loader as introductionPreview } from '#app/routes/company/preview-introduction.tsx'
import { loader as letter } from '#app/routes/company/preview-letter.ts'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { aPerson } from '#tests/factories/person.ts'

const NOW = new Date('2026-03-03T10:00:00Z')
const CONTACT = /hidden@|Contact Person|\+92300|secret-site/

async function aMember(traits: CompanyTraits = {}) {
  const { id: personId } = await aPerson()
  const company = await aCompany({ ownerId: personId, contactEmail: 'hidden@company.example', ...traits })
  await db.company.update({ where: { id: company.id }, data: { website: 'https://secret-site.example' } })
  return { company, cookie: (await openSession(personId)).split(';')[0]! }
}

type Door = (args: LoaderFunctionArgs) => Promise<unknown>

/** What a browser is shown, or the status with which it is refused. */
async function look(door: Door, cookie: string, params: Record<string, string>, path = '/') {
  const request = new Request(`http://dosti.test${path}`, { headers: { Cookie: cookie } })
  const answer = await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown: unknown) => thrown)
  if (answer instanceof Response) return answer.status === 200 ? await answer.text() : answer.status
  const { init } = answer as { init?: ResponseInit }
  return init?.status ?? JSON.stringify(answer)
}

test('a company’s people see it as others would: profile, reasons of its own, the mail; no contact in any of them', async () => {
  const { company, cookie } = await aMember({
    items: [
      { side: 'offer', text: 'Old offer', validUntil: new Date('2026-03-02') },
      { side: 'offer', text: 'Goat leather' },
      { side: 'need', text: 'Tanning salts' },
    ],
  })
  const params = { companyId: company.id }

  const pages = [
    await look(publicPreview, cookie, params),
    await look(introductionPreview, cookie, params),
    await look(letter, cookie, { ...params, language: 'ru' }),
  ]

  for (const page of pages) {
    expect(page).toContain('Goat leather')
    expect(page).toContain('Tanning salts')
    expect(page).toContain(company.legalNameLatin)
    expect(page).not.toContain('Old offer')
    expect(page).not.toMatch(CONTACT)
  }
  expect(await db.mail.count()).toBe(0)
})

test.each(LANGUAGES)(
  'the mail of the preview is the real one in %s, for a company with everything and for one with nothing',
  async (language) => {
    const { company } = await aMember()
    const empty = await db.company.create({
      data: { country: 'KZ', contactEmail: 'hidden@company.example', contactName: 'Contact Person' },
    })

    const full = await previewInvitation(company.id, language, NOW)
    const bare = await previewInvitation(empty.id, language, NOW)

    expect(full.subject).toContain(company.legalNameLatin)
    expect(full.html).toContain('Finished goat leather for shoe uppers')
    for (const { html, text, subject } of [full, bare]) expect(html + text + subject).not.toMatch(CONTACT)
    expect(bare.subject.length).toBeGreaterThan(5)
  },
)

test('to everyone else there is no preview, and no letter in a language that we do not speak', async () => {
  const { company, cookie } = await aMember()
  const stranger = await aMember()
  const params = { companyId: company.id, language: 'en' }

  for (const door of [publicPreview, introductionPreview, letter] as Door[]) {
    expect(await look(door, stranger.cookie, params)).toBe(404)
    expect(await look(door, '', params)).toBe(302)
  }
  expect(await look(letter, cookie, { ...params, language: 'fr' })).toBe(404)
})
