import type { Language } from '#app/i18n/languages.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { Country } from '#prisma/generated/enums.ts'

/** In which a chamber's own mailbox is written to: nobody chose a language for it. */
export const OFFICE_LANGUAGE: Record<Country, Language> = { PK: 'en', KZ: 'ru' }

/** Where an event's chambers read mail: their address, or without one each of their officers, in the officer's language. */
export async function addressesOfOrganisers(tx: Tx, eventId: string): Promise<{ address: string; language: Language }[]> {
  const organisers = await tx.eventOrganiser.findMany({
    where: { eventId },
    orderBy: { country: 'asc' },
    select: {
      country: true,
      chamber: {
        select: {
          email: true,
          officers: { where: { until: null }, select: { person: { select: { email: true, language: true } } }, orderBy: { since: 'asc' } },
        },
      },
    },
  })
  return organisers.flatMap(({ country, chamber }) =>
    chamber.email
      ? [{ address: chamber.email, language: OFFICE_LANGUAGE[country] }]
      : chamber.officers.map(({ person }) => ({ address: person.email, language: person.language })),
  )
}
