import { getContact } from '#app/domain/companies/queries.server.ts'
import { MATCHABLE } from '#app/domain/companies/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyMeetingsPath } from '#app/paths.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import type { When } from './version.server.ts'

/**
 * Every company that a version of the timetable concerns gets one mail, in its language, with all that changed for it: partner, time and place, no person. A company that is not
 * verified any more, or does not want to be written to, gets none. Safe to run twice.
 */
export async function tellCompanies({ versionId }: { versionId: string }): Promise<void> {
  const version = await db.timetableVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      number: true,
      eventId: true,
      event: { select: { name: true, city: { select: { timeZone: true } } } },
      changes: {
        select: {
          change: true,
          before: true,
          after: true,
          meeting: {
            select: {
              state: true,
              pkCompanyId: true,
              kzCompanyId: true,
              pkCompany: { select: { legalNameLatin: true, legalName: true } },
              kzCompany: { select: { legalNameLatin: true, legalName: true } },
            },
          },
        },
      },
    },
  })
  const ids = new Set(version.changes.flatMap(({ meeting }) => [meeting.pkCompanyId, meeting.kzCompanyId]))
  const told = await db.company.findMany({
    where: { id: { in: [...ids] }, ...MATCHABLE, participations: { some: { eventId: version.eventId, state: 'accepted' } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of told) {
    const own = version.changes.filter(({ meeting }) => meeting.pkCompanyId === id || meeting.kzCompanyId === id)
    await transaction(async (tx) => {
      const contact = await getContact(tx, id)
      await queueMail(tx, {
        template: 'timetable-told',
        props: {
          event: (version.event.name as Localised)[contact.language],
          isFirst: version.number === 1 && own.every(({ change }) => change === 'placed'),
          timeZone: version.event.city.timeZone,
          changes: own
            .map(({ change, before, after, meeting }) => {
              const partner = meeting.pkCompanyId === id ? meeting.kzCompany : meeting.pkCompany
              return {
                kind: change === 'cancelled' && meeting.state === 'draft' ? ('postponed' as const) : change,
                partner: partner.legalNameLatin ?? partner.legalName ?? '',
                before: before as When | null,
                after: after as When | null,
              }
            })
            .sort((a, b) => startOf(a).localeCompare(startOf(b))),
          url: absolute(env().ORIGIN, companyMeetingsPath(id, version.eventId)),
        },
        to: { address: contact.email, name: contact.name, language: contact.language, companyId: id },
        about: { type: 'timetable-version', id: versionId },
        onceKey: `timetable-told:${versionId}:${id}`,
      })
    })
  }
}

const startOf = ({ before, after }: { before: When | null; after: When | null }) => (after ?? before)?.startsAt ?? ''
