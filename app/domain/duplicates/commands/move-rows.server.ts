import { MOST_ITEMS } from '#app/domain/companies/rules.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { MERGE_FATES } from '../merge-fates.ts'

export type TwoIds = { stays: string; goes: string }

/** How many rows moved, by table. */
export type Moved = Record<string, number>

/** Every row of the company that goes belongs to the one that stays, as `MERGE_FATES` says; what both have stays where it is. */
export async function moveRows(tx: Tx, ids: TwoIds, now: Date): Promise<Moved> {
  const moved: Moved = {
    ...(await movePeople(tx, ids)),
    ...(await moveItems(tx, ids)),
    ...(await moveFiles(tx, ids)),
    ...(await moveMatches(tx, ids)),
  }
  await movePreferences(tx, ids)
  await moveAttestations(tx, ids, now)
  await tx.directoryNews.deleteMany({ where: { subjectId: ids.goes } })
  await tx.mail.updateMany({ where: { aboutType: 'company', aboutId: ids.goes }, data: { aboutId: ids.stays } })
  for (const [place, fate] of Object.entries(MERGE_FATES)) {
    const [table, column] = place.split('.') as [string, string]
    const count = await applyFate(tx, { table, column, fate }, ids)
    if (count > 0) moved[table] = (moved[table] ?? 0) + count
  }
  await movePlacesLeftBehind(tx, ids)
  await takeTheirTime(tx, ids)
  return moved
}

type Applied = { table: string; column: string; fate: (typeof MERGE_FATES)[string] }

async function applyFate(tx: Tx, { table, column, fate }: Applied, { stays, goes }: TwoIds): Promise<number> {
  const [from, to] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)]
  if (fate === 'dies') {
    await tx.$executeRaw`DELETE FROM ${from} WHERE ${to} = ${goes}::uuid`
    return 0
  }
  if (fate === 'moves') return tx.$executeRaw`UPDATE ${from} SET ${to} = ${stays}::uuid WHERE ${to} = ${goes}::uuid`
  if (!('movesUnlessTaken' in fate)) return 0
  const same = Prisma.raw(fate.movesUnlessTaken.map((key) => `taken."${key}" = theirs."${key}"`).join(' AND '))
  return tx.$executeRaw`UPDATE ${from} AS theirs SET ${to} = ${stays}::uuid WHERE theirs.${to} = ${goes}::uuid
    AND NOT EXISTS (SELECT FROM ${from} AS taken WHERE taken.${to} = ${stays}::uuid AND ${same})`
}

/** Whoever belonged to it belongs to the company that stays: as an owner only where there is none, because owners let each other in. */
async function movePeople(tx: Tx, { stays, goes }: TwoIds): Promise<Moved> {
  const isOwned = (await tx.membership.count({ where: { companyId: stays, role: 'owner' } })) > 0
  const coming = await tx.membership.findMany({ where: { companyId: goes } })
  const known = await tx.membership.findMany({ where: { companyId: stays }, select: { personId: true } })
  const fresh = coming.filter(({ personId }) => !known.some((one) => one.personId === personId))
  if (!isOwned)
    await tx.membership.updateMany({
      where: { companyId: stays, personId: { in: coming.flatMap(({ role, personId }) => (role === 'owner' ? personId : [])) } },
      data: { role: 'owner' },
    })
  await tx.membership.createMany({
    data: fresh.map(({ role, ...rest }) => ({ ...rest, companyId: stays, role: isOwned ? 'member' : role })),
  })
  await tx.membership.deleteMany({ where: { companyId: goes } })
  return fresh.length > 0 ? { Membership: fresh.length } : {}
}

/** Offers and needs that the company which stays does not list yet come after its own, as many as a list holds. */
async function moveItems(tx: Tx, { stays, goes }: TwoIds): Promise<Moved> {
  const own = await tx.item.findMany({ where: { companyId: stays }, select: { side: true, text: true, position: true } })
  const coming = await tx.item.findMany({
    where: { companyId: goes },
    orderBy: { position: 'asc' },
    select: { id: true, side: true, text: true },
  })
  let moved = 0
  for (const side of ['offer', 'need'] as const) {
    const listed = own.filter((item) => item.side === side)
    const texts = new Set(listed.map(({ text }) => folded(text)))
    const fresh = coming.filter((item) => item.side === side && !texts.has(folded(item.text)))
    let position = Math.max(-1, ...listed.map((item) => item.position)) + 1
    for (const { id } of fresh.slice(0, Math.max(0, MOST_ITEMS - listed.length))) {
      await tx.item.update({ where: { id }, data: { companyId: stays, position: position++ } })
      moved += 1
    }
  }
  return moved > 0 ? { Item: moved } : {}
}

export const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Both sizes of a logo go together. */
async function moveFiles(tx: Tx, { stays, goes }: TwoIds): Promise<Moved> {
  const logos = { in: ['logo', 'logo_small'] as const satisfies string[] }
  const hasLogo = (await tx.storedFile.count({ where: { companyId: stays, use: { in: [...logos.in] } } })) > 0
  const { count } = await tx.storedFile.updateMany({
    where: { companyId: goes, ...(hasLogo ? { use: { notIn: [...logos.in] } } : {}) },
    data: { companyId: stays },
  })
  return count > 0 ? { StoredFile: count } : {}
}

