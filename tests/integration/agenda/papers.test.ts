import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { badgesPdf } from '#app/domain/agenda/documents/badges.server.ts'
import { getMyDay } from '#app/domain/agenda/queries/my-day.server.ts'
import { printForChamber, printForCompany } from '#app/domain/agenda/queries/papers.server.ts'
import { findAgendaEvent, listDelegates } from '#app/domain/agenda/queries/plan.server.ts'
import { CHAMBER_PAPERS } from '#app/domain/agenda/schema.ts'
import { db } from '#app/platform/db.server.ts'
import { aDelegate } from '#tests/factories/delegate.ts'
import { aPerson } from '#tests/factories/person.ts'
import { AT_TEN, aPublishedPlan, introduce } from '#tests/factories/published-plan.ts'

const NOW = new Date('2027-02-20T09:00:00Z')

/** What a page says: each font tells which letters its glyphs stand for. */
function wordsOf(pdf: Buffer): string {
  const source = pdf.toString('latin1')
  const streams = [...source.matchAll(/\/Length (\d+)>>stream\n/g)].map((match) => {
    const at = match.index + match[0].length
    return inflateSync(pdf.subarray(at, at + Number(match[1])))
  })
  const object = (id: string) => source.slice(source.indexOf(`\n${id} 0 obj\n`))
  const streamOf = (id: string) => {
    const order = [...source.matchAll(/\n(\d+) 0 obj\n<<[^\n]*stream\n/g)].map(([, number]) => number)
    return streams[order.indexOf(id)]!.toString('latin1')
  }
  const fonts = new Map(
    [...source.matchAll(/\/(\w+) (\d+) 0 R(?=[/>])/g)].flatMap(([, name, id]) => {
      const [, map] = /^[\s\S]{0,300}?\/ToUnicode (\d+) 0 R/.exec(object(id!)) ?? []
      if (!map || !/400|600/.test(name!)) return []
      const codes = [...streamOf(map).matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm)]
      return [[name!, new Map(codes.map(([, code, text]) => [code!, Buffer.from(text!, 'hex').swap16().toString('utf16le')]))] as const]
    }),
  )
  return streams
    .map((stream) => stream.toString('latin1'))
    .filter((stream) => stream.includes(' Tj'))
    .map((stream) => {
      let font: Map<string, string> | undefined
      return [...stream.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9a-f]{4})> Tj|(ET)/g)]
        .map(([, name, code, end]) => {
          if (name) font = fonts.get(name)
          return end ? '\n' : code ? (font?.get(code) ?? '') : ''
        })
        .join('')
    })
    .join('\n')
    .replaceAll('\u2060', '')
}

async function aMemberOf(companyId: string) {
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId } })
  return { personId, companyId }
}

