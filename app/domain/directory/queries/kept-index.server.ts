import { pool } from '#app/platform/db.server.ts'
import { type DirectoryIndex, dropEntry, hasRevision, isWorn, openIndex, putEntry } from '../index/directory-index.ts'

/** The directory as this process knows it: a copy that can be thrown away and read again. `seen`: every transaction before it is in the copy. */
type KeptIndex = { index: DirectoryIndex; seen: bigint }

let kept: KeptIndex | undefined
let running: Promise<unknown> = Promise.resolve()
let next: Promise<DirectoryIndex> | undefined

const BATCH = 4000

/**
 * The whole directory, with every change that was committed before the call. The first call of a process reads all of it; later ones read what
 * changed since. Calls at the same time share one reading that begins after them.
 */
export function getIndex(): Promise<DirectoryIndex> {
  next ??= running.then(() => {
    next = undefined
    const reading = catchUp()
    running = reading.catch(() => undefined)
    return reading
  })
  return next
}

/** Reads the directory soon, after what is under way now, so that the first search need not wait. */
export function prepareDirectory(): void {
  setTimeout(() => getIndex().catch(() => undefined), 50).unref()
}

/** Whether a search need not wait for the first reading any more, which this begins when nobody has. */
export function isDirectoryRead(): boolean {
  if (!kept) getIndex().catch(() => undefined)
  return kept !== undefined
}

async function catchUp(): Promise<DirectoryIndex> {
  if (!kept || isWorn(kept.index)) kept = await readAll()
  const { index, seen } = kept
  const { rows } = await pool.query<ChangedRow>(CHANGED, [seen])
  kept.seen = BigInt(rows[0]!.horizon)
  const isNew = rows.filter((row) => row.companyId && !(row.isFound && hasRevision(index, { id: row.companyId, revision: row.revision })))
  for (const { companyId, isFound } of isNew) if (!isFound) dropEntry(index, companyId)
  const found = isNew.filter(({ isFound }) => isFound).map(({ companyId }) => companyId)
  for (let at = 0; at < found.length; at += BATCH) await readInto(index, found.slice(at, at + BATCH))
  return index
}

type ChangedRow = { horizon: string; companyId: string; revision: string; isFound: boolean }

/**
 * Transactions do not end in the order of their numbers: the horizon is the oldest one still under way, so that what it will have written is read
 * the next time.
 */
const CHANGED = `
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon, entry."companyId", entry."revision"::text AS revision,
    entry."isVisible" AND entry."tokens" <> '' AS "isFound"
  FROM (SELECT) AS one LEFT JOIN "DirectoryEntry" AS entry ON entry."revision" >= $1`

async function readAll(): Promise<KeptIndex> {
  const index = openIndex()
  const { rows } = await pool.query<{ horizon: string }>('SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon')
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const batch = await pool.query<EntryRow>(`${FOUND} AND "companyId" > $1 ORDER BY "companyId" LIMIT ${BATCH}`, [after])
    putRows(index, batch.rows)
    if (batch.rows.length < BATCH) return { index, seen: BigInt(rows[0]!.horizon) }
    after = batch.rows.at(-1)!.id
  }
}

async function readInto(index: DirectoryIndex, companyIds: string[]) {
  const { rows } = await pool.query<EntryRow>(`${FOUND} AND "companyId" = ANY($1)`, [companyIds])
  putRows(index, rows)
}

type EntryRow = { id: string; revision: string; name: string; at: string | null; tokens: string }

const FOUND = `
  SELECT "companyId" AS id, "revision"::text AS revision, "sortName" AS name, "tokens", (extract(epoch FROM "verifiedAt") * 1000)::bigint::text AS at
  FROM "DirectoryEntry" WHERE "isVisible" AND "tokens" <> ''`

function putRows(index: DirectoryIndex, rows: EntryRow[]) {
  for (const { tokens, at, ...row } of rows) putEntry(index, { ...row, at: Number(at ?? 0), tokens: tokens.split(' ') })
}
