// @ts-check
import { createServer } from 'node:net'

/**
 * Tells whether a server could listen on `port`, on every interface or on the given one.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/**
 * The first free port at or above `first`, with as many free ones from there on as `count` says.
 * @param {number} first
 * @param {string} [host]
 */
export async function findFreePort(first, host, count = 1) {
  for (let port = first; port < first + 1000 && port + count <= 65536; port++) {
    const wanted = Array.from({ length: count }, (_, index) => isPortFree(port + index, host))
    if ((await Promise.all(wanted)).every(Boolean)) return port
  }
  throw new Error(`No free port between ${first} and ${Math.min(first + 999, 65535)}.`)
}
