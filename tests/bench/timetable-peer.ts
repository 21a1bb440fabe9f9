import highsLoader from 'highs'
import { FAIR_SPREAD } from '../../app/engine/timetable/problem.ts'
import type { TimetableDocument } from '../../app/engine/timetable/schema.ts'

/** What HiGHS had after its time: the gaps of its best timetable, undefined when it had none. */
export interface PeerAnswer {
  idle: number | undefined
  status: string
  /** Of the wall clock, and of the processor. */
  seconds: number
  cpu: number
}

/**
 * The same event as a mixed integer programme (the model of Bofill et al., JAIR 74, 2022, with its implied constraints), solved by HiGHS: x a
 * meeting in a slot, u a company busy in a slot, b a company whose day has begun, h a gap that ends. `fair` is "at most two gaps each".
 */
export async function solveByHighs(document: TimetableDocument, seconds: number): Promise<PeerAnswer> {
  const highs = await highsLoader()
  const start = performance.now()
  const startCpu = process.cpuUsage()
  const solution = highs.solve(programme(document), { time_limit: seconds, output_flag: false } as Parameters<typeof highs.solve>[1])
  const { user, system } = process.cpuUsage(startCpu)
  const columns = Object.entries(solution.Columns)
  const found = columns.some(([name, column]) => name.startsWith('x') && 'Primal' in column && column.Primal > 0.5)
  return {
    idle: found
      ? Math.round(columns.reduce((sum, [name, column]) => sum + (name.startsWith('h') && 'Primal' in column ? column.Primal : 0), 0))
      : undefined,
    status: solution.Status,
    seconds: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6,
  }
}

function programme({ slots, tables, participants, meetings, precedences = [], objective }: TimetableDocument): string {
  const away = new Map(participants.map(({ id, unavailable }) => [id, new Set(unavailable)]))
  const number = new Map(participants.map(({ id }, p) => [id, p]))
  const free = (m: number, t: number) =>
    meetings[m]!.participants.every((id) => !away.get(id)!.has(slots[t]!.id)) &&
    (meetings[m]!.session ?? slots[t]!.session) === slots[t]!.session &&
    (meetings[m]!.locked?.slot ?? slots[t]!.id) === slots[t]!.id
  const rows: string[] = []
  const gaps: string[] = []
  const binaries: string[] = []
  const sum = (names: string[]) => names.join(' + ')
  const mine: number[][] = participants.map(() => [])
  meetings.forEach(({ participants: pair }, m) => {
    const places = slots.flatMap((_, t) => (free(m, t) ? [`x${m}_${t}`] : []))
    binaries.push(...places)
    rows.push(`${sum(places)} = 1`)
    for (const id of pair) mine[number.get(id)!]!.push(m)
  })
  participants.forEach((_, p) => {
    if (mine[p]!.length === 0) return
    slots.forEach((_, t) => {
      const here = mine[p]!.filter((m) => free(m, t)).map((m) => `x${m}_${t}`)
      rows.push(`u${p}_${t}${here.map((name) => ` - ${name}`).join('')} = 0`)
      binaries.push(`u${p}_${t}`)
      rows.push(`b${p}_${t} - u${p}_${t} >= 0`)
      if (t === 0) return
      rows.push(`b${p}_${t} - b${p}_${t - 1} >= 0`, `h${p}_${t} - u${p}_${t} + u${p}_${t - 1} - b${p}_${t - 1} >= -1`)
      gaps.push(`h${p}_${t}`)
    })
    rows.push(`${sum(slots.map((_, t) => `u${p}_${t}`))} = ${mine[p]!.length}`)
    if (objective === 'fair') rows.push(`${sum(slots.slice(1).map((_, t) => `h${p}_${t + 1}`))} <= ${FAIR_SPREAD}`)
  })
  const numberOf = new Map(meetings.map(({ id }, m) => [id, m]))
  for (const { before, after } of precedences) {
    const [b, a] = [numberOf.get(before)!, numberOf.get(after)!]
    for (let t = 0; t < slots.length; t++) {
      const late = slots.flatMap((_, s) => (s >= t && free(b, s) ? [`x${b}_${s}`] : []))
      const early = slots.flatMap((_, s) => (s <= t && free(a, s) ? [`x${a}_${s}`] : []))
      if (late.length > 0 && early.length > 0) rows.push(`${sum([...late, ...early])} <= 1`)
    }
  }
  const room = typeof tables === 'number' ? tables : tables.length
  slots.forEach((_, t) => {
    const busy = participants.flatMap((_, p) => (mine[p]!.length > 0 ? [`u${p}_${t}`] : []))
    rows.push(`${sum(busy)} <= ${2 * room}`)
  })
  const subjectTo = rows.map((row, i) => ` r${i}: ${row}`).join('\n')
  return `Minimize\n obj: ${sum(gaps)}\nSubject To\n${subjectTo}\nBinary\n ${binaries.join(' ')}\nEnd\n`
}
