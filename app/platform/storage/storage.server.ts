import path from 'node:path'
import { env } from '../env.server.ts'
import { diskStorage } from './disk.server.ts'
import type { Storage } from './storage.ts'

let chosen: Promise<Storage> | undefined

/** The storage of this installation: a bucket where one is set, otherwise a folder of this machine. */
export function storage(): Promise<Storage> {
  chosen ??= choose()
  return chosen
}

async function choose(): Promise<Storage> {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, FILES_DIR } = env()
  if (!S3_BUCKET) return diskStorage(path.resolve(FILES_DIR))
  // Only who keeps files there loads the client.
  const { s3Storage } = await import('./s3.server.ts')
  return s3Storage({
    endpoint: S3_ENDPOINT!,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID!,
    secretAccessKey: S3_SECRET_ACCESS_KEY!,
  })
}
