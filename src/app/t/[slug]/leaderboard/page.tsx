import { LeaderboardOff } from '@/features/leaderboard/components/leaderboard-off'
import { LeaderboardPage } from '@/features/leaderboard/components/leaderboard-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('leaderboard.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  const { showsLeaderboard } = await api.tenant.shell()
  if (!showsLeaderboard) return <LeaderboardOff />
  const [groups, visibility] = await Promise.all([api.leaderboard.groups(), api.leaderboard.visibility()])
  return (
    <HydrateClient>
      <LeaderboardPage groups={groups} visibility={visibility} />
    </HydrateClient>
  )
}
