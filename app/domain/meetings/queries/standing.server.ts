import type { Tx } from '#app/platform/db.server.ts'
import type { IntroductionState } from '#prisma/generated/enums.ts'
import { type PairFacts, type Standing, standingOf, toldStateOf } from '../requests.ts'

type Pair = { eventId: string; companyId: string; otherId: string }

/** How another participant stands to the company that would ask it. */
export async function standingTo(tx: Tx, { eventId, companyId, otherId }: Pair): Promise<Standing> {
  const all = await standingsTo(tx, { eventId, companyId, otherIds: [otherId] })
  return all.get(otherId) ?? 'unavailable'
}

/** The same of several: as many questions to the database however many they are. */
export async function standingsTo(
  tx: Tx,
  { eventId, companyId, otherIds }: { eventId: string; companyId: string; otherIds: string[] },
): Promise<Map<string, Standing>> {
  const others = { in: otherIds }
  const twoWays = [
    { pkCompanyId: companyId, kzCompanyId: others },
    { pkCompanyId: others, kzCompanyId: companyId },
  ]
  // One after the other: a transaction has one connection.
  const wishes = await tx.preference.findMany({
    where: {
      eventId,
      wish: 'no_thanks',
      OR: [
        { companyId, otherId: others },
        { companyId: others, otherId: companyId },
      ],
    },
    select: { companyId: true, otherId: true },
  })
  const introductions = await tx.introduction.findMany({
    where: { AND: [{ OR: twoWays }, { OR: [{ eventId }, { state: 'introduced' }] }] },
    select: { state: true, pkCompanyId: true, kzCompanyId: true },
  })
  const meetings = await tx.meeting.findMany({
    where: { eventId, state: { in: ['published', 'held', 'no_show'] }, OR: twoWays },
    select: { pkCompanyId: true, kzCompanyId: true },
  })
  const requests = await tx.meetingRequest.findMany({
    where: {
      eventId,
      OR: [
        { askerId: companyId, receiverId: others },
        { askerId: others, receiverId: companyId },
      ],
    },
    select: { state: true, askerId: true, receiverId: true, meeting: { select: { state: true } } },
  })
  const toAnswer = await tx.meetingRequest.groupBy({
    by: ['receiverId'],
    where: { eventId, receiverId: others, state: 'asked' },
    _count: true,
  })
  const places = await tx.participation.findMany({
    where: { eventId, companyId: others },
    select: { companyId: true, takesRequests: true },
  })
  const isOf = (id: string) => (row: { pkCompanyId: string; kzCompanyId: string }) => row.pkCompanyId === id || row.kzCompanyId === id
  return new Map(
    otherIds.map((id) => {
      const facts: PairFacts = {
        weSaidNo: wishes.some((wish) => wish.companyId === companyId && wish.otherId === id),
        theySaidNo: wishes.some((wish) => wish.companyId === id),
        introduction: whole(introductions.filter(isOf(id)).map(({ state }) => state)),
        hasToldMeeting: meetings.some(isOf(id)),
        ours: requests.filter(({ receiverId }) => receiverId === id).map(toldStateOf),
        theirs: requests.filter(({ askerId }) => askerId === id).map(toldStateOf),
        takesRequests: places.find((place) => place.companyId === id)?.takesRequests ?? false,
        toAnswer: toAnswer.find(({ receiverId }) => receiverId === id)?._count ?? 0,
      }
      return [id, standingOf(facts)]
    }),
  )
}

/** What several introductions of two companies come to. */
function whole(states: IntroductionState[]): PairFacts['introduction'] {
  if (states.includes('introduced')) return 'introduced'
  if (states.some((state) => state === 'invited' || state === 'accepted_by_one')) return 'open'
  return states.includes('declined') ? 'ended' : null
}
