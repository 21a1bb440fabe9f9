import { LANGUAGES, type Language } from '#app/i18n/languages.ts'
import { db, type Tx } from '#app/platform/db.server.ts'
import { findSuppressed } from '#app/platform/mail/suppression.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { type CampaignExclusion, CampaignExclusion as EXCLUSIONS } from '#prisma/generated/enums.ts'
import { exclusionOf, languageFor } from '../rules.ts'
import type { Audience } from '../schema.ts'

/** What decides who is meant: a chamber writes to its country's verified companies about an event that it organises, and otherwise to its own ones. */
export type Sender = { chamberId: string; country: 'PK' | 'KZ'; eventId: string | null }

/** A company that is meant: named, without address. */
export type Addressee = { companyId: string; name: string; reader: Language; exclusion: CampaignExclusion | null }

/** Everybody who is meant, with why some of them get no letter; in the order of their names. */
export async function listAudience(sender: Sender, audience: Audience, tx: Tx = db): Promise<Addressee[]> {
  const rows = await tx.company.findMany({
    where: meant(sender, audience),
    orderBy: [{ legalNameLatin: 'asc' }, { id: 'asc' }],
    select: ADDRESSEE,
  })
  return withExclusions(tx, rows)
}

/** Those of the companies that are still meant, as they are now. */
export function listStillMeant(tx: Tx, sender: Sender, audience: Audience, companyIds: string[]): Promise<Addressee[]> {
  return tx.company
    .findMany({ where: { AND: [meant(sender, audience), { id: { in: companyIds } }] }, select: ADDRESSEE })
    .then((rows) => withExclusions(tx, rows))
}

const ADDRESSEE = {
  id: true,
  legalName: true,
  legalNameLatin: true,
  contactEmail: true,
  contactLanguage: true,
  consents: true,
} as const

type Row = Prisma.CompanyGetPayload<{ select: typeof ADDRESSEE }>

function meant({ chamberId, country, eventId }: Sender, { sectors, places }: Audience): Prisma.CompanyWhereInput {
  const inStates = places.flatMap((place) => (place === 'none' ? [] : [place]))
  return {
    country,
    state: 'verified',
    ...(eventId ? {} : { homeChamberId: chamberId }),
    ...(sectors.length > 0 ? { sectorProfiles: { some: { sector: { in: sectors } } } } : {}),
    ...(eventId && places.length > 0
      ? {
          OR: [
            { participations: { some: { eventId, state: { in: inStates } } } },
            ...(places.includes('none') ? [{ participations: { none: { eventId } } }] : []),
          ],
        }
      : {}),
  }
}

async function withExclusions(tx: Tx, rows: Row[]): Promise<Addressee[]> {
  const suppressed = await findSuppressed(
    tx,
    rows.flatMap(({ contactEmail }) => contactEmail ?? []),
    'campaigns',
  )
  return rows.map(({ id, legalName, legalNameLatin, contactEmail, contactLanguage, consents }) => ({
    companyId: id,
    name: legalNameLatin ?? legalName ?? '',
    reader: contactLanguage ?? 'en',
    exclusion: exclusionOf({ agreed: consents.includes('contact'), contactEmail }, suppressed.get(contactEmail ?? '')),
  }))
}

/** What the officer sees before anything leaves. */
export type AudienceSummary = {
  /** How many letters leave. */
  count: number
  /** The first of them. */
  sample: { companyId: string; name: string; reader: Language; written: Language }[]
  leftOut: { exclusion: CampaignExclusion; count: number; names: string[] }[]
  /** Who reads each language, and in which of those that were written they get it. */
  readers: { reader: Language; count: number; written: Language }[]
}

const SHOWN = 10

/** Who gets the letter, in which language, and who is left out and why. */
export function summarise(addressees: readonly Addressee[], written: readonly Language[]): AudienceSummary {
  const reached = addressees.filter(({ exclusion }) => exclusion === null)
  return {
    count: reached.length,
    sample: reached
      .slice(0, SHOWN)
      .map(({ companyId, name, reader }) => ({ companyId, name, reader, written: languageFor(reader, written) })),
    leftOut: Object.values(EXCLUSIONS).flatMap((exclusion) => {
      const out = addressees.filter((addressee) => addressee.exclusion === exclusion)
      return out.length > 0 ? [{ exclusion, count: out.length, names: out.slice(0, SHOWN).map(({ name }) => name) }] : []
    }),
    readers: LANGUAGES.flatMap((reader) => {
      const count = reached.filter((addressee) => addressee.reader === reader).length
      return count > 0 || written.includes(reader) ? [{ reader, count, written: languageFor(reader, written) }] : []
    }),
  }
}
