import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { neonConfig } from '@neondatabase/serverless'
import { WebSocket, WebSocketServer } from 'ws'

/** What Neon's proxy does: PostgreSQL's protocol inside a WebSocket. Neon's driver is led here, whatever host it asks for. */
export async function startNeonRelay(port: number): Promise<{ stop: () => Promise<void> }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  server.on('connection', (socket) => {
    const database = connect(port, '127.0.0.1')
    socket.on('message', (data: Buffer) => database.write(data))
    socket.on('close', () => database.destroy()).on('error', () => database.destroy())
    database.on('data', (data) => socket.send(data))
    database.on('close', () => socket.close()).on('error', () => socket.close())
  })
  Object.assign(neonConfig, {
    webSocketConstructor: WebSocket,
    wsProxy: () => `127.0.0.1:${(server.address() as AddressInfo).port}`,
    useSecureWebSocket: false,
    pipelineTLS: false,
    pipelineConnect: false,
  })
  const stop = async () => {
    for (const client of server.clients) client.terminate()
    server.close()
    await once(server, 'close')
  }
  return { stop }
}
