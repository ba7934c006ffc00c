import { z } from 'zod'
import { newId } from '@/lib/random'
import { defineJob, definePlatformJob } from '@/server/jobs/define-job'
import type { QueueName } from '@/server/jobs/queues'
import type { AnyJob, FindJob } from '@/server/jobs/registry'

const FOREVER = new Promise<void>(() => {})

/** Where the worker of a test stops for good, to be killed there. */
export type Hang = 'inside' | 'afterCommit'

const named = (name: string) => name as QueueName

/** A job whose effect can be counted. */
export const labelJob = (hang?: Hang) =>
  defineJob({
    name: named('test.label'),
    data: z.object({ label: z.string(), error: z.string().optional() }),
    async run({ db, afterCommit }, { label, error }) {
      await db.moduleCategory.create({ data: { name: `${label} ${newId()}` } })
      if (error) throw new Error(error)
      if (!hang) return
      const stop = () => {
        process.stdout.write('hanging\n')
        return FOREVER
      }
      if (hang === 'inside') await stop()
      else afterCommit(stop)
    },
  })

export const tickJob = definePlatformJob({
  name: 'platform.test' as string as Extract<QueueName, `platform.${string}`>,
  data: z.object({}),
  run: async () => {},
})

export const findTestJob = (hang?: Hang): FindJob => {
  const jobs: AnyJob[] = [labelJob(hang), tickJob]
  return (name) => jobs.find((job) => job.name === name)
}
