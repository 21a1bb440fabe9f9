import type { Readable } from 'node:stream'

/** Where the bytes of files are kept, each under a key of ours. Keys are letters, digits and dashes. */
export type Storage = {
  /** All of it is there afterwards, or nothing. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null when there is nothing under the key. */
  get(key: string): Promise<Readable | null>
  /** Deleting what is not there is no fault. */
  delete(key: string): Promise<void>
}
