import { newId } from '@/lib/random'
import type { RouterInputs } from '@/trpc/client'
import { callerFor } from './caller'
import type { TestMember } from './factories'

type RewardInput = Partial<RouterInputs['reward']['create']>

/** A reward by who manages them: ten points, approved by somebody, without end, unless told otherwise. */
export async function createReward(manager: TestMember, input: RewardInput = {}) {
  const fields = {
    title: `Reward ${newId().slice(-6)}`,
    description: '',
    imageAssetId: null,
    costXp: 10,
    monthlyLimit: null,
    quantityAvailable: null,
    approvalRequired: true,
    requestId: newId(),
    ...input,
  }
  return { ...fields, ...(await callerFor(manager).reward.create(fields)) }
}

export const givePoints = (manager: TestMember, member: TestMember, amount: number) =>
  callerFor(manager).xp.give({ membershipId: member.id, amount, reason: 'Helped a colleague', requestId: newId() })
