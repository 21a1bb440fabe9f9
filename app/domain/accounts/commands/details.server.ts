import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import type { DetailsInput } from '../schema.ts'

/** The account has these names, is written to in this language and told moments in this time zone. What is left out is emptied. */
export async function changeDetails({ personId, details, now }: { personId: string; details: DetailsInput; now: Date }): Promise<void> {
  const data = { name: details.name, nameLatin: details.nameLatin ?? null, language: details.language, timeZone: details.timeZone ?? null }
  await transaction(async (tx) => {
    const before = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    if (Object.entries(data).every(([field, value]) => before[field as keyof typeof data] === value)) return
    await tx.person.update({ where: { id: personId }, data })
    await writeAudit(tx, { actor: { personId }, act: 'person.change-details', subject: { type: 'person', id: personId }, now })
  })
}
