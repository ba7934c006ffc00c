import 'server-only'
import pg from 'pg'

/** `aliveMs` is how often the connection has to show that it is alive. */
type NoticeOptions = { url: string; channel: string; aliveMs: number }

/** One connection that hears the channel; resolves with the end of it. */
export async function openNotices({ url, channel, aliveMs }: NoticeOptions, onNotice: (payload: string) => void) {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 })
  const ended = Promise.withResolvers<void>()
  client.on('error', () => ended.resolve())
  client.on('end', () => ended.resolve())
  client.on('notification', ({ payload = '' }) => onNotice(payload))
  let alive: NodeJS.Timeout | undefined
  const end = async () => {
    clearInterval(alive)
    ended.resolve()
    await client.end().catch(() => {})
  }
  try {
    await client.connect()
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
  } catch (error) {
    await end()
    throw error
  }
  // A connection that a router has forgotten says nothing: one that doesn't answer is taken for lost.
  const ask = async () => {
    const timeout = setTimeout(() => ended.resolve(), aliveMs).unref()
    await client.query('SELECT 1').catch(() => ended.resolve())
    clearTimeout(timeout)
  }
  alive = setInterval(ask, aliveMs).unref()
  return { ended: ended.promise, end }
}
