import { getContact } from '#app/domain/companies/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, reportPath } from '#app/paths.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import type { Country, SurveyKind } from '#prisma/generated/enums.ts'

/** What one company is asked about at once. */
export type Asked = {
  eventId: string
  event: Localised
  companyId: string
  country: Country
  kind: SurveyKind
  day: Date
  meetings: { id: string; partner: string }[]
}

/** The company has one mail with one link about these meetings, and a row to answer each. A second time nothing happens. */
export async function sendSurvey(asked: Asked, { answerUntil, now }: { answerUntil: Date; now: Date }): Promise<void> {
  const { eventId, companyId, kind, day, meetings, country } = asked
  const { token, hash } = newToken()
  await transaction(async (tx) => {
    const [survey] = await tx.survey.createManyAndReturn({
      data: [{ eventId, companyId, kind, day, tokenHash: hash, askedAt: now, answerUntil }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!survey) return
    await tx.meetingReport.createMany({ data: meetings.map(({ id }) => ({ meetingId: id, country })), skipDuplicates: true })
    await mailSurvey(tx, asked, { id: survey.id, token, answerUntil, isReminder: false })
  })
}

type Letter = { id: string; token: string; answerUntil: Date; isReminder: boolean }

export async function mailSurvey(tx: Tx, asked: Omit<Asked, 'eventId' | 'country'>, { id, token, answerUntil, isReminder }: Letter) {
  const contact = await getContact(tx, asked.companyId)
  await queueMail(tx, {
    template: 'survey',
    props: {
      kind: asked.kind,
      isReminder,
      event: asked.event[contact.language],
      partners: asked.meetings.map(({ partner }) => partner),
      until: answerUntil.toISOString().slice(0, 10),
      url: absolute(env().ORIGIN, reportPath(token)),
    },
    to: { address: contact.email, name: contact.name, language: contact.language, companyId: asked.companyId },
    topic: 'surveys',
    about: { type: 'survey', id },
    onceKey: `survey:${id}${isReminder ? ':reminder' : ''}`,
  })
}
