'use client'

import dynamic from 'next/dynamic'
import { api, type RouterOutputs } from '@/trpc/client'

const RankCelebration = dynamic(async () => (await import('./rank-celebration')).RankCelebration)

/** Says that one has reached a new rank, until one has thanked for it. */
export function NewRank({ initialData }: { initialData: RouterOutputs['xp']['balance'] }) {
  const { data } = api.xp.balance.useQuery(undefined, { initialData })
  if (!data.newRankNotificationId) return null
  return <RankCelebration notificationId={data.newRankNotificationId} rank={data.rank} />
}
