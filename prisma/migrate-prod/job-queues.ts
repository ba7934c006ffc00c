import { createHash } from 'node:crypto'
import { DEAD_LETTER, type QueueOptions, queues } from '../../src/server/jobs/queues'
import { jobSchema } from '../access'
import type { Connection } from './connection'

const DAY = 24 * 60 * 60

const queueRow = (name: string, options: QueueOptions | null) => ({
  name,
  policy: 'standard',
  retry_limit: options?.retryLimit ?? 0,
  retry_delay: options?.retryDelaySeconds ?? 0,
  retry_backoff: options !== null,
  retry_delay_max: 6 * 60 * 60,
  expire_seconds: 15 * 60,
  // A job that nobody takes and a dead letter that nobody looks at are kept for a quarter of a year.
  retention_seconds: 90 * DAY,
  deletion_seconds: DAY,
  dead_letter: options && DEAD_LETTER,
  partition: false,
  table_name: 'job_common',
  heartbeat_seconds: 60,
})

/** The dead letters first: the other queues point at them. */
const wanted = [
  queueRow(DEAD_LETTER, null),
  ...Object.entries(queues).map(([name, options]) => queueRow(name, options)),
]

const columns = Object.keys(queueRow('', null))

/** Stands in the database once its queues are as the code wants them. */
export const queueFingerprint = `mojster:${createHash('sha256').update(JSON.stringify(wanted)).digest('base64url')}`

/** Makes the queues as the code wants them, and notes it; one that the code no longer knows keeps its jobs. */
export async function fitQueues(connection: Connection): Promise<void> {
  await connection.query(
    `INSERT INTO ${jobSchema}.queue (${columns.join(', ')})
     SELECT ${columns.join(', ')} FROM json_populate_recordset(NULL::${jobSchema}.queue, $1)
     ON CONFLICT (name) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [JSON.stringify(wanted)],
  )
  await connection.query(`COMMENT ON SCHEMA ${jobSchema} IS '${queueFingerprint}'`)
}
