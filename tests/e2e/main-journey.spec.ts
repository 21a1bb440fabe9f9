import type { Language } from '#app/i18n/languages.ts'
import { type Firm, PASSWORD, registerCompany, signUp } from './company.ts'
import { expect, type Reader, test } from './fixtures.ts'

const PAKISTANI: Record<'en' | 'ur', Firm> = {
  en: {
    country: 'PK',
    email: 'owner@chenab-gloves.example',
    person: 'Hamza Butt',
    legalName: 'Chenab Gloves (Pvt.) Ltd.',
    latinName: 'Chenab Gloves (Pvt.) Ltd.',
    registerNumber: '9312045-1',
    cityId: 'PK-LHE',
    chamberId: 'demo-ravi',
    phone: '+92 300 1234567',
    about: 'We make winter gloves and shearling from sheepskins bought by the container.',
    offer: { text: 'Finished sheep leather for garments and gloves', words: 'sheep leather' },
    need: { text: 'Raw sheepskins, wet salted, by the container', words: 'raw sheepskins' },
  },
  ur: {
    country: 'PK',
    email: 'owner@jhelum-charm.example',
    person: 'نائلہ چوہدری',
    legalName: 'جہلم چرم سازی (پرائیویٹ) لمیٹڈ',
    latinName: 'Jhelum Charm Sazi (Pvt.) Ltd.',
    registerNumber: '9312046-2',
    cityId: 'PK-LHE',
    chamberId: 'demo-ravi',
    phone: '+92 301 7654321',
    about: 'ہم بھیڑ کی کھال سے دستانے اور جیکٹ کا چمڑا تیار کرتے ہیں۔ خام کھالیں کنٹینر کے حساب سے خریدتے ہیں۔',
    offer: { text: 'دستانوں اور جیکٹ کے لیے تیار چمڑا', words: 'چمڑا' },
    need: { text: 'بھیڑ کی خام نمکین کھالیں', words: 'بھیڑ کی کھال' },
  },
}

const kazakh = (serial: number): Firm => ({
  country: 'KZ',
  email: `owner${serial}@zhetysu-teri.example`,
  person: 'Ерлан Сапаров',
  legalName: `ТОО «Жетысу Тери ${serial}»`,
  latinName: `Zhetysu Teri ${serial} LLP`,
  registerNumber: serial === 1 ? '340140000014' : '340140000024',
  cityId: 'KZ-ALA',
  chamberId: 'demo-alatau',
  phone: '+7 701 123 45 67',
  about: 'Заготавливаем и солим овчину и шкуры КРС по всей области, отгружаем контейнерами.',
  offer: { text: 'Овчина мокросолёная, контейнерами', words: 'овчина' },
  need: { text: 'Готовая кожа для одежды и перчаток', words: 'кожа для перчаток' },
})

const EVENT = {
  en: (tag: string) => `Sheepskin Mission ${tag}`,
  ur: (tag: string) => `کھالوں کا تجارتی مشن ${tag}`,
  ru: (tag: string) => `Миссия «Овчина» ${tag}`,
  kk: (tag: string) => `Қой терісі миссиясы ${tag}`,
}

for (const language of ['en', 'ur'] as const)
  test(`from sign-up to the introduction mails, a company that reads ${language}`, async ({ reader }) => {
    test.setTimeout(400_000)
    const pkFirm = PAKISTANI[language]
    const kzFirm = withBin(kazakh(language === 'en' ? 1 : 2))
    const pk = await reader(language, { width: language === 'ur' ? 390 : 1280 })
    const kz = await reader('ru')
    const pkOfficer = await reader(language)
    const kzOfficer = await reader('kk')

    await signUp(pk, pkFirm, ['en', 'ur'])
    const pkId = await registerCompany(pk, pkFirm)
    await signUp(kz, kzFirm, ['ru'])
    const kzId = await registerCompany(kz, kzFirm)

    await pkOfficer.signIn(language === 'en' ? 'officer.pk@dosti.example' : 'officer.ur@dosti.example')
    await kzOfficer.signIn('officer.kz@dosti.example')
    await verify(pkOfficer, pkId)
    await verify(kzOfficer, kzId)

    const eventId = await planAndPublish(pkOfficer, language)
    await askToTakePart(pk, pkId, EVENT[language](language))
    await askToTakePart(kz, kzId, EVENT.ru(language))
    await accept(pkOfficer, eventId, pkFirm.latinName)
    await accept(kzOfficer, eventId, kzFirm.latinName)

    await runMatching(pkOfficer, eventId)
    await approve(pkOfficer, eventId, 'Both are known to us.')
    await approve(kzOfficer, eventId)

    await answerYes(kz, kzFirm.email, pkFirm.latinName)
    await answerYes(pk, pkFirm.email, kzFirm.latinName)
    await readIntroduction(pk, pkFirm, kzFirm)
    await readIntroduction(kz, kzFirm, pkFirm)
  })

