import type { Pool } from 'pg'

/** What became of a number of mails: each counted once. */
export type Tally = {
  mails: number
  /** Taken once, and the row says so. */
  arrived: number
  /** Refused for good, taken by nobody, and the row says so. */
  refused: number
  /** The server's answer was lost: a person decides. Of these the server had taken `ofThemTaken`. */
  toPerson: number
  ofThemTaken: number
  twice: number
  lost: number
}

type Question = { pool: Pool; prefix: string; taken: ReadonlyMap<string, number>; host: string }

/** Sets each row against what the server has taken. A row that is still on its way when all is over counts as lost. */
export async function tally({ pool, prefix, taken, host }: Question): Promise<Tally> {
  const { rows } = await pool.query<{ id: string; state: string; failure: string | null }>(
    `SELECT id, state, failure FROM "Mail" WHERE "onceKey" LIKE $1 || '%'`,
    [prefix],
  )
  const sum: Tally = { mails: rows.length, arrived: 0, refused: 0, toPerson: 0, ofThemTaken: 0, twice: 0, lost: 0 }
  for (const { id, state, failure } of rows) {
    const times = taken.get(`<${id}@${host}>`) ?? 0
    if (times > 1) sum.twice++
    if (state === 'sent' && times >= 1) sum.arrived++
    else if (state === 'failed' && failure === 'refused' && times === 0) sum.refused++
    else if (state === 'failed' && failure === 'unknown') {
      sum.toPerson++
      sum.ofThemTaken += times > 0 ? 1 : 0
    } else sum.lost++
  }
  return sum
}
