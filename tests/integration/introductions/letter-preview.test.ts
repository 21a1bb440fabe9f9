import { describe, expect, test } from 'vitest'
import { inviteCompanies } from '#app/domain/introductions/commands/invite.server.ts'
import { tryOutInvitation } from '#app/domain/introductions/commands/try-out.server.ts'
import { getPreviewPage, previewLetter } from '#app/domain/introductions/queries/letter-preview.server.ts'
import { decideMatch } from '#app/domain/matches/commands/review.server.ts'
import { translate } from '#app/i18n/translate.ts'
import { db } from '#app/platform/db.server.ts'
import { aMarket, aMatch, NOW } from '#tests/factories/event.ts'

async function aReviewedMatch() {
  const market = await aMarket({ pk: { contactLanguage: 'ur' }, kz: { contactLanguage: 'kk' } })
  const match = await aMatch(market)
  return { ...market, match }
}

test('before anything leaves both officers see each side’s letter in its own language, word for word as it is sent', async () => {
  const { match, pkOfficer, kzOfficer } = await aReviewedMatch()
  await decideMatch({ officer: pkOfficer, matchId: match.id, input: { decision: 'approve', note: 'They export already.' }, now: NOW })
  const seen = await previewLetter(kzOfficer.chamber, { matchId: match.id, country: 'PK', now: NOW })
  expect(await db.mail.count({ where: { template: 'introduction-invitation' } })).toBe(0)

  await decideMatch({ officer: kzOfficer, matchId: match.id, input: { decision: 'approve' }, now: NOW })
  await inviteCompanies({ matchId: match.id, now: NOW })

  const sent = await db.mail.findFirstOrThrow({ where: { template: 'introduction-invitation', companyId: match.pkCompanyId } })
  const withoutLink = (text: string) => text.replaceAll(/\/answer\/[\w-]+/g, '/answer/')
  expect(seen.language).toBe('ur')
  expect(seen.subject).toBe(sent.subject)
  expect(withoutLink(seen.text)).toBe(withoutLink(sent.text))
  expect(withoutLink(seen.html)).toBe(withoutLink(sent.html))
  expect(seen.text).toContain('They export already.')
})

test('neither officer sees a contact in it, a working link, or the letters of matches that are not theirs', async () => {
  const { match, pkOfficer, kzOfficer, stranger } = await aReviewedMatch()

  for (const officer of [pkOfficer, kzOfficer])
    for (const country of ['PK', 'KZ'] as const) {
      const letter = await previewLetter(officer.chamber, { matchId: match.id, country, now: NOW })
      expect(JSON.stringify(letter)).not.toMatch(/secret-|Contact Person|\+92|\+77/)
      expect(letter.text).toContain('/answer/preview')
    }
  const asked = { matchId: match.id, country: 'PK' as const, now: NOW }
  await expect(previewLetter(stranger.chamber, asked)).rejects.toMatchObject({ code: 'not-found' })
  await expect(getPreviewPage(stranger.chamber, match.id)).rejects.toMatchObject({ code: 'not-found' })
  const tester = { ...stranger, email: 'stranger@chamber.example', name: 'Some Stranger' }
  await expect(tryOutInvitation({ officer: tester, ...asked })).rejects.toMatchObject({ code: 'not-found' })
  expect(await db.mail.count({ where: { toAddress: 'stranger@chamber.example' } })).toBe(0)
})

test('a test goes to the officer alone, is marked, and does not stand for the real invitation', async () => {
  const { match, pkOfficer, kzOfficer } = await aReviewedMatch()
  const tester = { ...pkOfficer, email: 'ayesha@ravi-chamber.example', name: 'Ayesha Siddiqui' }

  await tryOutInvitation({ officer: tester, matchId: match.id, country: 'KZ', now: NOW })

  const mail = await db.mail.findFirstOrThrow({ where: { toAddress: tester.email } })
  expect(mail).toMatchObject({ aboutType: null, companyId: null, onceKey: null, language: 'kk', replyTo: null, copyTo: [] })
  expect(mail.subject).toMatch(/^\[Сынақ\] /)
  expect(mail.html).toContain('class="mark"')
  await decideMatch({ officer: pkOfficer, matchId: match.id, input: { decision: 'approve' }, now: NOW })
  await decideMatch({ officer: kzOfficer, matchId: match.id, input: { decision: 'approve' }, now: NOW })
  await inviteCompanies({ matchId: match.id, now: NOW })
  expect(
    await db.mail.count({ where: { template: 'introduction-invitation', aboutType: 'introduction', companyId: match.kzCompanyId } }),
  ).toBe(1)
})

describe('when both companies agreed to be introduced at once', () => {
  const aDirectMatch = async () => {
    const market = await aMarket({ policy: 'direct', directConsent: true, pk: { contactLanguage: 'ur' }, kz: { contactLanguage: 'kk' } })
    return { ...market, match: await aMatch(market) }
  }

  test('the letter is the introduction itself: the own company’s contact stands in it, the other’s place is named', async () => {
    const { match, pkOfficer } = await aDirectMatch()
    const letterTo = (country: 'PK' | 'KZ') => previewLetter(pkOfficer.chamber, { matchId: match.id, country, now: NOW })

    expect(await getPreviewPage(pkOfficer.chamber, match.id)).toMatchObject({ isDirect: true })
    const toOwn = await letterTo('PK')
    expect(toOwn.html + toOwn.text).not.toMatch(/secret-kz|Contact Person|\+7\d/)
    expect(toOwn.text).toContain(translate('ur', 'mails.contactNotShown'))
    const toOther = await letterTo('KZ')
    expect(toOther.text).toContain('secret-pk@ravi.example')
    expect(toOther.html + toOther.text).not.toContain('secret-kz')
  })

  test('what leaves is what was shown, with the contact in its place', async () => {
    const { match, pkOfficer, kzOfficer } = await aDirectMatch()
    await decideMatch({ officer: pkOfficer, matchId: match.id, input: { decision: 'approve' }, now: NOW })
    const seen = await previewLetter(pkOfficer.chamber, { matchId: match.id, country: 'KZ', now: NOW })
    await decideMatch({ officer: kzOfficer, matchId: match.id, input: { decision: 'approve' }, now: NOW })
    await inviteCompanies({ matchId: match.id, now: NOW })

    const sent = await db.mail.findFirstOrThrow({ where: { template: 'introduction-made', companyId: match.kzCompanyId } })
    const withoutLink = (text: string) => text.replaceAll(/\/introductions\/[\w-]+/g, '/introductions/')
    expect(seen.subject).toBe(sent.subject)
    expect(withoutLink(seen.text)).toBe(withoutLink(sent.text))
  })

  test('without one of the two consents they are asked, and so it is shown', async () => {
    const { match, event, pkCompany, pkOfficer } = await aDirectMatch()
    await db.participation.updateMany({ where: { eventId: event.id, companyId: pkCompany.id }, data: { directConsentAt: null } })

    expect(await getPreviewPage(pkOfficer.chamber, match.id)).toMatchObject({ isDirect: false })
    const letter = await previewLetter(pkOfficer.chamber, { matchId: match.id, country: 'KZ', now: NOW })
    expect(letter.text).toContain('/answer/preview')
    expect(JSON.stringify(letter)).not.toMatch(/secret-/)
  })
})
