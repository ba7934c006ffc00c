import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

const READY_FOR_QUERY = 'Z'.charCodeAt(0)
const HEADER = 5

/** Cuts what a server sends into its messages. */
function messageReader() {
  let rest = Buffer.alloc(0)
  return (data: Buffer): Buffer[] => {
    rest = Buffer.concat([rest, data])
    const messages: Buffer[] = []
    while (rest.length >= HEADER && rest.length > rest.readUInt32BE(1)) {
      const end = 1 + rest.readUInt32BE(1)
      messages.push(rest.subarray(0, end))
      rest = rest.subarray(end)
    }
    return messages
  }
}

/**
 * Stands between a client and the PostgreSQL server at `port`. The first transaction that begins gets the answer to its
 * first statement, and then no more; the second to its first two, and so on. `settled` once this many have either
 * stopped or committed.
 */
export async function startStoppingRelay(port: number, transactions: number) {
  const sockets = new Set<Socket>()
  let [begun, settled] = [0, 0]
  const done = Promise.withResolvers<void>()
  const settle = () => {
    settled += 1
    if (settled === transactions) done.resolve()
  }
  const server = createServer((client) => {
    const database = connect(port, '127.0.0.1')
    const read = messageReader()
    let left: number | null = null
    client.on('data', (data) => {
      if (left === null && /\bBEGIN\b/.test(data.toString('latin1'))) {
        begun += 1
        left = begun
      }
      database.write(data)
    })
    database.on('data', (data) => {
      for (const message of read(data)) {
        if (left !== null && left < 0) continue
        const isAnswered = left !== null && message[0] === READY_FOR_QUERY
        if (left === 0) {
          // What was asked is done, and its answer never comes.
          if (isAnswered) settle()
          if (isAnswered) left = -1
          continue
        }
        client.write(message)
        if (!isAnswered || left === null) continue
        left -= 1
        const isIdle = message[HEADER] === 'I'.charCodeAt(0)
        if (isIdle) settle()
        if (isIdle) left = null
      }
    })
    for (const [socket, other] of [[client, database] as const, [database, client] as const]) {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => other.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    settled: done.promise,
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
