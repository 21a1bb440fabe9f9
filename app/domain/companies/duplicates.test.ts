import { expect, test } from 'vitest'
import { asKnown, likenesses, mailDomain, numberKey } from './duplicates.ts'

const firm = (legalName: string, registerNumber: string | null = null, contactEmail: string | null = null) =>
  asKnown(legalName, { legalName, legalNameLatin: null, registerNumber, contactEmail })

test.each([
  ['Karatau AgroPhos LLP', 'ТОО «Каратау АгроФос»', ['similar']],
  ['«Тараз Тері-Илеу» ЖШС', 'Taraz Teri-Ileu LLP', ['similar']],
  ['شاہ رکن فوڈز', 'Shah Rukn Foods', ['similar']],
  ['Frontier Boot Works Ltd', 'FRONTIER BOOT WORKS (LTD)', ['name']],
  ['Aktau Metal', 'Aktobe Metal', []],
  ['لاہور ٹریڈرز', 'کراچی ٹریڈرز', []],
  ['Шымкент Май', 'Семей Май', []],
])('%s and %s: %j', (one, other, reasons) => {
  expect(likenesses(firm(one), firm(other), { inOneCity: false })).toEqual(reasons)
  expect(likenesses(firm(other), firm(one), { inOneCity: false })).toEqual(reasons)
})

test('in one city less is enough', () => {
  const [one, other] = [firm('Indus Leather House Exports'), firm('Indus Leather House')]
  expect(likenesses(one, other, { inOneCity: true })).toEqual(['similar'])
  const [far, farther] = [firm('Indus Leather Exports Group'), firm('Indus Leather Exports Karachi')]
  expect(likenesses(far, farther, { inOneCity: false })).toEqual([])
  expect(likenesses(far, farther, { inOneCity: true })).toEqual(['similar'])
})

test('everything that speaks for it is told, the surest first', () => {
  expect(likenesses(firm('Ravi Foods', '1234567', 'a@ravi.pk'), firm('Ravi Foods', '12345670', 'b@ravi.pk'), { inOneCity: false })).toEqual(
    ['number', 'name', 'domain'],
  )
})

test('a number is compared without an NTN’s check digit', () => {
  expect(['12345678', '1234567', '340140123456'].map(numberKey)).toEqual(['1234567', '1234567', '340140123456'])
})

test.each(['a@gmail.com', 'a@yahoo.co.uk', 'a@mail.ru', 'a@yandex.kz', 'a@hotmail.com.pk', 'a@bk.ru', null])(
  '%s says nothing of the firm',
  (email) => {
    expect(mailDomain(email)).toBeNull()
  },
)

test.each(['a@mail.ravi.pk', 'a@inbox-trading.kz', 'A@Ravi.PK'])('%s does', (email) => {
  expect(mailDomain(email)).toBe(email.split('@')[1]!.toLowerCase())
})
