import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it, vi } from 'vitest'
import { env } from '@/env'
import { findDifferences } from '@/features/xp/queries'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { createReward, givePoints } from '@/test/reward-scene'
import { startStoppingRelay } from '@/test/stopping-relay'
import { ROOT } from '../../../scripts/lib/project.mjs'

// A process of its own starts Node.js anew.
vi.setConfig({ testTimeout: 120_000 })

/** More than a redemption has statements, so that the last ones are whole. */
const COUNT = 24

type Asked = { tenant: TestTenant; owner: TestMember; member: TestMember; rewardId: string; requestId: string }

function spawnRedemptions(asked: readonly Asked[], relayPort: number) {
  const options = ['--disable-warning=ExperimentalWarning', '--import', 'tsx']
  const serverCode = ['--import', './scripts/lib/allow-server-code.mjs']
  const url = new URL(env.APP_DATABASE_URL)
  url.port = String(relayPort)
  const script = ['src/test/redeem-worker.ts', url.href, JSON.stringify(asked)]
  return spawn(process.execPath, [...options, ...serverCode, ...script], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** In a company each: what is told to one waits for what was told before it. */
async function prepare(): Promise<Asked> {
  const tenant = await createTenant()
  const [owner, member] = [await createMember(tenant, { role: 'OWNER' }), await createMember(tenant)]
  await givePoints(owner, member, 50)
  const { id: rewardId } = await createReward(owner, { quantityAvailable: 5 })
  return { tenant, owner, member, rewardId, requestId: newId() }
}

async function stateOf({ tenant, owner, member, rewardId }: Asked) {
  const db = tenantDb(tenant.id)
  expect(await findDifferences(db)).toEqual([])
  return {
    requests: await db.rewardRedemption.count(),
    lines: await db.xpTransaction.count({ where: { source: 'REWARD_REDEMPTION' } }),
    spent: 50 - (await callerFor(member).xp.balance()).totalXp,
    taken: 5 - ((await callerFor(owner).reward.get({ rewardId })).quantityAvailable ?? 0),
    told: await db.notification.count({ where: { type: 'REVIEW_REQUESTED' } }),
  }
}

const ABSENT = { requests: 0, lines: 0, spent: 0, taken: 0, told: 0 }
const WHOLE = { requests: 1, lines: 1, spent: 10, taken: 1, told: 1 }

it('a redemption killed after any of its statements is whole or absent, and the retry makes it whole once', async () => {
  const asked = await Promise.all(Array.from({ length: COUNT }, prepare))
  const relay = await startStoppingRelay(Number(new URL(env.APP_DATABASE_URL).port), COUNT)
  const worker = spawnRedemptions(asked, relay.port)
  await Promise.race([relay.settled, once(worker, 'exit')])
  worker.kill('SIGKILL')
  await relay.stop()

  const states = await Promise.all(asked.map(stateOf))
  const whole = states.filter(({ requests }) => requests > 0).length
  expect(states.toSorted((one, other) => one.requests - other.requests)).toEqual([
    ...Array(COUNT - whole).fill(ABSENT),
    ...Array(whole).fill(WHOLE),
  ])
  // Of one transaction each that got one answer, two, three …: those with too few are absent.
  expect(whole).toBeGreaterThan(0)
  expect(COUNT - whole).toBeGreaterThan(5)

  for (const { member, rewardId, requestId } of asked) {
    await callerFor(member).reward.redeem({ rewardId, requestId, costXp: 10 })
  }
  expect(await Promise.all(asked.map(stateOf))).toEqual(Array(COUNT).fill(WHOLE))
})
