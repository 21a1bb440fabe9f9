import type { Language } from '#app/i18n/languages.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { Country } from '#prisma/generated/enums.ts'

/** In which a chamber's own mailbox is written to: nobody chose a language for it. */
const OFFICE_LANGUAGE: Record<Country, Language> = { PK: 'en', KZ: 'ru' }

export type OfficeAddress = { address: string; language: Language }

/** Where chambers read mail: each at its own address, or without one each of its officers in the officer's language. */
export async function addressesOfChambers(tx: Tx, chamberIds: string[], now: Date): Promise<OfficeAddress[]> {
  const chambers = await tx.chamber.findMany({
    where: { id: { in: chamberIds } },
    orderBy: [{ country: 'asc' }, { id: 'asc' }],
    select: {
      country: true,
      email: true,
      officers: {
        where: { OR: [{ until: null }, { until: { gt: now } }] },
        select: { person: { select: { email: true, language: true } } },
        orderBy: { since: 'asc' },
      },
    },
  })
  return chambers.flatMap(({ country, email, officers }) =>
    email
      ? [{ address: email, language: OFFICE_LANGUAGE[country] }]
      : officers.map(({ person }) => ({ address: person.email, language: person.language })),
  )
}
