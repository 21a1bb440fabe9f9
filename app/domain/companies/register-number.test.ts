import { expect, test } from 'vitest'
import { binCheckDigit, normaliseRegisterNumber, registerNumberFault } from './register-number.ts'

// Fictional numbers of years to come, so that they belong to nobody.
const VALID = [
  '330341853194',
  '310240479318',
  '310940049148',
  '310741091563',
  '320241077472',
  '310440756424',
  '340140061054',
  '320541189077',
  '310940739721',
  '340640325611',
  '340740875840',
  '341040344381',
]

test.each(VALID)('BIN %s is right', (bin) => {
  expect(registerNumberFault('BIN', bin)).toBeNull()
})

test.each([
  ['330341853195', 'companies.binCheckDigit'],
  ['311340479318', 'companies.binParts'],
  ['31094004914', 'companies.binForm'],
  ['330640622990', 'companies.binCheckDigit'],
  ['3301A0000123', 'companies.binForm'],
  ['900101350017', 'companies.binOfPerson'],
  ['310740091563', 'companies.binCheckDigit'],
])('BIN %s is wrong: %s', (bin, fault) => {
  expect(registerNumberFault('BIN', bin)).toBe(fault)
})

test.each(['33064062299', '34124150661'])('no check digit exists for %s, so no number with it is right', (eleven) => {
  expect(binCheckDigit(eleven)).toBeNull()
  for (let digit = 0; digit < 10; digit++) expect(registerNumberFault('BIN', `${eleven}${digit}`)).not.toBeNull()
})

test.each([
  ['1234567-8', '12345678'],
  [' a123456-7 ', 'A1234567'],
  ['۱۲۳۴۵۶۷', '1234567'],
  ['33 03 41 853194', '330341853194'],
])('%s is kept as %s', (typed, kept) => {
  expect(normaliseRegisterNumber(typed)).toBe(kept)
})

test.each([
  ['NTN', '1234567', null],
  ['NTN', '12345678', null],
  ['NTN', 'A1234567', null],
  ['NTN', '123456', 'companies.ntnForm'],
  ['NTN', '123456789', 'companies.ntnForm'],
  ['CUIN', '0123456', null],
  ['CUIN', '12345678', 'companies.cuinForm'],
] as const)('%s %s: %s', (kind, number, fault) => {
  expect(registerNumberFault(kind, number)).toBe(fault)
})
