import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { addMonths, expiresAt, NOTICE_DAYS, type ProfileTerms } from '../freshness.ts'
import { getContact } from '../queries.server.ts'
import { COMPANY_TRANSITIONS } from '../rules.ts'
import { type ActingMember, actOf, editing, fresh } from './editing.server.ts'

const MOST_A_TIME = 500

/** The company's people say that the profile is still right: it is as fresh as on the day of its verification. Refused when it is not verified. */
export async function confirmProfile({ member, now }: { member: ActingMember; now: Date }): Promise<void> {
  await editing(member, async (tx, company) => {
    if (company.state !== 'verified') throw new DomainError('wrong-state')
    await tx.company.update({ where: { id: company.id }, data: fresh(now) })
    await writeAudit(tx, { ...actOf(member), act: 'company.confirm', now })
    return []
  })
}

/** Companies that have said nothing for as long as their chamber set were asked once whether their profile is still right. Safe to run twice. */
export async function nudgeOldProfiles({ now }: { now: Date }): Promise<void> {
  for (const { id: homeChamberId, name, ...terms } of await listTerms()) {
    const old = { homeChamberId, state: 'verified', nudgedAt: null, confirmedAt: { lte: addMonths(now, -terms.nudgeMonths) } } as const
    for (const { id } of await db.company.findMany({
      where: old,
      select: { id: true },
      orderBy: { confirmedAt: 'asc' },
      take: MOST_A_TIME,
    }))
      await transaction(async (tx) => {
        const [company] = await tx.company.updateManyAndReturn({
          where: { ...old, id },
          data: { nudgedAt: now },
          select: { id: true, confirmedAt: true },
        })
        if (company) await mailNudge(tx, { company, chamber: name as Localised, terms, now })
      })
  }
}

/** Companies that did not answer in time have expired: nobody sees or matches them until they submit again, and their contact was told. Safe to run twice. */
export async function expireOldProfiles({ now }: { now: Date }): Promise<void> {
  for (const { id: homeChamberId, name, ...terms } of await listTerms()) {
    const over = {
      homeChamberId,
      state: 'verified',
      confirmedAt: { lte: addMonths(now, -terms.expireMonths) },
      nudgedAt: { lte: new Date(now.getTime() - NOTICE_DAYS * 86_400_000) },
    } as const
    for (const { id } of await db.company.findMany({
      where: over,
      select: { id: true },
      orderBy: { confirmedAt: 'asc' },
      take: MOST_A_TIME,
    }))
      await transaction(async (tx) => {
        const to = COMPANY_TRANSITIONS.expire.verified!
        const { count } = await tx.company.updateMany({ where: { ...over, id }, data: { state: to } })
        if (count === 0) return
        await writeAudit(tx, { actor: {}, act: 'company.expire', subject: { type: 'company', id }, from: 'verified', to, now })
        const { props, envelope } = await letterTo(tx, id, name as Localised)
        await queueMail(tx, { template: 'profile-expired', props, ...envelope, onceKey: `profile-expired:${id}:${now.getTime()}` })
      })
  }
}

function listTerms() {
  const select = { id: true, name: true, nudgeMonths: true, expireMonths: true } as const
  return db.chamber.findMany({ where: { isActive: true }, select, orderBy: { id: 'asc' } })
}

type Nudge = { company: { id: string; confirmedAt: Date }; chamber: Localised; terms: ProfileTerms; now: Date }

async function mailNudge(tx: Tx, { company: { id, confirmedAt }, chamber, terms, now }: Nudge) {
  const { props, envelope } = await letterTo(tx, id, chamber)
  const day = (date: Date) => date.toISOString().slice(0, 10)
  await queueMail(tx, {
    template: 'profile-nudge',
    props: { ...props, confirmedOn: day(confirmedAt), expiresOn: day(expiresAt({ confirmedAt, nudgedAt: now }, terms)) },
    ...envelope,
    topic: 'reminders',
    onceKey: `profile-nudge:${id}:${confirmedAt.getTime()}`,
  })
}

async function letterTo(tx: Tx, companyId: string, chamber: Localised) {
  const { email, name, language } = await getContact(tx, companyId)
  const { legalName, legalNameLatin } = await tx.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { legalName: true, legalNameLatin: true },
  })
  const company = (language === 'en' ? legalNameLatin : legalName) ?? legalNameLatin ?? ''
  return {
    props: { company, chamber: chamber[language], url: absolute(env().ORIGIN, companyPath(companyId)) },
    envelope: { to: { address: email, name, language, companyId }, about: { type: 'company', id: companyId } },
  }
}
