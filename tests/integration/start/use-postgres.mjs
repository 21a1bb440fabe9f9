// A process that uses the embedded PostgreSQL and never stops it.
import { startPostgres } from '../../../app/start/postgres.mjs'

const postgres = await startPostgres({ folder: process.argv[2] ?? '', durable: false })
process.send?.(postgres.url('admin', 'postgres'))
setInterval(() => {}, 1000)
