import { LANGUAGE_NAMES, type Language } from '#app/i18n/languages.ts'
import type { ProfileStep } from '#app/paths.ts'
import { expect, type Reader } from './fixtures.ts'

export type Firm = {
  country: 'PK' | 'KZ'
  email: string
  person: string
  legalName: string
  latinName: string
  registerNumber: string
  cityId: string
  chamberId: string
  phone: string
  about: string
  offer: { text: string; words: string }
  need: { text: string; words: string }
}

export const PASSWORD = 'orchard-river-lantern'

/** Signs up, confirms the address by the mailed link, signs in. */
export async function signUp(reader: Reader, firm: Firm, languages: readonly Language[]) {
  const { page, fill, press, look, t } = reader
  await reader.go('/')
  await look()
  await page
    .getByRole('main')
    .getByRole('link', { name: t('public.registerCompany') })
    .first()
    .click()
  await fill('accounts.name', firm.person)
  await fill('accounts.email', firm.email)
  await fill('accounts.password', PASSWORD)
  await look()
  await press('accounts.signUp')
  await expect(page).toHaveURL(/check-inbox/)
  await look()
  await reader.openMail(firm.email, /.+/, '/verify-email/')
  await look()
  await press('accounts.verify')
  await expect(page.getByText(t('accounts.verified'))).toBeVisible()
  await reader.signIn(firm.email, PASSWORD)
  expect(languages).toContain(reader.language)
}

/** Fills in the whole profile, step by step, and submits it to the chamber. Answers the company's address. */
export async function registerCompany(reader: Reader, firm: Firm): Promise<string> {
  const { page, fill, pick, press, check, look, t } = reader
  await reader.go('/company/new')
  await look()
  await check(t(`countries.${firm.country}`))
  await press('companies.start')

  await expect(page).toHaveURL(stepAddress('identity'))
  const companyId = page.url().match(/company\/([0-9a-f-]{36})/)![1]!
  await fill('companies.legalName', firm.legalName)
  await fill('companies.legalNameLatin', firm.latinName)
  if (firm.country === 'PK') await page.locator('input[name="registerKind"][value="NTN"]').check()
  await page.locator('input[name="registerNumber"]').fill('12')
  await press('common.continue')
  await expect(page.locator('#registerNumber-error')).toBeVisible()
  await expect(page.locator('input[name="legalName"]')).toHaveValue(firm.legalName)
  await look()
  await page.locator('input[name="registerNumber"]').fill(firm.registerNumber)
  await pick('companies.city', firm.cityId)
  await pick('companies.homeChamber', firm.chamberId)
  await page.locator('input[name="yearFounded"]').fill('1998')
  await pick('companies.employees', '50-249')
  await press('common.continue')

  await expect(page).toHaveURL(stepAddress('contact'))
  await fill('companies.contactName', firm.person)
  await fill('companies.contactEmail', firm.email)
  await fill('companies.contactPhone', firm.phone)
  await check(LANGUAGE_NAMES[reader.language])
  await look()
  await press('common.continue')

  await expect(page).toHaveURL(stepAddress('languages'))
  await check(LANGUAGE_NAMES[reader.language])
  await check(LANGUAGE_NAMES.en)
  await look()
  await press('common.continue')

  await expect(page).toHaveURL(stepAddress('about'))
  await page.locator(`textarea[name="about.${reader.language}"]`).fill(firm.about)
  await look()
  await press('common.continue')

  await expect(page).toHaveURL(stepAddress('sectors'))
  await check(t('sectors.leather'))
  await press('common.continue')
  await expect(page).toHaveURL(/sectors\/leather/)
  for (const [field, value] of Object.entries({ raw_material: 'sheep', processing_stage: 'raw' }))
    await page.locator(`input[name="answers.${field}[]"][value="${value}"]`).check()
  await page.locator('input[name="answers.product_lines[]"]').first().check()
  await look()
  await press('common.continue')

  for (const side of ['offer', 'need'] as const) {
    await reader.go(`/company/${companyId}/${side}s/new`)
    await fill('companies.itemText', firm[side].text)
    await page.locator('input[name="cooperation[]"][value="supply"]').check()
    await page.locator('input[name="codeWords"]').fill(firm[side].words)
    await page.locator('input[name="code"][value^="hs:"]').first().check()
    await look()
    await press('common.save')
    await expect(page.getByText(firm[side].text)).toBeVisible()
  }

  await reader.go(`/company/${companyId}/profile/submit`)
  await look()
  await press('companies.submit')
  await expect(page.getByText(t('companies.submitted'))).toBeVisible()
  await look()
  return companyId
}

function stepAddress(step: ProfileStep) {
  return new RegExp(`/company/[0-9a-f-]{36}/profile/${step}`)
}
