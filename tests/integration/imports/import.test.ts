import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkImport } from '#app/domain/imports/commands/check.server.ts'
import { chooseLines } from '#app/domain/imports/commands/choose.server.ts'
import { executeImport, startImport } from '#app/domain/imports/commands/execute.server.ts'
import { forgetImports } from '#app/domain/imports/commands/forget.server.ts'
import { mapColumns } from '#app/domain/imports/commands/map.server.ts'
import { uploadMembers } from '#app/domain/imports/commands/upload.server.ts'
import type { Field } from '#app/domain/imports/fields.ts'
import { getImport, listLines } from '#app/domain/imports/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { aChamber } from '#tests/factories/chamber.ts'
import { aCompany } from '#tests/factories/company.ts'
import { anOfficer } from '#tests/factories/officer.ts'

const NOW = new Date('2026-03-03T10:00:00Z')

beforeAll(async () => {
  await db.region.create({ data: { code: 'KZ-X', country: 'KZ', name: {} } })
  for (const [id, en, ru, kk] of [
    ['KZ-ALA', 'Almaty', 'Алматы', 'Алматы'],
    ['KZ-KSN', 'Qostanai', 'Костанай', 'Қостанай'],
    ['KZ-SHY', 'Shymkent', 'Шымкент', 'Шымкент'],
  ] as const)
    await db.city.create({
      data: { id, country: 'KZ', regionCode: 'KZ-X', name: { en, ur: en, ru, kk }, timeZone: 'Asia/Almaty', latitude: 1, longitude: 1 },
    })
  for (const code of ['41', '4107', '42', '4203', '08', '0804'])
    await db.hsCode.create({ data: { code, level: code.length, section: 'I', en: code, ru: code } })
})

async function aDesk(country: 'PK' | 'KZ' = 'KZ') {
  const chamber = await aChamber({ country })
  const { personId } = await anOfficer({ chamberId: chamber.id })
  return { personId, chamber: { chamberId: chamber.id, country, name: chamber.name as Localised } }
}
type Desk = Awaited<ReturnType<typeof aDesk>>

async function upload(officer: Desk, bytes: Uint8Array, fileName = 'members.xlsx') {
  const done = await uploadMembers({ officer, fileName, bytes, now: NOW })
  if ('fault' in done) throw new Error(done.fault.key)
  return done.importId
}

/** Uploaded, its columns as guessed, and looked through. */
async function look(officer: Desk, bytes: Uint8Array) {
  const importId = await upload(officer, bytes)
  const { columns } = await getImport(officer.chamber, importId)
  const fields = Object.fromEntries(columns.flatMap(({ field }, i) => (field ? [[i, field]] : []))) as Record<string, Field>
  expect(await mapColumns({ officer, importId, fields, now: NOW })).toEqual([])
  await checkImport({ importId, now: NOW })
  const lines = (await listLines(officer.chamber, importId, { page: 1 }, NOW)).rows
  return { importId, lines, line: (number: number) => lines.find((line) => line.number === number)! }
}

async function importAll(officer: Desk, importId: string) {
  await startImport({ officer, importId, now: NOW })
  await executeImport({ importId, now: NOW })
}

const csv = (text: string) => Buffer.from(text)
const keysOf = (line: { remarks: { column: string | null; key: string }[] }) => line.remarks.map(({ column, key }) => `${column}: ${key}`)
const LIBRE_OFFICE = readFileSync('tests/fixtures/import/libreoffice.xlsx')
const EXCEL_1251 = readFileSync('tests/fixtures/import/excel-1251.csv')

