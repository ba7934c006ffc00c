import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

const READY_FOR_QUERY = 'Z'.charCodeAt(0)
const HEADER = 5

/** Stands between a client and the PostgreSQL server at `port` and counts how often the client waited for an answer. */
export async function startWireTap(port: number) {
  const sockets = new Set<Socket>()
  let roundTrips = 0
  const server = createServer((client) => {
    const database = connect(port, '127.0.0.1')
    const count = countAnswers()
    client.pipe(database)
    database.on('data', (data) => {
      roundTrips += count(data)
      client.write(data)
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
    takeRoundTrips() {
      const counted = roundTrips
      roundTrips = 0
      return counted
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The server says that it is ready once after the sign-in, and then at the end of each answer. */
function countAnswers() {
  let rest = Buffer.alloc(0)
  let isSignedIn = false
  return (data: Buffer) => {
    rest = Buffer.concat([rest, data])
    let answers = 0
    while (rest.length >= HEADER && rest.length > rest.readUInt32BE(1)) {
      if (rest[0] === READY_FOR_QUERY) {
        if (isSignedIn) answers += 1
        isSignedIn = true
      }
      rest = rest.subarray(1 + rest.readUInt32BE(1))
    }
    return answers
  }
}
