import { DomainError } from '#app/platform/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** The database lets a chamber check or import one file at a time; who comes second is told. */
export async function refusingTwo<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002' && error.meta?.modelName === 'Import')
      throw new DomainError('wrong-state', 'imports.busy')
    throw error
  }
}
