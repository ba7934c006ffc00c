import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { findFreePort } from './ports.mjs'

test('takes the next port when the wanted one is taken', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const taken = typeof address === 'object' ? (address?.port ?? 0) : 0
  expect(await findFreePort(taken)).toBeGreaterThan(taken)
  expect(await findFreePort(taken, '127.0.0.1')).toBeGreaterThan(taken)
  expect(await findFreePort(taken - 1, undefined, 2)).toBeGreaterThan(taken)
  await new Promise((resolve) => server.close(resolve))
  expect(await findFreePort(taken, '127.0.0.1')).toBe(taken)
})
