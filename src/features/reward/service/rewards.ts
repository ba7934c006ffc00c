import 'server-only'
import { changesBetween, writeAudit } from '@/features/audit/service'
import type { AuditAction } from '@/generated/prisma/enums'
import { DomainError, notFound } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { type LockedReward, lockReward } from '../queries'
import type { CreateReward, RewardRef, UpdateReward } from '../schema'

async function requirePicture({ db }: TenantContext, id: string | null | undefined): Promise<void> {
  if (!id) return
  const picture = await db.mediaAsset.findFirst({ where: { id, type: 'IMAGE', status: 'READY' }, select: { id: true } })
  if (!picture) throw notFound()
}

export async function requireReward({ db }: TenantContext, rewardId: string): Promise<LockedReward> {
  const [reward] = await lockReward(db, rewardId)
  if (!reward) throw notFound()
  return reward
}

type About = { id: string; title: string }

const audit = (
  ctx: TenantContext,
  action: Extract<AuditAction, `REWARD_${string}`>,
  { id, title }: About,
  changes: ReturnType<typeof changesBetween<Partial<LockedReward>>> = {},
) => writeAudit(ctx, { action, entityType: 'Reward', entityId: id, entityName: title, changes })

/** Puts a new reward into the catalogue, once per request. */
export async function createReward(ctx: TenantContext, input: CreateReward): Promise<{ id: string }> {
  await requirePicture(ctx, input.imageAssetId)
  const id = newId()
  const { count } = await ctx.db.reward.createMany({
    data: { ...input, id, createdById: ctx.member.id, createdAt: ctx.now, updatedAt: ctx.now },
    skipDuplicates: true,
  })
  if (count === 0) {
    return ctx.db.reward.findFirstOrThrow({ where: { requestId: input.requestId }, select: { id: true } })
  }
  await audit(ctx, 'REWARD_CREATED', { id, title: input.title }, { costXp: { to: input.costXp } })
  return { id }
}

/** Changes what is sent; what is left only if it is still what was seen. Requests already made stay as they are. */
export async function updateReward(ctx: TenantContext, { rewardId, changes, stock }: UpdateReward): Promise<void> {
  await requirePicture(ctx, changes.imageAssetId)
  const before = await requireReward(ctx, rewardId)
  if (stock && stock.from !== before.quantityAvailable) {
    throw new DomainError('CONFLICT', 'rewardStockMoved', { count: before.quantityAvailable ?? 0 })
  }
  const after = { ...changes, ...(stock ? { quantityAvailable: stock.to } : {}) }
  const changed = changesBetween<LockedReward>(before, after as Partial<LockedReward>)
  if (Object.keys(changed).length === 0) return
  await ctx.db.reward.update({
    where: { id: rewardId },
    data: { ...after, updatedAt: ctx.now },
    select: { id: true },
  })
  await audit(ctx, 'REWARD_UPDATED', { id: rewardId, title: changes.title ?? before.title }, changed)
}

/** Takes the reward out of the catalogue; requests for it can still be decided. */
export async function archiveReward(ctx: TenantContext, { rewardId }: RewardRef): Promise<void> {
  await setActive(ctx, rewardId, false)
}

/** Puts the reward back into the catalogue. */
export async function restoreReward(ctx: TenantContext, { rewardId }: RewardRef): Promise<void> {
  await setActive(ctx, rewardId, true)
}

async function setActive(ctx: TenantContext, rewardId: string, active: boolean): Promise<void> {
  const reward = await requireReward(ctx, rewardId)
  if (reward.active === active) return
  await ctx.db.reward.update({ where: { id: rewardId }, data: { active, updatedAt: ctx.now }, select: { id: true } })
  await audit(ctx, active ? 'REWARD_RESTORED' : 'REWARD_ARCHIVED', reward)
}
