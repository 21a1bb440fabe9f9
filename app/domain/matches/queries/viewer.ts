import { SHOWN_ABROAD } from '#app/domain/companies/rules.ts'
import type { Country } from '#prisma/generated/enums.ts'

/** The chamber that looks; every read of this room is limited to events that it organises. */
export type Viewer = { chamberId: string; country: Country }

export const organisedBy = (viewer: { chamberId: string }) => ({ organisers: { some: { chamberId: viewer.chamberId } } })

/** A match is seen as long as both its companies are verified and agree to be seen in the other country. */
export const BOTH_SHOWN = { pkCompany: SHOWN_ABROAD, kzCompany: SHOWN_ABROAD }
