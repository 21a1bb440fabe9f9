import type { Country } from '#prisma/generated/enums.ts'

/** The chamber that looks; every read of this room is limited to events that it organises. */
export type Viewer = { chamberId: string; country: Country }

export const organisedBy = (viewer: { chamberId: string }) => ({ organisers: { some: { chamberId: viewer.chamberId } } })

/** A match is seen as long as both its companies are verified. */
export const BOTH_VERIFIED = { pkCompany: { state: 'verified' }, kzCompany: { state: 'verified' } } as const
