import { expect, test } from 'vitest'
import { tryOutLetter } from '#app/domain/campaigns/commands/try-out.server.ts'
import { listAudience, summarise } from '#app/domain/campaigns/queries/audience.server.ts'
import { getCampaign } from '#app/domain/campaigns/queries/campaigns.server.ts'
import { previewLetter } from '#app/domain/campaigns/queries/preview.server.ts'
import { type Audience, CampaignSchema } from '#app/domain/campaigns/schema.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { suppress } from '#app/platform/mail/suppression.server.ts'
import { aCampaign, invitationTo } from '#tests/factories/campaign.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aParticipation, NOW } from '#tests/factories/event.ts'

const EVERYBODY: Audience = { sectors: [], places: [] }

test('the list holds the companies that fit and says who is left out and why; a foreign company is never in it', async () => {
  const { officer, event, invited, pkCompany } = await aCampaign({
    companies: [
      { legalNameLatin: 'A fits', contactLanguage: 'ur' },
      { legalNameLatin: 'B never agreed' },
      { legalNameLatin: 'C unsubscribed' },
      { legalNameLatin: 'D bounced' },
      { legalNameLatin: 'F is of another sector', sectors: ['it'] },
      { legalNameLatin: 'G is not verified', state: 'submitted' },
    ],
  })
  await aCompany({ country: 'KZ', legalNameLatin: 'H is foreign' })
  await db.company.update({ where: { id: invited[1]!.id }, data: { consents: ['directory'] } })
  const mark = (i: number, reason: 'unsubscribed' | 'bounced') =>
    transaction((tx) =>
      suppress(
        tx,
        reason === 'bounced'
          ? { address: invited[i]!.contactEmail!, reason, now: NOW }
          : { address: invited[i]!.contactEmail!, reason, topic: 'campaigns', now: NOW },
      ),
    )
  await mark(2, 'unsubscribed')
  await mark(3, 'bounced')
  const sender = { ...officer.chamber, eventId: event.id }

  const list = await listAudience(sender, { ...EVERYBODY, sectors: ['leather'], places: ['none'] })

  expect(list.map(({ name, exclusion }) => [name, exclusion])).toEqual([
    ['A fits', null],
    ['B never agreed', 'no_consent'],
    ['C unsubscribed', 'unsubscribed'],
    ['D bounced', 'bounced'],
  ])
  expect(JSON.stringify(list)).not.toContain('@')
  expect(summarise(list, ['en'])).toMatchObject({
    count: 1,
    sample: [{ name: 'A fits', reader: 'ur', written: 'en' }],
    leftOut: [
      { exclusion: 'no_consent', count: 1, names: ['B never agreed'] },
      { exclusion: 'unsubscribed', count: 1 },
      { exclusion: 'bounced', count: 1 },
    ],
    readers: [
      { reader: 'en', count: 0, written: 'en' },
      { reader: 'ur', count: 1, written: 'en' },
    ],
  })
  const participants = await listAudience(sender, { ...EVERYBODY, places: ['accepted'] })
  expect(participants.map(({ companyId }) => companyId)).toEqual([pkCompany.id])
})

test('without an event only companies whose home is the chamber are meant, with it all of the country; never one that is not verified', async () => {
  const { officer, event } = await aCampaign({ companies: [] })
  const elsewhere = await aCompany({ country: 'PK' })
  const home = await aCompany({ country: 'PK', homeChamberId: officer.chamber.chamberId })
  for (const state of ['returned', 'suspended', 'expired'] as const)
    await aCompany({ country: 'PK', state, homeChamberId: officer.chamber.chamberId, legalNameLatin: `Is ${state}` })
  const own = { ...officer.chamber, eventId: null }
  const idsOf = async (sender: Parameters<typeof listAudience>[0], audience: Audience) =>
    (await listAudience(sender, audience)).map(({ companyId }) => companyId)

  expect(await idsOf(own, EVERYBODY)).toContain(home.id)
  expect(await idsOf(own, EVERYBODY)).not.toContain(elsewhere.id)
  expect(await idsOf({ ...own, eventId: event.id }, EVERYBODY)).toContain(elsewhere.id)
  for (const eventId of [null, event.id])
    expect((await listAudience({ ...own, eventId }, EVERYBODY)).map(({ name }) => name).join()).not.toMatch(
      /Is (returned|suspended|expired)/,
    )
})

test('a form is refused with the field that is wrong: places nobody fills, half a language, no language, no event', () => {
  const good = invitationTo('018f0000-0000-7000-8000-000000000000')
  const wrong = (change: object) => {
    const parsed = CampaignSchema.safeParse({ ...good, ...change })
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  }

  expect(wrong({})).toEqual([])
  expect(wrong({ text: { en: 'Dear {name}', ru: 'Да' } })).toEqual(['text.en campaigns.unknownPlace'])
  expect(wrong({ kind: 'notice', eventId: undefined })).toContain('subject.en campaigns.unknownPlace')
  expect(wrong({ subject: { en: 'Come' }, text: { ru: 'Да' } })).toEqual([
    'subject.en campaigns.oneLanguage',
    'text.en campaigns.textMissing',
    'subject.ru campaigns.subjectMissing',
  ])
  expect(wrong({ eventId: undefined })).toContain('eventId campaigns.eventNeeded')
})

test('the preview is the letter as its first reader will get it', async () => {
  const { officer, campaignId, invited } = await aCampaign({ companies: [{ legalNameLatin: 'Aaa Tannery', contactLanguage: 'kk' }] })
  const campaign = await getCampaign(officer.chamber, campaignId)

  const preview = await previewLetter(campaign, 'ru')

  expect(preview).toMatchObject({ company: 'Aaa Tannery', subject: 'Приглашаем: Дни кожи' })
  expect(preview.html).toContain('Aaa Tannery')
  expect(preview.html).not.toContain(invited[0]!.contactEmail)
  await expect(previewLetter(campaign, 'ur')).rejects.toMatchObject({ code: 'not-found' })
})

test('a test goes to the officer alone, says that it is one, and is counted nowhere', async () => {
  const { officer, campaignId, stranger } = await aCampaign()
  const tester = { ...officer, email: 'officer@chamber.example', name: 'Ayesha Siddiqui' }

  await tryOutLetter({ officer: tester, campaignId, language: 'ru' })

  const mail = await db.mail.findFirstOrThrow({ where: { toAddress: 'officer@chamber.example' } })
  expect(mail).toMatchObject({ aboutType: null, aboutId: null, companyId: null, topic: null, onceKey: null, language: 'ru' })
  expect(mail.subject).toMatch(/^\[Проба\] Приглашаем/)
  expect(mail.text).toContain('Это пробное письмо')
  expect(await db.campaignRecipient.count({ where: { campaignId } })).toBe(0)
  await expect(tryOutLetter({ officer: { ...tester, chamber: stranger.chamber }, campaignId, language: 'ru' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a participant is among those who take part only in their own event', async () => {
  const { officer, event, invited } = await aCampaign()
  await aParticipation({ eventId: event.id, companyId: invited[0]!.id, state: 'declined' })

  const declined = await listAudience({ ...officer.chamber, eventId: event.id }, { ...EVERYBODY, places: ['declined'] })

  expect(declined.map(({ companyId }) => companyId)).toEqual([invited[0]!.id])
})
