import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { env } from '@/env'
import { drainJobs } from './drain'
import { keepUp } from './worker'

/** Well below the minute that the host lets a request take. */
const BUDGET_MS = 45_000

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether the caller knows CRON_SECRET, in the time it takes any other caller; nobody does where there is none. */
function isAllowed(headers: Headers): boolean {
  const expected = digest(`Bearer ${env.CRON_SECRET ?? ''}`)
  return timingSafeEqual(digest(headers.get('authorization') ?? ''), expected) && env.CRON_SECRET !== undefined
}

/** One turn of a worker, for hosts where nothing runs between requests: schedules, then all that is due. */
export async function serveCron(request: Request): Promise<Response> {
  if (!isAllowed(request.headers)) return Response.json({ error: 'unauthorized' }, { status: 401 })
  const startedAt = new Date()
  await keepUp(startedAt)
  const ran = await drainJobs({ until: new Date(startedAt.getTime() + BUDGET_MS) })
  return Response.json({ ran }, { headers: { 'cache-control': 'no-store' } })
}
