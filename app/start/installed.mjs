import fs from 'node:fs'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>} Packages */

/**
 * Whether node_modules holds what package-lock.json asks for: npm writes its own list of what it installed as the very last thing.
 * Packages for other systems are optional and may be missing.
 */
export function isInstalled() {
  if (!fs.existsSync('node_modules/.package-lock.json')) return false
  const wanted = readPackages('package-lock.json')
  const found = readPackages('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true
    const there = found[place]
    return there ? there.version === version && there.integrity === integrity : optional === true
  })
}

/** @param {string} file @returns {Packages} */
function readPackages(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8')).packages
}
