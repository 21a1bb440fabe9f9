import { getContact } from '#app/domain/companies/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyEventPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import type { ChangeKind } from '#prisma/generated/enums.ts'
import { placeHelpedJob } from '../jobs.server.ts'
import { findPlaceHelp } from '../queries/place-help.server.ts'

/** Minutes without a further change before a company is told what its chamber did for it. */
const QUIET_MINUTES = 15

/** The company's contact gets one mail about everything that is done for its place in one sitting. */
export async function tellOfPlaceHelp(tx: Tx, { participationId, now }: { participationId: string; now: Date }): Promise<void> {
  const runAt = new Date(now.getTime() + QUIET_MINUTES * 60_000)
  await enqueue(tx, placeHelpedJob, { participationId }, { runAt, key: `${placeHelpedJob.name}:${participationId}` })
}

/** The company's contact reads in one mail what its chamber did for its place since the last such mail. */
export async function tellWhatWasDoneForPlace({ participationId, now }: { participationId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Participation" WHERE "id" = ${participationId}::uuid FOR UPDATE`
    const place = await tx.participation.findUnique({
      where: { id: participationId },
      select: { companyId: true, eventId: true, event: { select: { name: true } }, company: { select: { state: true } } },
    })
    if (place?.company.state !== 'verified') return
    const subject = { type: 'participation', id: participationId }
    const told = await tx.auditEntry.findFirst({
      where: { subjectType: subject.type, subjectId: subject.id, act: 'participation.told-of-help' },
      orderBy: { id: 'desc' },
      select: { id: true },
    })
    const help = await findPlaceHelp(participationId, { afterId: told?.id, tx })
    if (!help) return
    await writeAudit(tx, { actor: {}, act: 'participation.told-of-help', subject, now })
    const contact = await getContact(tx, place.companyId)
    await queueMail(tx, {
      template: 'place-helped',
      props: {
        event: (place.event.name as Localised)[contact.language],
        chamber: help.chamber[contact.language],
        kinds: help.kinds as ChangeKind[],
        url: absolute(env().ORIGIN, companyEventPath(place.companyId, place.eventId)),
      },
      to: { address: contact.email, name: contact.name, language: contact.language, companyId: place.companyId },
      about: subject,
    })
  })
}
