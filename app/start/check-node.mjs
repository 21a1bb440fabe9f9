import fs from 'node:fs'

/**
 * Why Dosti cannot run on this Node, as a sentence with what to do; null when it can.
 * @param {string} [version] @param {() => string} [almaty] Almaty's distance from UTC as this Node sees it
 */
export function findNodeFault(version = process.versions.node, almaty = offsetOfAlmaty) {
  const { engines } = JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const [major, minor] = numbersOf(version)
  const [neededMajor, neededMinor] = numbersOf(engines.node)
  if (major < neededMajor || (major === neededMajor && minor < neededMinor))
    return `Dosti needs Node ${neededMajor}.${neededMinor} or newer; this is Node ${version}.`
  // Asked for only now: an older Node does not know the question.
  return findClockFault(almaty)
}

/**
 * Why no time of an event can be trusted here, or null. Kazakhstan has had one time, UTC+5, since 1 March 2024, the same as Pakistan: older time zone data
 * would put every hour in Almaty wrong.
 * @param {() => string} [almaty]
 */
export function findClockFault(almaty = offsetOfAlmaty) {
  const offset = almaty()
  if (offset === 'GMT+5') return null
  return `This Node's time zone data is from before March 2024 (Almaty is ${offset}, not GMT+5): install a newer Node or newer ICU data.`
}

/** @param {string} text @returns {[number, number]} */
function numbersOf(text) {
  const [major, minor] = (text.match(/\d+/g) || []).map(Number)
  return [major || 0, minor || 0]
}

function offsetOfAlmaty() {
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Almaty', timeZoneName: 'shortOffset' }).formatToParts(
    new Date('2024-06-01'),
  )
  const zone = parts.find((part) => part.type === 'timeZoneName')
  return zone ? zone.value : 'unknown'
}