describe('the dry run', () => {
  test('of a workbook of LibreOffice: verdicts by line, faults by column, nothing registered', async () => {
    const officer = await aDesk()

    const { line, importId } = await look(officer, LIBRE_OFFICE)

    expect([2, 3, 4, 5, 6, 8].map((number) => [number, line(number).verdict])).toEqual([
      [2, 'good'],
      [3, 'good'],
      [4, 'faulty'],
      [5, 'faulty'],
      [6, 'faulty'],
      [8, 'good'],
    ])
    expect(keysOf(line(3))).toEqual(['БИН: imports.note.zeros', 'Код ТН ВЭД: imports.note.zeros'])
    expect(keysOf(line(4))).toEqual(['Согласие на публикацию: imports.fault.consentHow'])
    expect(keysOf(line(5))).toEqual([
      'БИН: companies.binCheckDigit',
      'Город: imports.fault.city',
      'Год основания: form.number',
      'E-mail: form.email',
      'Телефон: companies.phoneForm',
      'Отрасль: imports.fault.sector',
      'Код ТН ВЭД: imports.fault.code',
    ])
    expect(line(6).remarks).toMatchObject([{ column: 'БИН', key: 'imports.line.number', args: { line: 2 } }])
    expect(await db.company.count({ where: { homeChamberId: officer.chamber.chamberId } })).toBe(0)
    expect((await getImport(officer.chamber, importId)).counts).toMatchObject({ lines: 6, good: 3, faulty: 3, chosen: 3, imported: 0 })
  })

  test('of a CSV of Excel in Windows-1251: what Excel spoiled is mended or told', async () => {
    const officer = await aDesk()

    const { line, importId } = await look(officer, EXCEL_1251)

    expect(await getImport(officer.chamber, importId)).toMatchObject({ kind: 'csv', encoding: 'windows-1251', delimiter: ';' })
    expect(line(2)).toMatchObject({ name: 'ТОО "Степная кожа"', verdict: 'good' })
    expect(keysOf(line(3))).toEqual(['БИН: imports.note.zeros', 'Код ТН ВЭД: imports.note.zeros'])
    expect(keysOf(line(5))).toContain('БИН: imports.fault.shortened')
  })

  test('a code that Excel made into a day is told', async () => {
    const { lines } = await look(await aDesk(), csv('Название,Продукция,Код ТН ВЭД\nАгро,Финики,2026-04-08\n'))

    expect(keysOf(lines[0]!)).toEqual(['Код ТН ВЭД: imports.fault.codeIsDay'])
  })

  test('finds duplicates among the chamber’s companies by number, name, similar name in another script and domain', async () => {
    const officer = await aDesk()
    const ours = { country: 'KZ' as const, homeChamberId: officer.chamber.chamberId }
    await aCompany({ ...ours, registerNumber: '340340000066', legalName: 'Сама', contactEmail: 'a@gmail.com' })
    await aCompany({
      ...ours,
      legalName: 'ТОО Қарағанды Былғары',
      legalNameLatin: 'Qaraghandy Bylghary LLP',
      registerNumber: '340340000078',
    })
    await aCompany({ ...ours, legalName: 'ТОО Другая', registerNumber: '340340000091', contactEmail: 'info@drugaya.example' })

    const { lines } = await look(
      officer,
      csv(
        [
          'Название,БИН,E-mail',
          'Иначе,340340000066,',
          'ТОО Другая,,',
          'Карагандинская былгары,,',
          'Қарағанды былғары,,',
          'Новая,,buh@drugaya.example',
          'Чистая,,chisto@gmail.com',
        ].join('\n'),
      ),
    )

    expect(lines.map(({ verdict, remarks }) => [verdict, remarks[0]?.key])).toEqual([
      ['known', 'imports.there.number'],
      ['known', 'imports.there.name'],
      ['good', undefined],
      ['doubtful', 'imports.there.similar'],
      ['doubtful', 'imports.there.domain'],
      ['good', undefined],
    ])
    expect(lines.map(({ isChosen }) => isChosen)).toEqual([false, false, true, false, false, true])
  })

  test('of another chamber’s company it tells only that the number is taken', async () => {
    const [officer, other] = await Promise.all([aDesk(), aDesk()])
    await aCompany({
      country: 'KZ',
      homeChamberId: other.chamber.chamberId,
      registerNumber: '340340000208',
      legalName: 'Чужая тайна',
      contactEmail: 'x@taina.example',
    })

    const { lines, importId } = await look(officer, csv('Название,БИН,E-mail\nМоя,340340000208,\nЧужая тайна,,y@taina.example\n'))

    expect(lines.map(({ verdict }) => verdict)).toEqual(['faulty', 'good'])
    expect(keysOf(lines[0]!)).toEqual(['БИН: imports.fault.elsewhere'])
    expect(JSON.stringify(lines[0])).not.toContain('тайна')
    await expect(getImport(other.chamber, importId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(listLines(other.chamber, importId, { page: 1 }, NOW)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('keeps an NTN with and without its check digit for one company', async () => {
    const officer = await aDesk('PK')
    const { lines } = await look(officer, csv('Company,NTN\nOne,1234567\nTwo,12345678\n'))

    expect(lines.map(({ remarks }) => remarks[0]?.key)).toEqual([undefined, 'imports.line.number'])
  })
})

describe('the meaning of columns', () => {
  test('is remembered for the chamber, also that one says nothing, and for no other', async () => {
    const [officer, other] = await Promise.all([aDesk(), aDesk()])
    const file = csv('Кто это,Город,Название\nАгро,Алматы,—\n')
    const importId = await upload(officer, file)

    await mapColumns({ officer, importId, fields: { 0: 'legalName' }, now: NOW })
    await checkImport({ importId, now: NOW })

    const guess = async (desk: Desk) => (await getImport(desk.chamber, await upload(desk, file))).columns.map(({ field }) => field)
    expect(await guess(officer)).toEqual(['legalName', null, null])
    expect(await guess(other)).toEqual([null, 'city', 'legalName'])
  })

  test('needs a name, and each field once', async () => {
    const officer = await aDesk()
    const importId = await upload(officer, csv('a,b\nx,y\n'))

    const wrong = await mapColumns({ officer, importId, fields: { 0: 'city', 1: 'city' }, now: NOW })
    const foreign = await mapColumns({ officer, importId, fields: { 0: 'legalName', 1: 'ntn' }, now: NOW })

    expect(wrong.map(({ name, key }) => [name, key])).toEqual([
      ['fields.0', 'imports.noNameColumn'],
      ['fields.1', 'imports.twice'],
    ])
    expect(foreign.map(({ name }) => name)).toEqual(['fields.1'])
  })

  test('a second file waits until the first is done', async () => {
    const officer = await aDesk()
    const [first, second] = [await upload(officer, csv('Название\nА\n')), await upload(officer, csv('Название\nБ\n'))]
    await mapColumns({ officer, importId: first, fields: { 0: 'legalName' }, now: NOW })

    await expect(mapColumns({ officer, importId: second, fields: { 0: 'legalName' }, now: NOW })).rejects.toMatchObject({
      code: 'wrong-state',
      sentence: { key: 'imports.busy' },
    })
  })
})

describe('importing', () => {
  test('registers the good lines as drafts on their behalf, agreed to what the file says how, each told and in the trail', async () => {
    const officer = await aDesk()
    const { importId } = await look(officer, LIBRE_OFFICE)

    await importAll(officer, importId)

    const companies = await db.company.findMany({
      where: { homeChamberId: officer.chamber.chamberId },
      orderBy: { registerNumber: 'asc' },
      include: { items: { orderBy: { position: 'asc' } }, sectorProfiles: true, memberships: true },
    })
    expect(companies.map(({ legalNameLatin, registerNumber, cityId }) => [legalNameLatin, registerNumber, cityId])).toEqual([
      ['Dan Agro LLP', '001263999912', 'KZ-KSN'],
      ['Stepnaya Kozha LLP', '340340000017', 'KZ-ALA'],
      ['http://x.example', '340340000042', 'KZ-SHY'],
    ])
    expect(companies[1]).toMatchObject({
      state: 'draft',
      registeredById: officer.chamber.chamberId,
      consents: ['directory'],
      memberships: [],
      contactPhone: '+77011234567',
      website: 'https://www.stepnaya-kozha.example',
      employees: '10-49',
      sectorProfiles: [{ sector: 'leather' }],
      items: [
        { text: 'Кожа для обуви', hsCode: '4107', language: 'ru', position: 0 },
        { text: 'Кожаные перчатки', hsCode: '4203', position: 1 },
      ],
    })
    expect(
      await db.auditEntry.count({ where: { act: 'company.register', chamberId: officer.chamber.chamberId, actorId: officer.personId } }),
    ).toBe(3)
    const told =
      await db.$queryRaw`SELECT count(*)::int AS jobs FROM graphile_worker.jobs WHERE key = ANY (${companies.map(({ id }) => `companies.tell-what-was-done:${id}`)})`
    expect(told).toEqual([{ jobs: 3 }])
    expect(await getImport(officer.chamber, importId)).toMatchObject({ state: 'imported', counts: { imported: 3, chosen: 0 } })
  })

  test('takes the chosen lines only; the rest can follow', async () => {
    const officer = await aDesk()
    const { importId } = await look(officer, LIBRE_OFFICE)

    await chooseLines({ officer, importId, shown: [2, 3, 4, 5, 8], chosen: [3, 5] })
    await importAll(officer, importId)
    expect(await db.company.findMany({ where: { homeChamberId: officer.chamber.chamberId }, select: { legalNameLatin: true } })).toEqual([
      { legalNameLatin: 'Dan Agro LLP' },
    ])
    await chooseLines({ officer, importId, shown: [2], chosen: [2] })
    await importAll(officer, importId)

    expect(await db.company.count({ where: { homeChamberId: officer.chamber.chamberId } })).toBe(2)
  })

  test('of the same file again, even side by side, makes no company twice', async () => {
    const officer = await aDesk()
    const bytes = csv('Название,БИН\nБез номера,\nС номером,340340000054\n')
    const [first, again] = [await look(officer, bytes), await look(officer, bytes)]
    expect(again.lines.map(({ verdict }) => verdict)).toEqual(['good', 'good'])
    await importAll(officer, first.importId)

    await importAll(officer, again.importId)
    const third = await look(officer, bytes)

    expect(await db.company.count({ where: { homeChamberId: officer.chamber.chamberId } })).toBe(2)
    const after = await listLines(officer.chamber, again.importId, { page: 1 }, NOW)
    expect(after.rows.map(({ verdict, companyId }) => [verdict, companyId !== null])).toEqual([
      ['known', true],
      ['known', true],
    ])
    expect(third.lines.map(({ verdict }) => verdict)).toEqual(['known', 'known'])
    await expect(startImport({ officer, importId: third.importId, now: NOW })).rejects.toMatchObject({
      sentence: { key: 'imports.noneChosen' },
    })
  })

  test('goes on after a crash where it stopped', async () => {
    const officer = await aDesk()
    const { importId } = await look(officer, LIBRE_OFFICE)
    await startImport({ officer, importId, now: NOW })
    await executeImport({ importId, now: NOW })
    await db.import.update({ where: { id: importId }, data: { state: 'importing' } })

    await executeImport({ importId, now: NOW })

    expect(await db.company.count({ where: { homeChamberId: officer.chamber.chamberId } })).toBe(3)
  })

  test('a faulty line cannot be chosen, not even in the database', async () => {
    const officer = await aDesk()
    const { importId } = await look(officer, csv('Название,Город\nА,Атлантида\n'))

    await chooseLines({ officer, importId, shown: [2], chosen: [2] })

    expect((await getImport(officer.chamber, importId)).counts).toMatchObject({ faulty: 1, chosen: 0 })
    await expect(db.importLine.updateMany({ where: { importId }, data: { isChosen: true } })).rejects.toThrow()
  })

  test('officers of other chambers can do nothing with it', async () => {
    const [officer, other] = await Promise.all([aDesk(), aDesk()])
    const { importId } = await look(officer, LIBRE_OFFICE)

    for (const act of [
      () => mapColumns({ officer: other, importId, fields: { 0: 'legalName' }, now: NOW }),
      () => chooseLines({ officer: other, importId, shown: [2], chosen: [] }),
      () => startImport({ officer: other, importId, now: NOW }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not-found' })
  })

  test('of 5,000 lines is looked through and done within a minute', async () => {
    const officer = await aDesk()
    const lines = Array.from(
      { length: 5000 },
      (_, i) =>
        `ТОО Предприятие ${word(i)},Alatau ${word(i)} LLP,Алматы,info@firm${i}.example,8 701 ${String(1000000 + i)},Кожа для обуви; Перчатки,4107`,
    )
    const bytes = csv(['Название,Название (лат.),Город,E-mail,Телефон,Продукция,Код ТН ВЭД', ...lines].join('\n'))

    const started = performance.now()
    const { importId } = await look(officer, bytes)
    const checked = performance.now()
    await db.importLine.updateMany({ where: { importId, verdict: 'doubtful' }, data: { isChosen: true } })
    await importAll(officer, importId)
    const ended = performance.now()

    process.stdout.write(`5,000 lines: checked in ${Math.round(checked - started)} ms, imported in ${Math.round(ended - checked)} ms\n`)
    expect(await db.company.count({ where: { homeChamberId: officer.chamber.chamberId } })).toBe(5000)
    expect(ended - started).toBeLessThan(60_000)
  }, 90_000)
})

/** A made-up name of four syllables, another one for each number. */
function word(i: number) {
  const syllables = ['ba', 'ko', 'ri', 'tu', 'me', 'sa', 'lo', 'ni', 'du', 'ge']
  return [1, 10, 100, 1000].map((place) => syllables[Math.floor(i / place) % 10]).join('')
}

test('what was uploaded is forgotten after its days, what became of it stays', async () => {
  const officer = await aDesk()
  const { importId } = await look(officer, csv('Название\nОстаётся\n'))
  await importAll(officer, importId)

  await forgetImports({ now: new Date('2026-04-01T10:00:00Z') })
  expect(await db.importLine.count({ where: { importId } })).toBe(1)
  await forgetImports({ now: new Date('2026-04-03T10:00:00Z') })

  expect(await db.importLine.count({ where: { importId } })).toBe(0)
  expect(await db.company.count({ where: { homeChamberId: officer.chamber.chamberId } })).toBe(1)
  expect(await db.auditEntry.findMany({ where: { subjectId: importId, act: 'import.forget' } })).toMatchObject([{ detail: { lines: 1 } }])
})

test.each([
  [csv(''), 'imports.file.empty'],
  [csv('Название,БИН\n'), 'imports.file.empty'],
  [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'imports.file.old-excel'],
  [csv('%PDF-1.7'), 'imports.file.no-table'],
  [new Uint8Array(5_000_001).fill(65), 'imports.file.too-large'],
])('a file that is none is refused with what to do (%#)', async (bytes, key) => {
  const officer = await aDesk()

  expect(await uploadMembers({ officer, fileName: 'members.xlsx', bytes, now: NOW })).toMatchObject({ fault: { key } })
})
