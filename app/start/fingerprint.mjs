import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * One hash of all the files and folders: the same while nothing in them has changed. Missing ones count as empty.
 * @param {string[]} roots @param {(file: string) => boolean} [matters]
 */
export function fingerprint(roots, matters = () => true) {
  const hash = createHash('sha256')
  for (const root of roots) addTo(hash, root, matters)
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} file @param {(file: string) => boolean} matters */
function addTo(hash, file, matters) {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (!found || !matters(file)) return
  if (found.isDirectory()) for (const name of fs.readdirSync(file).sort()) addTo(hash, path.join(file, name), matters)
  else hash.update(`${file}\0${found.size}\0`).update(fs.readFileSync(file))
}