describe('papers', () => {
  test('a company prints its own agenda and badges, with names of the other side only when introduced', async () => {
    const plan = await aPublishedPlan()
    const member = await aMemberOf(plan.pkCompany.id)
    const wish = { eventId: plan.event.id, language: 'en', now: NOW } as const
    const agenda = () => printForCompany(member, { ...wish, paper: 'agenda' }).then(wordsOf)

    const before = await agenda()
    await introduce(plan)
    const after = await agenda()

    expect(before).toContain(plan.kzCompany.legalNameLatin)
    expect(before).toContain('10:00–10:30')
    expect(before).toContain('Table 1, Hall A')
    expect(before).not.toContain('Aigerim')
    expect(after).toContain('Aigerim Nurlankyzy')
    const badges = wordsOf(await printForCompany(member, { ...wish, paper: 'badges' }))
    expect(badges).toContain('Bilal Ahmed')
    expect(badges).not.toContain('Нұрланқызы')
  })

  test('say what happens beside the meetings, for everybody or for the own country, between them by time', async () => {
    const plan = await aPublishedPlan()
    const eventId = plan.event.id
    const title = (en: string) => ({ en, ur: en, ru: en, kk: en })
    const at = (hours: number) => ({
      startsAt: new Date(AT_TEN.getTime() + hours * 3_600_000),
      endsAt: new Date(AT_TEN.getTime() + (hours + 1) * 3_600_000),
    })
    await db.programmeItem.createMany({
      data: [
        { eventId, kind: 'opening', title: title('Opening words'), place: 'Main hall', ...at(-1) },
        { eventId, kind: 'visit', title: title('Visit of a tannery'), country: 'PK', ...at(2) },
        { eventId, kind: 'visit', title: title('Evening in the hills'), country: 'KZ', ...at(3) },
      ],
    })
    const agenda = async (companyId: string) =>
      wordsOf(await printForCompany(await aMemberOf(companyId), { eventId, paper: 'agenda', language: 'en', now: NOW }))

    const ours = await agenda(plan.pkCompany.id)

    const order = ['Opening words', 'Main hall', plan.kzCompany.legalNameLatin!, 'Visit of a tannery'].map((words) => ours.indexOf(words))
    expect(order).not.toContain(-1)
    expect(order.slice(2)).toEqual(order.slice(2).toSorted((a, b) => a - b))
    expect(ours.indexOf('Opening words')).toBeLessThan(order[2]!)
    expect(ours).not.toContain('Evening in the hills')
    expect(await agenda(plan.kzCompany.id)).toContain('Evening in the hills')
  })

  test('of many people leave the process free for others meanwhile', async () => {
    const { event, pkCompany } = await aPublishedPlan()
    const [one] = await listDelegates(event.id, { companyId: pkCompany.id })
    const many = Array.from({ length: 150 }, (_, i) => ({ ...one!, name: `محمد بلال احمد ${i}`, nameLatin: `Muhammad Bilal ${i}` }))
    const companies = new Map([[pkCompany.id, { name: 'Ravi Mills', country: 'PK' as const }]])
    const wish = { event: (await findAgendaEvent(event.id))!, companies, language: 'ur' } as const
    // Fonts and the cutter are read once.
    await badgesPdf({ ...wish, delegates: [one!] })
    let turns = 0
    let isMade = false
    const turn = () => {
      turns++
      if (!isMade) setImmediate(turn)
    }
    setImmediate(turn)

    const badges = await badgesPdf({ ...wish, delegates: many })
    isMade = true

    expect(badges.toString('latin1')).toContain('/Count 38')
    expect(turns).toBeGreaterThan(2)
  })

  test('count the pages of each company for itself, however many are printed at once', async () => {
    const { event, pkOfficer } = await aPublishedPlan()
    const wish = { eventId: event.id, language: 'en', now: NOW } as const

    const batch = await printForChamber({ chamberId: pkOfficer.chamber.chamberId }, { ...wish, paper: 'agendas' })

    expect(wordsOf(batch).match(/\d+ \/ \d+/g)).toEqual(['1 / 1', '1 / 1'])
    // Of whoever has no meetings nothing is printed among the many.
    await db.meeting.updateMany({ where: { eventId: event.id }, data: { state: 'cancelled' } })
    const empty = await printForChamber({ chamberId: pkOfficer.chamber.chamberId }, { ...wish, paper: 'agendas' })
    expect([empty.toString('latin1').includes('/Count 1'), wordsOf(empty)]).toEqual([true, expect.stringContaining('No meetings')])
  })

  test('an agenda says where an online meeting is held', async () => {
    const plan = await aPublishedPlan()
    await db.placement.updateMany({ where: { meetingId: plan.meeting.id }, data: { placeId: null } })
    await db.event.update({ where: { id: plan.event.id }, data: { kind: 'online_session', roomLinkBase: 'https://meet.example/' } })

    const member = await aMemberOf(plan.pkCompany.id)
    const agenda = wordsOf(await printForCompany(member, { eventId: plan.event.id, language: 'ur', now: NOW, paper: 'agenda' }))

    expect(agenda).toContain(`https://meet.example/${plan.meeting.id}`)
  })

  test('one delegate’s agenda and badge are of that one alone, and never of another company', async () => {
    const { event, pkCompany, kzCompany, pkDelegate, kzDelegate, pkOfficer } = await aPublishedPlan()
    const colleague = await aDelegate({ eventId: event.id, companyId: pkCompany.id, name: 'Sana Malik' })
    const member = await aMemberOf(pkCompany.id)
    const wish = { eventId: event.id, language: 'en', now: NOW } as const
    const own = { ...wish, delegateId: colleague.id }
    const officer = { chamberId: pkOfficer.chamber.chamberId }

    for (const pdf of [
      await printForCompany(member, { ...own, paper: 'agenda' }),
      await printForCompany(member, { ...own, paper: 'badges' }),
      await printForChamber(officer, { ...own, paper: 'agendas' }),
      await printForChamber(officer, { ...own, paper: 'badges' }),
    ]) {
      expect(wordsOf(pdf)).toContain('Sana Malik')
      expect(wordsOf(pdf)).not.toMatch(/Bilal|Aigerim/)
      expect(pdf.toString('latin1')).toContain('/Count 1')
    }
    const agenda = wordsOf(await printForChamber(officer, { ...wish, delegateId: kzDelegate.id, paper: 'agendas' }))
    expect(agenda).toContain(pkCompany.legalNameLatin)
    for (const paper of ['agenda', 'badges'] as const)
      await expect(printForCompany(member, { ...wish, delegateId: kzDelegate.id, paper })).rejects.toMatchObject({ code: 'not-found' })
    await db.delegate.delete({ where: { id: pkDelegate.id } })
    await expect(printForChamber(officer, { ...wish, delegateId: pkDelegate.id, paper: 'badges' })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await printForCompany(await aMemberOf(kzCompany.id), { ...wish, delegateId: kzDelegate.id, paper: 'badges' })).toBeDefined()
  })

  test('an organiser prints all four in each language; a stranger, another company and who left print nothing', async () => {
    const { event, pkCompany, pkOfficer, stranger } = await aPublishedPlan()
    for (const paper of CHAMBER_PAPERS)
      for (const language of ['en', 'ur', 'ru', 'kk'] as const) {
        const pdf = await printForChamber({ chamberId: pkOfficer.chamber.chamberId }, { eventId: event.id, paper, language, now: NOW })
        expect(pdf.toString('latin1')).toContain(`/Lang(${language})`)
      }
    const wish = { eventId: event.id, language: 'en', now: NOW } as const

    await expect(printForChamber({ chamberId: stranger.chamber.chamberId }, { ...wish, paper: 'badges' })).rejects.toMatchObject({
      code: 'not-found',
    })
    const member = await aMemberOf(pkCompany.id)
    await expect(printForCompany({ ...member, personId: (await aPerson()).id }, { ...wish, paper: 'badges' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await db.participation.updateMany({ where: { companyId: pkCompany.id }, data: { state: 'withdrawn' } })
    await expect(printForCompany(member, { ...wish, paper: 'agenda' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('my day is the delegate’s own alone', async () => {
  const { event, pkDelegate, kzCompany } = await aPublishedPlan()
  const person = await aPerson()
  await expect(getMyDay(person.id, event.id)).rejects.toMatchObject({ code: 'not-found' })
  await db.delegate.update({ where: { id: pkDelegate.id }, data: { personId: person.id } })

  expect((await getMyDay(person.id, event.id)).meetings).toMatchObject([{ partner: { companyId: kzCompany.id }, guests: [] }])
})

test('my day tells the programme of everybody and of the delegate’s country, not that of the other', async () => {
  const { event, pkDelegate } = await aPublishedPlan()
  const person = await aPerson()
  await db.delegate.update({ where: { id: pkDelegate.id }, data: { personId: person.id } })
  const lunch = { eventId: event.id, kind: 'meal', startsAt: AT_TEN, endsAt: new Date(AT_TEN.getTime() + 3_600_000) } as const
  await db.programmeItem.createMany({
    data: [
      { ...lunch, title: { en: 'For all' } },
      { ...lunch, title: { en: 'For PK' }, country: 'PK' },
      { ...lunch, title: { en: 'For KZ' }, country: 'KZ' },
    ],
  })
  const titles = async () => (await getMyDay(person.id, event.id)).programme.map(({ title }) => title.en).sort()

  expect(await titles()).toEqual(['For PK', 'For all'])
  await db.event.update({ where: { id: event.id }, data: { state: 'cancelled' } })
  expect(await titles()).toEqual([])
})
