import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect } from './fixtures'

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** The production build on a port of its own, so that killing it disturbs no other journey. */
export async function startServer(port: number, settings: Record<string, string> = {}): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', ...settings },
    stdio: 'ignore',
  })
  await expect
    .poll(
      () =>
        fetch(`http://localhost:${port}/sign-in`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200)
  return server
}

export async function kill(server: ChildProcess): Promise<void> {
  const isGone = once(server, 'exit')
  server.kill('SIGKILL')
  await isGone
}
