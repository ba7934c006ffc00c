import { Pool as NeonPool } from '@neondatabase/serverless'
import pg from 'pg'

export type Row = Record<string, unknown>

/** One session of the database, whichever driver holds it. */
export type Connection = { query(text: string, values?: unknown[]): Promise<{ rows: Row[] }> }

export const isNeon = (url: string) => /\.neon\.tech$/i.test(new URL(url).hostname)

/** Neon's pooler hands every transaction to another session, which an advisory lock doesn't survive. */
export function toUnpooled(url: string): string {
  if (!isNeon(url)) return url
  const address = new URL(url)
  address.hostname = address.hostname.replace(/^([^.]+)-pooler\./, '$1.')
  return address.href
}

/** Runs `work` on one session: through Neon's driver on Neon, through `pg` elsewhere. */
export async function withConnection<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const options = { connectionString: url, max: 1, application_name: 'mojster-migrate' }
  const pool = isNeon(url) ? new NeonPool(options) : new pg.Pool(options)
  // A session that is lost fails the query that needs it.
  pool.on('error', () => {})
  try {
    const session = await pool.connect()
    try {
      return await work(session)
    } finally {
      session.release(true)
    }
  } finally {
    await pool.end()
  }
}
