import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { plain } from './neutral.ts'
import { readSheet } from './read.server.ts'
import { type Cell, MOST_LINES } from './sheet.ts'
import { download, type Format } from './write.server.ts'

const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('a CSV file is read as its program wrote it', () => {
  const TEXT = 'Атауы;Қала\r\n"Алтын; Дән";Алматы\r\n'
  const ROWS = [
    ['Атауы', 'Қала'],
    ['Алтын; Дән', 'Алматы'],
  ]

  test.each([
    ['UTF-8', strToU8(TEXT), 'utf-8'],
    ['UTF-8 with its mark', strToU8(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 of Excel', utf16(`\ufeff${TEXT}`), 'utf-16le'],
    ['UTF-16, other order', utf16(`\ufeff${TEXT}`, true), 'utf-16be'],
    ['UTF-16 without its mark', utf16(TEXT), 'utf-16le'],
  ])('%s', async (_name, bytes, encoding) => {
    expect(await readSheet(bytes)).toEqual({ kind: 'csv', encoding, delimiter: ';', rows: ROWS })
  })

  test('Windows-1251, as Excel writes it in Russian', async () => {
    const sheet = await readSheet(readFileSync('tests/fixtures/import/excel-1251.csv'))

    expect(sheet).toMatchObject({ encoding: 'windows-1251', delimiter: ';' })
    expect(sheet.rows[0]).toContain('Наименование организации')
  })

  test('in the encoding that was chosen, where finding out goes wrong', async () => {
    const urdu = Uint8Array.from([0xc7, 0xd3, 0xe3, 0x3b, 0x31])

    expect((await readSheet(urdu)).rows).not.toEqual([['اسم', '1']])
    expect(await readSheet(urdu, 'windows-1256')).toMatchObject({ encoding: 'windows-1256', rows: [['اسم', '1']] })
  })

  test.each([
    [',', 'a,b;c,d\n1,2;3,4\n'],
    [';', 'a;b,c;d\n"1;1;1";2;3\n'],
    ['\t', 'a\tb, c\td\n1\t2\t3\n'],
    [';', 'sep=;\na;b\n1;2\n'],
    [',', 'only one column\nvalue\n'],
  ])('parted by "%s"', async (delimiter, text) => {
    expect((await readSheet(strToU8(text))).delimiter).toBe(delimiter)
  })

  test('lines keep their numbers: empty ones between stay, those at the end go', async () => {
    expect((await readSheet(strToU8('a,b\n\n1,"two\nlines"\n,,\n\n'))).rows).toEqual([['a', 'b'], [], ['1', 'two\nlines']])
  })
})

test('a workbook of LibreOffice is read with its numbers and days', async () => {
  const sheet = await readSheet(readFileSync('tests/fixtures/import/libreoffice.xlsx'))

  expect(sheet.kind).toBe('xlsx')
  expect(sheet.rows[0]).toContain('БИН')
  expect(sheet.rows[1]).toContain(340340000017)
  expect(sheet.rows.flat().some((cell) => cell instanceof Date)).toBe(true)
})

describe('what is no table is refused with its reason', () => {
  const xlsx = (sheet: string) => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': strToU8(sheet) })

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank lines', strToU8('\n\n , ,\n'), 'empty'],
    ['Excel 97', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'no-table'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'no-table'],
    ['bytes', Buffer.from([1, 2, 3, 0, 5, 7, 200, 0]), 'no-table'],
    ['another archive', zipSync({ 'a.txt': strToU8('x') }), 'no-table'],
    ['half a workbook', xlsx('<worksheet><sheetData/></worksheet>').slice(0, 90), 'damaged'],
    ['a workbook without its parts', xlsx('<worksheet><sheetData/></worksheet>'), 'damaged'],
    ['a cell far down', xlsx('<worksheet><sheetData><row r="1048576"><c r="A1048576"/></row></sheetData></worksheet>'), 'too-many-lines'],
    ['a cell far out', xlsx('<worksheet><dimension ref="A1:XFD2"/></worksheet>'), 'too-many-columns'],
    ['a hidden far cell', xlsx('<worksheet><c r="A&#49;048576"/></worksheet>'), 'damaged'],
    ['many lines', strToU8('x\n'.repeat(MOST_LINES + 1)), 'too-many-lines'],
    ['many columns', strToU8(','.repeat(300).concat('x')), 'too-many-columns'],
  ])('%s', async (_name, bytes, fault) => {
    await expect(readSheet(bytes)).rejects.toMatchObject({ name: 'UnreadableSheet', fault })
  })

  test('an archive that unfolds to more than it should is not unfolded', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(81_000_000) })

    expect(bomb.length).toBeLessThan(1_000_000)
    await expect(readSheet(bomb)).rejects.toMatchObject({ fault: 'too-many-lines' })
  })
})

describe('a table is handed out', () => {
  const DAY = new Date('2027-03-03T00:00:00Z')
  const HARMFUL = ['=1+1', '+923001234567', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1']
  const save = async (rows: Cell[][], format: Format) => {
    const given = (async function* () {
      yield* rows
    })()
    const answer = download({ name: 'members', head: ['Name', 'Тип'], rows: given, delimiter: ';' }, format)
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }

  test('as CSV that Excel opens right: marked UTF-8, quoted, days in ISO', async () => {
    const { answer, bytes } = await save(
      [
        ['چرم; "Leder"', DAY],
        [null, new Date('2027-03-03T10:15:30Z')],
        ['x', 4.5],
      ],
      'csv',
    )

    expect(Buffer.from(bytes).toString()).toBe('\ufeffName;Тип\r\n"چرم; ""Leder""";2027-03-03\r\n;2027-03-03T10:15:30Z\r\nx;4.5\r\n')
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="members.csv"')
  })

  test('as a workbook that is read back the same', async () => {
    const rows: Cell[][] = [
      ['<b>&"چرم"', DAY],
      ['  x\ny', 12.5],
      [null, true],
    ]

    expect((await readSheet((await save(rows, 'xlsx')).bytes)).rows).toEqual([['Name', 'Тип'], ...rows])
  })

  test('nothing in it becomes a formula, and handed in again it is what it was', async () => {
    const rows = HARMFUL.map((text) => [text, 'x'])
    const csv = Buffer.from((await save(rows, 'csv')).bytes).toString()
    const xlsx = await save(rows, 'xlsx')

    expect(
      csv
        .split('\r\n')
        .slice(1, -1)
        .every((line) => /^"?'/.test(line)),
    ).toBe(true)
    expect((await readSheet(strToU8(csv))).rows.slice(1).map(([text]) => plain(text as string))).toEqual(HARMFUL)
    expect(strFromU8(unzipSync(xlsx.bytes)['xl/worksheets/sheet1.xml']!)).not.toMatch(
      /<f>|<c t="inlineStr" s="0"><is><t xml:space="preserve">[=+\-@\t\r＝]/,
    )
  })

  test('many thousand lines go out in pieces', async () => {
    const rows = async function* () {
      for (let i = 0; i < 20_000; i++) yield [`Company ${i}`, i]
    }
    const answer = download({ name: 'many', head: ['a', 'b'], rows: rows(), delimiter: ',' }, 'xlsx')
    let pieces = 0
    for await (const _ of answer.body!) pieces++

    expect(pieces).toBeGreaterThan(10)
  })
})
