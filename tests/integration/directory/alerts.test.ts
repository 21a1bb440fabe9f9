import { expect, test } from 'vitest'
import { sweepDirectory } from '#app/domain/directory/commands/describe.server.ts'
import { changeSearch, forgetSearch, saveSearch, stopSearch } from '#app/domain/directory/commands/saved-searches.server.ts'
import { tellSearches } from '#app/domain/directory/commands/tell.server.ts'
import { directoryHandlers } from '#app/domain/directory/job-handlers.server.ts'
import { getSearchToStop, listSavedSearches } from '#app/domain/directory/queries/saved-searches.server.ts'
import { MOST_SAVED } from '#app/domain/directory/schema.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action as searches, loader as searchesPage } from '#app/routes/account/searches.tsx'
import { action as stop, loader as stopPage } from '#app/routes/public/stop-search.tsx'
import { aCompany, type CompanyTraits } from '#tests/factories/company.ts'
import { aPerson } from '#tests/factories/person.ts'

const MONDAY = new Date('2026-03-02T08:00:00Z')
const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000)
const DAY = 24 * 60

/** The worker's next quarter of an hour, from this moment. */
const work = async (now: Date) => {
  await drainQueue(directoryHandlers, now)
  await drainQueue(directoryHandlers, new Date(now.getTime() + 15 * 60_000))
}

let serial = 0
/** A thing that no other test of this file speaks of. */
const aThing = () => `zorbl${['in', 'an', 'ox', 'ep', 'uk', 'ya', 'at', 'em'][serial++]}s`

const aSeller = (thing: string, traits: CompanyTraits = {}) =>
  aCompany({ consents: ['directory'], items: [{ side: 'offer', text: `Fine ${thing}`, cooperation: ['supply'] }], ...traits })

async function aSeeker(query: string, pace: 'at_once' | 'weekly' = 'at_once') {
  const person = await aPerson()
  await saveSearch({ personId: person.id, query, name: 'What I seek', language: 'ru', pace, now: MONDAY })
  const [search] = await listSavedSearches(person.id)
  const mails = () => db.mail.findMany({ where: { toAddress: person.email, template: 'search-found' }, orderBy: { createdAt: 'asc' } })
  return { person, searchId: search!.id, mails }
}

test('a new company that fits is told at once, in the language of the search, without a contact, and never again', async () => {
  const thing = aThing()
  await aSeller(thing)
  await work(later(-60))
  const { mails, searchId } = await aSeeker(`q=${thing}&country=PK`)
  const seller = await aSeller(thing, { legalNameLatin: 'Fresh Mills' })
  await aSeller(thing, { country: 'KZ' })
  await aSeller(thing, { consents: [] })
  await work(later(10))
  const [mail, ...others] = await mails()

  expect(others).toEqual([])
  expect(mail).toMatchObject({
    language: 'ru',
    topic: 'alerts',
    aboutType: 'search',
    aboutId: searchId,
    subject: 'Новое в каталоге: What I seek',
  })
  expect(mail!.text).toContain('Fresh Mills')
  expect(mail!.text).toContain(`Fine ${thing}`)
  expect(mail!.html).toContain(`/companies/${seller.id}`)
  expect(mail!.text + mail!.html).not.toMatch(/contact-|@company\.example|\+92300/)

  await db.company.update({ where: { id: seller.id }, data: { about: { en: 'Changed.' } } })
  await db.item.updateMany({ where: { companyId: seller.id }, data: { text: `Finest ${thing}` } })
  await work(later(30))
  await db.company.update({ where: { id: seller.id }, data: { state: 'suspended' } })
  await db.company.update({ where: { id: seller.id }, data: { state: 'verified' } })
  await work(later(60))
  await tellSearches({ pace: 'at_once', now: later(61) })
  expect(await mails()).toHaveLength(1)
})

