import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Storage } from './storage.ts'

const KEY = /^[a-z0-9-]{20,}$/

/** Files below a folder, readable by this process's user alone; spread over subfolders by the first letters of their keys. */
export function diskStorage(folder: string): Storage {
  const placeOf = (key: string) => {
    if (!KEY.test(key)) throw new Error('This is no key of a stored file.')
    return path.join(folder, key.slice(0, 2), key)
  }
  return {
    async put(key, bytes) {
      const place = placeOf(key)
      const unfinished = `${place}.${randomUUID()}`
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      try {
        await writeFile(unfinished, bytes, { mode: 0o600, flag: 'wx', flush: true })
        await rename(unfinished, place)
      } finally {
        await rm(unfinished, { force: true })
      }
    },
    async get(key) {
      try {
        const file = await open(placeOf(key), 'r')
        return file.createReadStream()
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    delete: (key) => rm(placeOf(key), { force: true }),
  }
}
