import type { Prisma } from '#prisma/generated/client.ts'

/** Companies among which duplicates are looked for: a refused, merged or deleted one is no company any more. */
export const COMPARED = { state: { notIn: ['rejected', 'merged'] }, deletedAt: null } satisfies Prisma.CompanyWhereInput
