import { expect, test } from 'vitest'
import { holds, nameOfFile } from './files.ts'

test.each([
  ['Catalogue 2026.pdf', 'Catalogue 2026.pdf'],
  ['C:\\Users\\me\\Каталог.PDF', 'Каталог.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['کیٹلاگ.exe', 'کیٹلاگ.pdf'],
  ['a"b;c\r\nd.pdf', 'a b c d.pdf'],
  ['\u202efdp.exe', 'fdp.pdf'],
  ['call +92 300 1234567.pdf', 'catalogue.pdf'],
  ['info@firm.example.pdf', 'catalogue.pdf'],
  ['.pdf', 'catalogue.pdf'],
  ['', 'catalogue.pdf'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(80)}.pdf`],
])('%j is called %j', (given, expected) => {
  expect(nameOfFile(given, 'catalogue', 'pdf')).toBe(expected)
})

test('a certificate holds through its last day', () => {
  const lastDay = new Date('2026-03-02')
  expect(holds(lastDay, new Date('2026-03-02T23:59:59Z'))).toBe(true)
  expect(holds(lastDay, new Date('2026-03-03T00:00:00Z'))).toBe(false)
  expect(holds(null, new Date('2099-01-01'))).toBe(true)
})
