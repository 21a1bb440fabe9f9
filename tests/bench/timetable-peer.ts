import highsLoader from 'highs'
import type { TimetableDocument } from '../../app/engine/timetable/schema.ts'

/** What HiGHS had after its time: the gaps of its best timetable, undefined when it had none. */
export interface PeerAnswer {
  idle: number | undefined
  status: string
  seconds: number
}

/**
 * The same event as a mixed integer programme (the model of Bofill et al., JAIR 74, 2022, with its implied constraints), solved by HiGHS: x a
 * meeting in a slot, u a company busy in a slot, b a company whose day has begun, h a gap that ends.
 */
export async function solveByHighs(document: TimetableDocument, seconds: number): Promise<PeerAnswer> {
  const highs = await highsLoader()
  const start = performance.now()
  const solution = highs.solve(programme(document), { time_limit: seconds, output_flag: false } as Parameters<typeof highs.solve>[1])
  const columns = Object.entries(solution.Columns)
  const found = columns.some(([name, column]) => name.startsWith('x') && 'Primal' in column && column.Primal > 0.5)
  return {
    idle: found
      ? Math.round(columns.reduce((sum, [name, column]) => sum + (name.startsWith('h') && 'Primal' in column ? column.Primal : 0), 0))
      : undefined,
    status: solution.Status,
    seconds: (performance.now() - start) / 1000,
  }
}

function programme({ slots, tables, participants, meetings }: TimetableDocument): string {
  const away = new Map(participants.map(({ id, unavailable }) => [id, new Set(unavailable)]))
  const number = new Map(participants.map(({ id }, p) => [id, p]))
  const free = (m: number, t: number) =>
    meetings[m]!.participants.every((id) => !away.get(id)!.has(slots[t]!.id)) &&
    (meetings[m]!.session ?? slots[t]!.session) === slots[t]!.session
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
  })
  const room = typeof tables === 'number' ? tables : tables.length
  slots.forEach((_, t) => {
    const busy = participants.flatMap((_, p) => (mine[p]!.length > 0 ? [`u${p}_${t}`] : []))
    rows.push(`${sum(busy)} <= ${2 * room}`)
  })
  const subjectTo = rows.map((row, i) => ` r${i}: ${row}`).join('\n')
  return `Minimize\n obj: ${sum(gaps)}\nSubject To\n${subjectTo}\nBinary\n ${binaries.join(' ')}\nEnd\n`
}
