import net from 'node:net'

const TRIES = 100

/**
 * The first port from `from` upwards that nobody listens on, at the host and at this machine's other names for itself:
 * a browser told to go to localhost must not end at somebody else's door.
 * @param {number} from @param {string} host
 */
export async function findFreePort(from, host) {
  for (let port = from; port < Math.min(from + TRIES, 65536); port++) {
    const taken = await Promise.all([...new Set([host, '127.0.0.1', '::1'])].map((each) => isTaken(port, each)))
    if (!taken.includes(true)) return port
  }
  throw new Error(`No free port from ${from} upwards: set PORT to another one.`)
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
export function isTaken(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(true)
      // A machine without IPv6 has nobody there either.
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(false)
      else reject(error)
    })
    server.listen(port, host, () => server.close(() => resolve(false)))
  })
}
