import { monthOf } from '@/features/reward/policy'
import { newId } from '@/lib/random'
import type { Rows } from '@/test/rows'
import type { DemoRewards, DemoTenant } from '../types'

const DAY = 86_400_000

type Scene = {
  rows: Rows
  tenant: DemoTenant
  now: Date
  memberId: (key: string) => string
  library: (fileName: string) => Promise<string>
}

/** Points given by hand, the catalogue, and what people have asked for. */
export async function addRewards(scene: Scene): Promise<void> {
  const { rows, tenant, now, memberId, library } = scene
  const { given, catalogue, requests } = tenant.rewards
  for (const { to, by, daysAgo, points, reason } of given) {
    rows.xpTransaction.push({
      membershipId: memberId(to),
      source: 'MANUAL',
      sourceEntityId: newId(),
      amount: points,
      params: { reason },
      givenById: memberId(by),
      eventTime: new Date(now.getTime() - daysAgo * DAY),
    })
  }
  const ids = new Map(catalogue.map(({ key }) => [key, newId()]))
  for (const { key, picture, ...reward } of catalogue) {
    rows.reward.push({
      ...reward,
      id: ids.get(key) ?? newId(),
      imageAssetId: await library(picture),
      requestId: newId(),
      createdAt: new Date(now.getTime() - 90 * DAY),
    })
  }
  for (const request of requests) addRequest(scene, request, ids.get(request.reward) ?? '')
}

function addRequest(
  { rows, tenant, now, memberId }: Scene,
  request: DemoRewards['requests'][number],
  rewardId: string,
) {
  const reward = tenant.rewards.catalogue.find(({ key }) => key === request.reward)
  if (!reward) throw new Error(`The demo data names no reward called ${request.reward}`)
  const { status, by, decidedBy, daysAgo, note } = request
  const [id, createdAt] = [newId(), new Date(now.getTime() - daysAgo * DAY)]
  const reviewedAt = decidedBy ? new Date(createdAt.getTime() + 5 * 3_600_000) : null
  rows.rewardRedemption.push({
    id,
    rewardId,
    membershipId: memberId(by),
    rewardTitle: reward.title,
    xpSpent: reward.costXp,
    status,
    month: new Date(monthOf(createdAt, tenant.timeZone)),
    tookStock: reward.quantityAvailable !== null,
    requestId: newId(),
    note: note ?? null,
    reviewedById: decidedBy ? memberId(decidedBy) : null,
    reviewedAt,
    createdAt,
  })
  const line = { membershipId: memberId(by), sourceEntityId: id }
  rows.xpTransaction.push({
    ...line,
    source: 'REWARD_REDEMPTION',
    amount: -reward.costXp,
    params: { reward: reward.title },
    eventTime: createdAt,
  })
  if (status === 'PENDING' || status === 'APPROVED') return
  rows.xpTransaction.push({
    ...line,
    source: 'REWARD_REFUND',
    amount: reward.costXp,
    params: { reward: reward.title, cause: status },
    eventTime: reviewedAt ?? new Date(createdAt.getTime() + 3_600_000),
  })
}
