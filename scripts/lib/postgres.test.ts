import { fork } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { removePostgres, startPostgres } from './postgres.mjs'

const PORT = 55320
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const root = mkdtempSync(join(tmpdir(), 'mojster-postgres-'))
chmodSync(root, 0o755)
const shared = join(root, 'shared')
const others: string[] = []
afterAll(async () => {
  for (const dataDir of [shared, ...others]) await removePostgres(dataDir)
  rmSync(root, { recursive: true })
})

function newDataDir(name: string) {
  others.push(join(root, name))
  return join(root, name)
}

const start = (dataDir = shared) => startPostgres({ dataDir, port: PORT, durable: false })

async function query(url: string, sql: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another process that starts the same database; killed, it takes its leave of nobody. */
async function startElsewhere() {
  const module = new URL('./postgres.mjs', import.meta.url).href
  const script = join(root, 'start.mjs')
  writeFileSync(
    script,
    `import { startPostgres } from ${JSON.stringify(module)}
     process.send(await startPostgres(${JSON.stringify({ dataDir: shared, port: PORT, durable: false })}))
     setInterval(() => {}, 1000)`,
  )
  const child = fork(script)
  const [{ url }] = await once(child, 'message')
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { url: String(url), kill }
}

const postmasterPid = () => Number.parseInt(readFileSync(join(shared, 'cluster/postmaster.pid'), 'utf8'), 10)

test('has a database with a password, real text search, and only on the loopback address', async () => {
  const { url, isRunning, stop } = await start()
  const [row] = await query(
    url,
    `SELECT current_database() AS name, to_tsvector('simple', 'ČAS')::text AS vector, lower('Š') AS lower,
       current_setting('listen_addresses') AS host, current_setting('unix_socket_directories') AS sockets`,
  )
  expect(row).toEqual({ name: 'mojster', vector: "'čas':1", lower: 'š', host: '127.0.0.1', sockets: '' })
  const stranger = new URL(url)
  stranger.password = 'postgres'
  await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
  expect(isRunning()).toBe(true)
  await stop()
  expect(isRunning()).toBe(false)
  await expect(query(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
})

test('is shared by all who start it, and ends with the last', async () => {
  const elsewhere = await startElsewhere()
  const [first, second] = await Promise.all([start(), start()])
  expect([first.url, second.url]).toEqual([elsewhere.url, elsewhere.url])
  await first.stop()
  await elsewhere.kill()
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await second.stop()
  await expect(query(second.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
})

test('keeps its data when everything is killed', async () => {
  const { url, kill } = await startElsewhere()
  await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  const pid = postmasterPid()
  await kill()
  process.kill(pid, 'SIGKILL')
  const again = await start()
  expect(await query(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  await again.stop()
})

test('starts when the number of its killed server was given to another process', async () => {
  await (await start()).stop()
  const lines = [process.pid, join(shared, 'cluster'), 1, PORT, '', '127.0.0.1', '', 'ready']
  writeFileSync(join(shared, 'cluster/postmaster.pid'), lines.join('\n'))
  const { url, stop } = await start()
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await stop()
})

test('begins again when its initialisation was interrupted', async () => {
  const dataDir = newDataDir('interrupted')
  mkdirSync(join(dataDir, 'cluster/base'), { recursive: true })
  mkdirSync(join(dataDir, 'cluster.new/data/global'), { recursive: true })
  const { stop } = await start(dataDir)
  expect(existsSync(join(dataDir, 'cluster.new'))).toBe(false)
  await stop()
})

test.runIf(process.getuid?.() === 0)('runs as root below a folder that nobody else can enter', async () => {
  const dataDir = newDataDir('closed/data')
  mkdirSync(join(root, 'closed'), { mode: 0o700 })
  const { url, stop } = await start(dataDir)
  const [row] = await query(url, `SELECT current_setting('data_directory') AS dir`)
  expect(row?.dir).toBe(realpathSync(join(dataDir, 'cluster')))
  expect(row?.dir).not.toContain(dataDir)
  await stop()
  await removePostgres(dataDir)
  expect(existsSync(row?.dir)).toBe(false)
})

test('takes the next port when its own is taken', async () => {
  const server = createServer()
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(PORT, '127.0.0.1', () => resolve(true))
  })
  const { port, stop } = await start()
  expect(port).toBeGreaterThan(PORT)
  await stop()
  if (isFree) await new Promise((resolve) => server.close(resolve))
})
