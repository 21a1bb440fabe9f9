import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Country, Language } from '#prisma/generated/enums.ts'

/** Unfinished registrations that one person may have at a time. */
const MOST_DRAFTS = 5

/** A draft exists, owned by the person and with the person as its contact until they say otherwise. Answers its id. */
export async function startCompany({
  person,
  country,
  now,
}: {
  person: { id: string; name: string; email: string; language: Language }
  country: Country
  now: Date
}): Promise<string> {
  return transaction(async (tx) => {
    // One after the other, so that two clicks at once cannot pass the limit.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${person.id}::uuid FOR UPDATE`
    const drafts = await tx.company.count({ where: { state: 'draft', memberships: { some: { personId: person.id } } } })
    if (drafts >= MOST_DRAFTS) throw new DomainError('too-many', 'companies.draftLimit')
    const { id } = await tx.company.create({
      data: {
        country,
        createdAt: now,
        contactName: person.name,
        contactEmail: person.email,
        contactLanguage: person.language,
        memberships: { create: { personId: person.id, role: 'owner', since: now } },
      },
      select: { id: true },
    })
    await writeAudit(tx, { actor: { personId: person.id }, act: 'company.start', subject: { type: 'company', id }, to: 'draft', now })
    return id
  })
}
