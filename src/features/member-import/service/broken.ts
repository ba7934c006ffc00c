import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import type { JobContext } from '@/server/jobs/define-job'

/** Its job has failed for good, whatever the cause: what is done stays, and it can go on from there. */
export const BROKEN = 'importBroke'

/** Says of an import, or of taking one back, that it has stopped; one that is over by now stays so. */
export async function breakImport(ctx: JobContext, { importId: id }: { importId: string }): Promise<void> {
  const stopped = { failure: BROKEN }
  await ctx.db.memberImport.updateMany({
    where: { id, status: 'RUNNING' },
    data: { ...stopped, status: 'FAILED', finishedAt: ctx.now },
  })
  await ctx.db.memberImport.updateMany({ where: { id, status: 'UNDONE', finishedAt: null }, data: stopped })
}

/** Sets going again what has stopped; false where there is nothing of the kind. */
export async function mendImport(ctx: Pick<TenantContext, 'db'>, id: string) {
  const going = { failure: null, finishedAt: null }
  const run = await ctx.db.memberImport.updateMany({
    where: { id, status: 'FAILED', failure: BROKEN },
    data: { ...going, status: 'RUNNING' },
  })
  const undo = await ctx.db.memberImport.updateMany({
    where: { id, status: 'UNDONE', finishedAt: null, failure: BROKEN },
    data: going,
  })
  return { isRunning: run.count === 1, isUndoing: undo.count === 1 }
}