async function verify({ page, press, look, go, t, check }: Reader, companyId: string) {
  await go('/chamber')
  await look()
  await go(`/chamber/verification/${companyId}`)
  await look()
  await check(new RegExp(`^${t('verification.act.verify')}`))
  await press('verification.send')
  await expect(page).not.toHaveURL(new RegExp(companyId))
}

async function planAndPublish({ page, fill, pick, press, look, go, t }: Reader, tag: Language): Promise<string> {
  await go('/chamber/events/new')
  await look()
  await pick('events.field.kind', 'trade_mission')
  await pick('events.field.coOrganiser', 'demo-alatau')
  await pick('events.field.city', 'KZ-ALA')
  await fill('events.field.venue', 'Atakent')
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await fill('events.field.startsOn', day(40))
  await fill('events.field.endsOn', day(41))
  await fill('events.field.registrationOpens', `${day(-2)}T09:00`)
  await fill('events.field.registrationCloses', `${day(30)}T18:00`)
  await press('common.save')
  await expect(page.locator('[data-error-summary]')).toBeVisible()
  await expect(page.getByLabel(t('events.field.venue'))).toHaveValue('Atakent')
  for (const code of ['en', 'ur', 'ru', 'kk'] as const) {
    await page.locator(`input[name="name.${code}"]`).fill(EVENT[code](tag))
    await page.locator(`textarea[name="text.${code}"]`).fill(EVENT[code](tag))
  }
  await press('common.save')
  await expect(page.getByText(t('events.planned'))).toBeVisible()
  await look()
  const eventId = page.url().match(/events\/([0-9a-f-]{36})/)![1]!
  await page.locator('summary', { hasText: t('events.act.publish') }).click()
  await press('events.act.publish')
  await expect(page.getByText(t('events.actDone.publish'))).toBeVisible()
  return eventId
}

async function askToTakePart({ page, look, go, t }: Reader, companyId: string, eventName: string) {
  await go(`/company/${companyId}/events`)
  await look()
  const card = page.getByRole('article', { name: eventName })
  for (const box of await card.getByRole('checkbox').all()) await box.check()
  await card.getByRole('button', { name: t('events.askToTakePart') }).click()
  await expect(page.getByRole('article', { name: eventName }).getByText(t('events.participation.requested'))).toBeVisible()
}

async function accept({ page, look, go, t }: Reader, eventId: string, company: string) {
  await go(`/chamber/events/${eventId}/participants`)
  await look()
  await page
    .getByRole('row', { name: company })
    .getByRole('button', { name: t('events.accept') })
    .click()
  await expect(page.getByRole('row', { name: company }).getByText(t('events.participation.accepted'))).toBeVisible()
}

async function runMatching({ page, press, look, go, t }: Reader, eventId: string) {
  await go(`/chamber/events/${eventId}/runs`)
  await look()
  await press('matches.startRun')
  await expect(page.getByRole('link', { name: t('matches.toReview') })).toBeVisible({ timeout: 30_000 })
  await look()
}

async function approve({ page, fill, press, look, go, t }: Reader, eventId: string, note?: string) {
  await go(`/chamber/events/${eventId}/review`)
  await look()
  await page.locator('tbody th a').first().click()
  await expect(page.getByRole('heading', { name: t('matches.why') })).toBeVisible()
  await look()
  if (note) await fill('matches.note', note)
  await press('matches.approve')
  await expect(page.getByText(t(note ? 'matches.approved' : 'matches.approvedByBoth'))).toBeVisible()
}

async function answerYes(reader: Reader, email: string, other: string) {
  const { page, look, t } = reader
  await reader.openMail(email, other, '/answer/')
  await look()
  await page.reload()
  await expect(page.getByRole('button', { name: t('introductions.sayYes') }).first()).toBeVisible()
  await reader.press('introductions.sayYes')
  await expect(page.getByRole('button', { name: t('introductions.sayYes') })).toHaveCount(0)
}

async function readIntroduction(reader: Reader, own: Firm, other: Firm) {
  const { page, look } = reader
  await reader.openMail(own.email, new RegExp(`${literally(own.latinName)}.*${literally(other.latinName)}`), '/company/')
  if (page.url().includes('sign-in')) await reader.signIn(own.email, PASSWORD)
  await expect(page.getByText(other.email)).toBeVisible()
  await look()
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The register number with its right check digit. */
function withBin(firm: Firm): Firm {
  const stem = firm.registerNumber.slice(0, 11)
  const weigh = (shift: number) => [...stem].reduce((sum, digit, i) => sum + Number(digit) * (((i + shift) % 11) + 1), 0) % 11
  const check = weigh(0) === 10 ? weigh(2) : weigh(0)
  return { ...firm, registerNumber: `${stem}${check}` }
}
