import type { Prisma } from '#prisma/generated/client.ts'

/** Companies among which duplicates are looked for: a refused or deleted one is no company any more. */
export const COMPARED = { state: { not: 'rejected' }, deletedAt: null } satisfies Prisma.CompanyWhereInput