test('of a company that was there, only a new offer or need that fits by itself is told', async () => {
  const thing = aThing()
  const seller = await aCompany({
    consents: ['directory'],
    items: [{ side: 'offer', text: 'Plain things' }],
    about: { en: `We love ${thing}.` },
  })
  await work(later(-60))
  const { mails } = await aSeeker(`q=${thing}&side=need`)
  await db.item.create({
    data: { companyId: seller.id, side: 'need', position: 5, text: 'Other things', language: 'en', cooperation: ['supply'] },
  })
  await work(later(10))
  expect(await mails()).toEqual([])
  await db.item.create({
    data: { companyId: seller.id, side: 'need', position: 6, text: `Many ${thing}`, language: 'en', cooperation: ['supply'] },
  })
  await work(later(20))
  const [mail, ...others] = await mails()

  expect(others).toEqual([])
  expect(mail!.text).toContain(`Many ${thing}`)
  expect(mail!.text).not.toContain('Other things')
})

test('two workers at once tell a thing once; two searches of one person too', async () => {
  const thing = aThing()
  const { person, mails } = await aSeeker(`q=${thing}`)
  await saveSearch({ personId: person.id, query: `q=${thing}&country=PK`, name: 'Another', language: 'en', pace: 'at_once', now: MONDAY })
  await aSeller(thing)
  await db.directoryNews.deleteMany({ where: { at: { gt: later(0) } } })
  await drainQueue(
    directoryHandlers.filter(({ job }) => job.name === 'directory.describe'),
    later(5),
  )
  await Promise.all([1, 2, 3, 4].map(() => tellSearches({ pace: 'at_once', now: later(10) })))

  expect(await mails()).toHaveLength(1)
})

test('the weekly pace gathers a week into one mail, and tells nothing of one’s own company', async () => {
  const thing = aThing()
  const { mails, person } = await aSeeker(`q=${thing}`, 'weekly')
  await aSeller(thing, { legalNameLatin: 'Monday Mills' })
  await work(later(10))
  await aSeller(thing, { legalNameLatin: 'Wednesday Mills' })
  await aSeller(thing, { legalNameLatin: 'Own Mills', ownerId: person.id })
  await work(later(2 * DAY))
  expect(await mails()).toEqual([])
  await tellSearches({ pace: 'weekly', now: later(7 * DAY) })
  await tellSearches({ pace: 'weekly', now: later(14 * DAY) })
  const [mail, ...others] = await mails()

  expect(others).toEqual([])
  expect(mail!.text).toContain('Monday Mills')
  expect(mail!.text).toContain('Wednesday Mills')
  expect(mail!.text).not.toContain('Own Mills')
})

test('the link in the mail asks and then stops; what appears later is not told, nor after it was begun again what appeared meanwhile', async () => {
  const thing = aThing()
  const { mails, person, searchId } = await aSeeker(`q=${thing}`)
  await aSeller(thing)
  await work(later(10))
  const token = /\/stop-search\/([\w-]+)\?lng=ru/.exec((await mails())[0]!.html)![1]!
  const knock = (door: typeof stop | typeof stopPage, method: string) =>
    door({ request: new Request('http://dosti.test/', { method }), params: { token }, context: { client: '192.0.2.1', nonce: '' } })

  await knock(stopPage, 'GET')
  expect((await listSavedSearches(person.id))[0]!.pace).toBe('at_once')
  expect(await getSearchToStop(token)).toEqual({ name: 'What I seek', isStopped: false })
  await knock(stop, 'POST')
  await knock(stop, 'POST')
  expect(await getSearchToStop(token)).toEqual({ name: 'What I seek', isStopped: true })
  expect(await db.auditEntry.count({ where: { subjectId: searchId, act: 'search.change', to: 'stopped' } })).toBe(1)
  await aSeller(thing)
  await work(later(30))
  await changeSearch({ personId: person.id, searchId, wishes: { name: 'Again', language: 'en', pace: 'at_once' }, now: later(50) })
  await tellSearches({ pace: 'at_once', now: later(55) })
  expect(await mails()).toHaveLength(1)
  await aSeller(thing)
  await work(later(70))
  expect((await mails()).map(({ subject }) => subject)).toEqual(['Новое в каталоге: What I seek', 'New in the directory: Again'])
})

