import { describe, expect, test } from 'vitest'
import { readBadgeCode, writeBadgeCode } from '#app/domain/agenda/badge-code.ts'
import { badgeCodeOf, badgeUrlOf } from '#app/domain/agenda/badges.server.ts'
import { findDelegateByBadgeCode } from '#app/domain/agenda/queries/badges.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aDelegate } from '#tests/factories/delegate.ts'
import { aMarket, anEvent } from '#tests/factories/event.ts'

describe('a badge code', () => {
  test('is the same each time, another for each delegate, and finds its delegate for both organisers', async () => {
    const { event, pkCompany, kzCompany, pkOfficer, kzOfficer } = await aMarket()
    const bilal = await aDelegate({ eventId: event.id, companyId: pkCompany.id, name: 'بلال احمد', nameLatin: 'Bilal Ahmed' })
    const aigerim = await aDelegate({ eventId: event.id, companyId: kzCompany.id, name: 'Әйгерім Нұрланқызы' })

    expect(badgeCodeOf(bilal.id)).toBe(badgeCodeOf(bilal.id))
    expect(badgeCodeOf(bilal.id)).not.toBe(badgeCodeOf(aigerim.id))
    expect(readBadgeCode(badgeUrlOf(bilal.id))).toBe(badgeCodeOf(bilal.id))
    for (const { chamber } of [pkOfficer, kzOfficer])
      expect(await findDelegateByBadgeCode(chamber, writeBadgeCode(badgeCodeOf(bilal.id)).toLowerCase())).toEqual({
        delegateId: bilal.id,
        eventId: event.id,
        participationId: bilal.participationId,
        companyId: pkCompany.id,
        country: 'PK',
        name: 'بلال احمد',
        nameLatin: 'Bilal Ahmed',
        company: pkCompany.legalNameLatin,
      })
  })

  test('finds nobody for a stranger, at another event, of a company that left, or when the event is over', async () => {
    const { event, pkCompany, pkOfficer, kzOfficer, stranger } = await aMarket()
    const delegate = await aDelegate({ eventId: event.id, companyId: pkCompany.id })
    const other = await anEvent({ pkChamberId: pkOfficer.chamber.chamberId, kzChamberId: kzOfficer.chamber.chamberId })
    const code = badgeCodeOf(delegate.id)
    const asked = () => findDelegateByBadgeCode(pkOfficer.chamber, code)

    expect(await findDelegateByBadgeCode(stranger.chamber, code)).toBeNull()
    expect(await findDelegateByBadgeCode(pkOfficer.chamber, code, { eventId: other.id })).toBeNull()
    expect(await findDelegateByBadgeCode(pkOfficer.chamber, badgeCodeOf(other.id))).toBeNull()
    expect(await asked()).toMatchObject({ delegateId: delegate.id })

    await db.participation.update({ where: { id: delegate.participationId }, data: { state: 'withdrawn' } })
    expect(await asked()).toBeNull()
    await db.participation.update({ where: { id: delegate.participationId }, data: { state: 'accepted' } })
    await db.event.update({ where: { id: event.id }, data: { state: 'closed' } })
    expect(await asked()).toBeNull()
  })
})