/**
 * Its matches, with their introductions and invitations, are those of the company that stays. One stays behind where both were matched with the same
 * partner in one run, or where the other's is open or became an introduction at that event.
 */
async function moveMatches(tx: Tx, { stays, goes }: TwoIds): Promise<Moved> {
  const moved: Moved = {}
  for (const [own, partner] of [
    ['pkCompanyId', 'kzCompanyId'],
    ['kzCompanyId', 'pkCompanyId'],
  ] as const) {
    const [side, other] = [Prisma.raw(`"${own}"`), Prisma.raw(`"${partner}"`)]
    // The key of an introduction to its match carries the introduction along.
    const matches =
      await tx.$executeRaw`UPDATE "Match" AS theirs SET ${side} = ${stays}::uuid WHERE theirs.${side} = ${goes}::uuid AND NOT EXISTS (
      SELECT FROM "Match" AS ours LEFT JOIN "Introduction" ON "matchId" = ours."id"
      WHERE ours.${side} = ${stays}::uuid AND ours.${other} = theirs.${other} AND (ours."runId" = theirs."runId"
        OR ours."eventId" = theirs."eventId" AND (ours."state" NOT IN ('vetoed', 'withdrawn') OR "Introduction"."id" IS NOT NULL)))`
    const introductions = await tx.$executeRaw`
      UPDATE "Introduction" SET ${side} = ${stays}::uuid WHERE ${side} = ${goes}::uuid AND "matchId" IS NULL`
    if (matches > 0) moved.Match = matches
    if (introductions > 0) moved.Introduction = introductions
  }
  await tx.$executeRaw`UPDATE "Invitation" SET "companyId" = ${stays}::uuid FROM "Introduction" AS asked
    WHERE "Invitation"."companyId" = ${goes}::uuid AND asked."id" = "introductionId" AND ${stays}::uuid IN (asked."pkCompanyId", asked."kzCompanyId")`
  return moved
}

/** Where both have a place at an event, delegates with what stands in their calendars and the booth of the one that stays behind are the other's. */
async function movePlacesLeftBehind(tx: Tx, { stays, goes }: TwoIds) {
  await tx.$executeRaw`UPDATE "Delegate" SET "participationId" = place."id", "companyId" = ${stays}::uuid FROM "Participation" AS place
    WHERE "Delegate"."companyId" = ${goes}::uuid AND place."companyId" = ${stays}::uuid AND place."eventId" = "Delegate"."eventId"`
  await tx.$executeRaw`UPDATE "CalendarEntry" SET "participationId" = place."id", "companyId" = ${stays}::uuid FROM "Participation" AS place
    WHERE "CalendarEntry"."companyId" = ${goes}::uuid AND place."companyId" = ${stays}::uuid AND place."eventId" = "CalendarEntry"."eventId"`
  await tx.$executeRaw`UPDATE "Place" SET "boothOfId" = ours."id" FROM "Participation" AS ours, "Participation" AS theirs
    WHERE "boothOfId" = theirs."id" AND theirs."companyId" = ${goes}::uuid AND ours."companyId" = ${stays}::uuid AND ours."eventId" = theirs."eventId"
      AND NOT EXISTS (SELECT FROM "Place" AS taken WHERE taken."boothOfId" = ours."id")`
}

/** Meetings that moved take the time of the company that stays: the database refuses two at once. */
async function takeTheirTime(tx: Tx, { stays }: TwoIds) {
  await tx.$queryRaw`SELECT "occupy"("meetingId", "plan")::text FROM "Placement" JOIN "Meeting" ON "Meeting"."id" = "meetingId"
    WHERE ${stays}::uuid IN ("pkCompanyId", "kzCompanyId")`
}

/** What both said of one participant, or it of both: a "no thanks" stands, otherwise the word of the company that stays. */
async function movePreferences(tx: Tx, { stays, goes }: TwoIds) {
  for (const [own, other] of [
    ['companyId', 'otherId'],
    ['otherId', 'companyId'],
  ] as const) {
    const [side, partner] = [Prisma.raw(`"${own}"`), Prisma.raw(`"${other}"`)]
    await tx.$executeRaw`UPDATE "Preference" AS ours SET "wish" = 'no_thanks', "saidAt" = theirs."saidAt" FROM "Preference" AS theirs
      WHERE ours.${side} = ${stays}::uuid AND theirs.${side} = ${goes}::uuid AND theirs."eventId" = ours."eventId"
        AND theirs.${partner} = ours.${partner} AND theirs."wish" = 'no_thanks' AND ours."wish" <> 'no_thanks'`
    await tx.$executeRaw`DELETE FROM "Preference" AS theirs USING "Preference" AS ours
      WHERE ours.${side} = ${stays}::uuid AND theirs.${side} = ${goes}::uuid AND theirs."eventId" = ours."eventId" AND theirs.${partner} = ours.${partner}`
    await tx.$executeRaw`UPDATE "Preference" SET ${side} = ${stays}::uuid WHERE ${side} = ${goes}::uuid`
  }
}

/** An attestation of the company that goes holds no more; its code leads to that of the one that stays. */
async function moveAttestations(tx: Tx, { stays, goes }: TwoIds, now: Date) {
  await tx.attestation.updateMany({ where: { companyId: goes, replacedAt: null }, data: { replacedAt: now } })
  await tx.attestation.updateMany({ where: { companyId: goes }, data: { companyId: stays } })
}
