import { readFileSync } from 'node:fs'
import { CronExpressionParser } from 'cron-parser'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { env } from '@/env'
import { platformDb } from '@/server/db/platform-db'
import { inProject } from '../../../scripts/lib/project.mjs'
import { cleanUpJob, cleanUpSchedule } from './clean-up'
import { serveCron } from './cron'
import { drainJobs } from './drain'
import { enqueueJob } from './enqueue'
import { queues } from './queues'
import { jobs, schedules } from './registry'

const SECRET = 'a secret of the host'

const ask = (authorization?: string) =>
  serveCron(new Request('http://localhost/api/cron/jobs', { headers: authorization ? { authorization } : {} }))

afterEach(() => {
  env.CRON_SECRET = undefined
})

describe('the cron route', () => {
  it.each([undefined, 'Bearer ', 'Bearer wrong', SECRET, `Bearer ${SECRET} `.repeat(2)])(
    'turns away a caller with "%s"',
    async (authorization) => {
      env.CRON_SECRET = SECRET
      expect((await ask(authorization)).status).toBe(401)
    },
  )

  it('turns away everybody where there is no secret', async () => {
    for (const given of ['Bearer ', 'Bearer undefined', undefined]) expect((await ask(given)).status).toBe(401)
  })

  it('fires what is on schedule and does what is due', { timeout: 120_000 }, async () => {
    env.CRON_SECRET = SECRET
    await drainJobs()
    await ask(`Bearer ${SECRET}`)
    await platformDb.jobSchedule.updateMany({
      where: { name: cleanUpSchedule.name },
      data: { firedAt: new Date('2026-01-01') },
    })
    const run = vi.spyOn(cleanUpJob, 'run')
    await platformDb.$transaction((db) => enqueueJob({ db, afterCommit: () => {} }, cleanUpJob, {}))
    const answer = await ask(`Bearer ${SECRET}`)
    expect(answer.status).toBe(200)
    expect(run).toHaveBeenCalledTimes(2)
    run.mockRestore()
  })
})

it('the host calls it as often as the most frequent schedule, at an address that is there', () => {
  const { crons } = JSON.parse(readFileSync(inProject('vercel.json'), 'utf8'))
  expect(crons).toEqual([{ path: '/api/cron/jobs', schedule: '* * * * *' }])
  expect(readFileSync(inProject('src/app/api/cron/jobs/route.ts'), 'utf8')).toContain('GET = serveCron')
  for (const { cron, job } of schedules) {
    expect(() => CronExpressionParser.parse(cron)).not.toThrow()
    expect(cron.trim().split(/\s+/)).toHaveLength(5)
    expect(jobs).toContain(job)
  }
})

it('every job has its queue, every queue its job, and schedules have names of their own', () => {
  expect(jobs.map(({ name }) => name).toSorted()).toEqual(Object.keys(queues).toSorted())
  expect(new Set(schedules.map(({ name }) => name)).size).toBe(schedules.length)
})
