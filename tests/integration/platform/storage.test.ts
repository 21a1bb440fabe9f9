import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db, transaction } from '#app/platform/db.server.ts'
import { diskStorage } from '#app/platform/storage/disk.server.ts'
import { forgetBytes, keepBytes, takeBytes } from '#app/platform/storage/keep.server.ts'
import { s3Storage } from '#app/platform/storage/s3.server.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import type { Storage } from '#app/platform/storage/storage.ts'
import { isRightlySigned } from '#tests/setup/signature.ts'

const KEY = 'a1'.repeat(20)
const BYTES = new Uint8Array([0, 255, 13, 10, 37, 80])

/** Speaks the three requests of S3 over HTTP and keeps objects; refuses each that is not signed with its key. */
const objects = new Map<string, Buffer>()
const bucket = createServer(async (request, response) => {
  const body = await buffer(request)
  const answer = (status: number, content: Buffer | string = '') => response.writeHead(status).end(content)
  const { url = '', method = '', headers } = request
  if (!isRightlySigned({ method, url, headers, body }, { ...AT, now: new Date() })) return answer(403)
  const object = url.split('?')[0]!
  if (request.method === 'PUT') objects.set(object, body)
  if (request.method === 'DELETE') objects.delete(object)
  if (request.method !== 'GET') return answer(request.method === 'PUT' ? 200 : 204)
  const found = objects.get(object)
  return found ? answer(200, found) : answer(404, '<Error><Code>NoSuchKey</Code><Message>None</Message></Error>')
})

let folder: string
const kinds: Record<string, () => Storage> = {
  disk: () => diskStorage(folder),
  bucket: () => s3Storage({ ...AT, endpoint: endpointOf() }),
}
const AT = { bucket: 'files', region: 'kz-1', accessKeyId: 'reader', secretAccessKey: 'secret' }
const endpointOf = () => `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dosti-storage-'))
  await once(bucket.listen(0, '127.0.0.1'), 'listening')
})

afterAll(async () => {
  bucket.closeAllConnections()
  await new Promise((closed) => bucket.close(closed))
  await rm(folder, { recursive: true })
})

describe.each(Object.keys(kinds))('in a storage on %s', (kind) => {
  test('bytes are what they were until they are deleted', async () => {
    const kept = kinds[kind]!()
    expect(await kept.get(KEY)).toBeNull()

    await kept.put(KEY, BYTES)

    expect(new Uint8Array(await buffer((await kept.get(KEY))!))).toEqual(BYTES)
    await kept.delete(KEY)
    await kept.delete(KEY)
    expect(await kept.get(KEY)).toBeNull()
  })
})

test('a bucket is addressed by path, and a key that may not use it is told so', async () => {
  await kinds.bucket!().put(KEY, BYTES)

  expect([...objects.keys()]).toEqual([`/files/${KEY}`])
  for (const wrong of [{ accessKeyId: 'stranger' }, { secretAccessKey: 'guessed' }, { region: 'pk-1' }]) {
    const stranger = s3Storage({ ...AT, ...wrong, endpoint: endpointOf() })
    await expect(stranger.get(KEY)).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
    await expect(stranger.put(KEY, new Uint8Array([1]))).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
  }
  expect(objects.get(`/files/${KEY}`)).toEqual(Buffer.from(BYTES))
})

describe('the stand-in bucket', () => {
  // "GET Object" of Amazon's own examples for Signature Version 4.
  const theirs = {
    method: 'GET',
    url: '/test.txt',
    headers: {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-amz-date': '20130524T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    },
    body: new Uint8Array(),
  }
  const keeper = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
    now: new Date('2013-05-24T00:05:00Z'),
  }

  test('knows a right signature from one of anything else', () => {
    expect(isRightlySigned(theirs, keeper)).toBe(true)

    for (const changed of [
      { method: 'DELETE' },
      { url: '/other.txt' },
      { url: '/test.txt?acl' },
      { body: new Uint8Array([1]) },
      { headers: { ...theirs.headers, range: 'bytes=0-99' } },
      { headers: { ...theirs.headers, host: 'another.example' } },
      { headers: { ...theirs.headers, authorization: theirs.headers.authorization.replace('host;range;', 'range;') } },
      { headers: { ...theirs.headers, authorization: theirs.headers.authorization.replace(/.$/, '2') } },
      { headers: {} },
    ])
      expect(isRightlySigned({ ...theirs, ...changed }, keeper)).toBe(false)
    expect(isRightlySigned(theirs, { ...keeper, now: new Date('2013-05-24T00:16:00Z') })).toBe(false)
    expect(isRightlySigned(theirs, { ...keeper, secretAccessKey: `${keeper.secretAccessKey}x` })).toBe(false)
  })
})

test('on disk no key leads out of the folder, nothing unfinished stays, and only we may read', async () => {
  const kept = diskStorage(folder)
  await expect(async () => kept.put('../../etc/passwd-passwd-passwd', BYTES)).rejects.toThrow(/no key/)
  await kept.put(KEY, BYTES)

  expect(await readdir(path.join(folder, 'a1'))).toEqual([KEY])
  expect((await stat(path.join(folder, 'a1', KEY))).mode & 0o777).toBe(0o600)
})

test('bytes of an upload that ended halfway are deleted after an hour; those that a row needs stay', async () => {
  const now = new Date('2026-03-02T09:00:00Z')
  const left = await keepBytes(BYTES, now)
  const needed = await keepBytes(BYTES, now)
  await transaction((tx) => takeBytes(tx, needed))
  const there = async (key: string) => {
    const stream = await (await storage()).get(key)
    stream?.destroy()
    return stream !== null
  }

  await forgetBytes({ now: new Date('2026-03-02T09:59:00Z') })
  expect([await there(left), await there(needed)]).toEqual([true, true])
  await forgetBytes({ now: new Date('2026-03-02T10:00:00Z') })
  expect([await there(left), await there(needed)]).toEqual([false, true])
  expect(await db.unneededBytes.count()).toBe(0)
})