test('a link that is not of our making stops nothing and tells nothing', async () => {
  const { searchId } = await aSeeker('q=anything')
  const forged = Buffer.concat([Buffer.from(searchId.replaceAll('-', ''), 'hex'), Buffer.alloc(16)]).toString('base64url')
  for (const token of [forged, '', 'x', searchId]) {
    await expect(stopSearch({ token, now: MONDAY })).rejects.toMatchObject({ code: 'not-found' })
    await expect(getSearchToStop(token)).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('another person’s search can be neither seen, changed nor deleted', async () => {
  const { searchId } = await aSeeker('q=secret')
  const { person: other } = await aSeeker('q=other')
  const wishes = { name: 'Mine', language: 'en', pace: 'stopped' } as const

  expect((await listSavedSearches(other.id)).map(({ query }) => query)).toEqual(['q=other'])
  await expect(changeSearch({ personId: other.id, searchId, wishes, now: MONDAY })).rejects.toMatchObject({ code: 'not-found' })
  await expect(forgetSearch({ personId: other.id, searchId, now: MONDAY })).rejects.toMatchObject({ code: 'not-found' })
})

test('the account page saves, refuses what makes no sense, changes and deletes, with a row in the trail for each', async () => {
  const person = await aPerson()
  const cookie = (await openSession(person.id)).split(';')[0]!
  const knock = async (form?: Record<string, string>) => {
    const request = new Request('http://dosti.test/account/searches', {
      method: form ? 'POST' : 'GET',
      headers: { Cookie: cookie },
      body: form && new URLSearchParams(form),
    })
    const door = form ? searches : searchesPage
    return (await door({ request, params: {}, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown: unknown) => thrown)) as {
      init?: { status: number }
      status?: number
      searches?: { id: string; query: string; pace: string }[]
    }
  }
  const wish = { name: 'Goats', language: 'ur', pace: 'weekly' }

  expect(await knock({ intent: 'save', ...wish, name: '', query: 'q=goat' })).toMatchObject({ init: { status: 400 } })
  expect(await knock({ intent: 'save', ...wish, pace: 'hourly', query: 'q=goat' })).toMatchObject({ init: { status: 400 } })
  expect(await knock({ intent: 'save', ...wish, query: 'country=XX&q=goat&sort=name&after=x' })).toMatchObject({ status: 302 })
  expect(await knock({ intent: 'save', ...wish, pace: 'at_once', query: 'q=goat' })).toMatchObject({ status: 302 })
  const [saved, ...others] = (await knock()).searches!
  expect([saved, others]).toMatchObject([{ query: 'q=goat', pace: 'at_once' }, []])
  expect(await knock({ intent: 'change', searchId: saved!.id, ...wish, pace: 'stopped' })).toMatchObject({ status: 302 })
  expect(await knock({ intent: 'forget', searchId: saved!.id })).toMatchObject({ status: 302 })
  expect((await knock()).searches).toEqual([])
  const acts = await db.auditEntry.findMany({ where: { subjectId: saved!.id }, orderBy: { id: 'asc' }, select: { act: true } })
  expect(acts.map(({ act }) => act)).toEqual(['search.save', 'search.change', 'search.change', 'search.forget'])
})

test('one search more than there can be is refused', async () => {
  const { person } = await aSeeker('q=0')
  const save = (i: number) => saveSearch({ personId: person.id, query: `q=${i}`, name: 'x', language: 'en', pace: 'weekly', now: MONDAY })
  for (let i = 1; i < MOST_SAVED; i++) await save(i)

  await expect(save(MOST_SAVED)).rejects.toMatchObject({ code: 'too-many' })
  await expect(save(0)).resolves.toBeUndefined()
})

test('the sweep orders anew what no job described, and what ran out, and nothing else', async () => {
  await work(later(0))
  const lost = await aSeller(aThing())
  const ranOut = await aSeller(aThing())
  await db.item.updateMany({ where: { companyId: ranOut.id }, data: { validUntil: new Date('2026-03-02') } })
  await work(later(0))
  await db.directoryEntry.update({ where: { companyId: lost.id }, data: { isStale: true } })
  const ordered = async () => {
    const { rows } = await import('#app/platform/db.server.ts').then(({ pool }) =>
      pool.query<{ key: string }>(`SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'directory.describe' ORDER BY key`),
    )
    return rows.map(({ key }) => key.slice('directory.describe:'.length)).sort()
  }

  expect(await ordered()).toEqual([])
  await sweepDirectory({ now: later(60) })
  expect(await ordered()).toEqual([lost.id])
  await sweepDirectory({ now: later(DAY) })
  expect(await ordered()).toEqual([lost.id, ranOut.id].sort())
})
