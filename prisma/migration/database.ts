import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** PostgreSQL's one-byte "char", which the system catalogue uses and the adapter does not know. */
const CHAR_OID = 18
const TEXT_OID = 25

/**
 * The database as the schema engine wants it. Prisma's own adapter is made for queries: as a migration driver it cuts
 * scripts at every semicolon, takes the main database for the shadow one, and rejects "char" columns.
 */
export class MigrationDatabase implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'
  private readonly url: string
  private readonly pools: pg.Pool[] = []
  private readonly shadows = new Set<string>()

  constructor(url: string) {
    this.url = url
  }

  connect(): Promise<SqlDriverAdapter> {
    return this.open(this.url)
  }

  /** An empty database beside the main one, for the engine to replay the migrations in. */
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `shadow_${randomUUID()}`
    await this.administer(`CREATE DATABASE "${name}" TEMPLATE template0`)
    this.shadows.add(name)
    const url = new URL(this.url)
    url.pathname = `/${name}`
    return this.open(url.href)
  }

  /** Ends every connection and drops the shadow databases, which the engine leaves behind when a migration fails. */
  async close(): Promise<void> {
    await Promise.all(this.pools.map((pool) => pool.ended || pool.end()))
    for (const name of this.shadows) await this.administer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
  }

  /** One connection: the engine's advisory lock and each script stay on it. */
  private async open(connectionString: string): Promise<SqlDriverAdapter> {
    const pool = new pg.Pool({ connectionString, max: 1 })
    pool.on('error', () => {})
    this.pools.push(pool)
    return mend(await new PrismaPg(pool).connect(), pool)
  }

  private async administer(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.url })
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
}

/** What the adapter keeps to itself and has to be mended. */
type Inner = SqlDriverAdapter & {
  performIO(query: SqlQuery): Promise<{ fields: { dataTypeID: number }[] }>
  onError(error: unknown): never
}

function mend(adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter {
  const inner = adapter as Inner
  const queryRaw = inner.queryRaw

  inner.queryRaw = async function queryWithChars(query: SqlQuery): Promise<SqlResultSet> {
    const chars: number[] = []
    const scoped: Inner = Object.create(inner)
    scoped.performIO = async (asked) => {
      const result = await inner.performIO(asked)
      for (const [column, field] of result.fields.entries()) {
        if (field.dataTypeID !== CHAR_OID) continue
        field.dataTypeID = TEXT_OID
        chars.push(column)
      }
      return result
    }
    const rows = await queryRaw.call(scoped, query)
    for (const column of chars) rows.columnTypes[column] = ColumnTypeEnum.Character
    return rows
  }

  inner.executeScript = async function executeWhole(script: string): Promise<void> {
    try {
      await pool.query(script)
    } catch (error) {
      inner.onError(error)
    }
  }

  return inner
}
