import { LISTED } from '#app/domain/companies/rules.ts'
import { getKnowledge } from '#app/domain/taxonomy/knowledge.server.ts'
import type { Knowledge } from '#app/engine/index.ts'
import { absolute, companyPagePath, directoryPath, savedSearchesPath, stopSearchPath } from '#app/paths.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import type { AlertPace, Language } from '#prisma/generated/enums.ts'
import { entryTokens } from '../entry.ts'
import { openIndex } from '../index/directory-index.ts'
import { countAll, runSearch } from '../index/search.ts'
import { type CompanyFacts, listFacts } from '../queries/facts.server.ts'
import { getPlaceKeys } from '../queries/places.server.ts'
import { readQuery } from '../schema.ts'
import { stopToken } from '../stop-link.server.ts'
import { readSaid, type Wish, wishOf } from '../wish.ts'

/** News written by a job that began before the last look and ended after it is found by looking back this far again. */
const OVERLAP_MS = 3_600_000
/** Companies that one mail names; of the others it says how many. */
const MOST_TOLD = 20

/**
 * Everybody with a saved search of this pace gets one mail with what appeared in the directory since the last time and fits: companies that are new,
 * and new offers and needs of others. What somebody was told once, by whichever search, they are never told again; of their own companies they are
 * told nothing. Safe to run twice and by two workers at once.
 */
export async function tellSearches({ pace, now }: { pace: Exclude<AlertPace, 'stopped'>; now: Date }): Promise<void> {
  const searches = await db.savedSearch.findMany({
    where: { pace },
    orderBy: { id: 'asc' },
    select: { id: true, personId: true, query: true, since: true, toldUntil: true, person: { select: { memberships: true } } },
  })
  const earliest = Math.min(...searches.map(newsSince))
  if (searches.length === 0) return
  const news = await db.directoryNews.findMany({ where: { at: { gt: new Date(earliest) }, company: LISTED } })
  const [knowledge, places] = await Promise.all([getKnowledge(), getPlaceKeys()])
  const companies = await listFacts(db, [...new Set(news.map(({ companyId }) => companyId))], now)
  for (const search of searches) {
    const fresh = new Set(news.filter(({ at }) => at.getTime() > newsSince(search)).map(({ subjectId }) => subjectId))
    const own = new Set(search.person.memberships.map(({ companyId }) => companyId))
    const query = readQuery(new URLSearchParams(search.query))
    const wish = wishOf(query, readSaid(query.q, { knowledge, places }))
    const finds = companies.filter(({ id }) => !own.has(id)).flatMap((company) => findOf(company, fresh, wish, knowledge) ?? [])
    await tell({ searchId: search.id, finds, now })
  }
}

const newsSince = ({ since, toldUntil }: { since: Date; toldUntil: Date }) => Math.max(since.getTime(), toldUntil.getTime() - OVERLAP_MS)

/** A company with what of it is new and fits. `subjects` is all of which its reader now knows. */
type Find = { company: CompanyFacts; items: CompanyFacts['items']; subjects: string[] }

/** A new company is told as a whole; of one that was there only the new offers and needs that fit by themselves. */
function findOf(company: CompanyFacts, fresh: ReadonlySet<string>, wish: Wish, knowledge: Knowledge): Find | null {
  const fits = (facts: Partial<CompanyFacts>) => {
    const entry = { id: company.id, revision: '', name: '', at: 0, tokens: entryTokens({ ...company, ...facts }, knowledge) }
    return countAll(runSearch(openIndex([entry]), wish)) > 0
  }
  const fitting = company.items.filter((item) => fits({ names: [], places: [], words: [], items: [item] }))
  if (fresh.has(company.id))
    return fits({}) ? { company, items: fitting, subjects: [company.id, ...company.items.map(({ id }) => id)] } : null
  const items = fitting.filter(({ id }) => fresh.has(id))
  return items.length > 0 ? { company, items, subjects: items.map(({ id }) => id) } : null
}

/** One mail with the finds of which the person was not told before. The key of AlertedNews lets one of two workers tell a thing. */
async function tell({ searchId, finds, now }: { searchId: string; finds: Find[]; now: Date }) {
  await transaction(async (tx) => {
    const search = await tx.savedSearch.findUnique({
      where: { id: searchId },
      include: { person: { select: { email: true, name: true, emailVerifiedAt: true } } },
    })
    if (!search || search.pace === 'stopped' || !search.person.emailVerifiedAt) return
    await tx.savedSearch.update({ where: { id: searchId }, data: { toldUntil: now } })
    const untold = await keepUntold(tx, { personId: search.personId, finds, now })
    if (untold.length === 0) return
    await queueMail(tx, {
      template: 'search-found',
      topic: 'alerts',
      props: {
        search: search.name,
        companies: untold.slice(0, MOST_TOLD).map((find) => inMail(find, search.language)),
        more: Math.max(0, untold.length - MOST_TOLD),
        url: absolute(env().ORIGIN, directoryPath(search.query)),
        stopUrl: absolute(env().ORIGIN, stopSearchPath(stopToken(searchId), search.language)),
        manageUrl: absolute(env().ORIGIN, savedSearchesPath()),
      },
      to: { address: search.person.email, name: search.person.name, language: search.language },
      about: { type: 'search', id: searchId },
    })
  })
}

async function keepUntold(tx: Tx, { personId, finds, now }: { personId: string; finds: Find[]; now: Date }): Promise<Find[]> {
  // In one order for all, so that two workers wait for each other instead of both waiting.
  const subjects = [...new Set(finds.flatMap((find) => find.subjects))].sort()
  const noted = await tx.alertedNews.createManyAndReturn({
    data: subjects.map((subjectId) => ({ personId, subjectId, at: now })),
    skipDuplicates: true,
    select: { subjectId: true },
  })
  const untold = new Set(noted.map(({ subjectId }) => subjectId))
  return finds
    .map((find) => ({ ...find, items: find.items.filter(({ id }) => untold.has(id)) }))
    .filter(({ company, items }) => untold.has(company.id) || items.length > 0)
}

function inMail({ company, items }: Find, language: Language) {
  return {
    name: company.legalNameLatin,
    ownName: company.legalName,
    city: company.city?.[language] ?? '',
    country: company.country,
    url: absolute(env().ORIGIN, companyPagePath(company.id)),
    items: items.map(({ side, text, language: written }) => ({ side, text, language: written })),
  }
}
