import { AccountPage } from '@/features/identity/components/account-page'
import { VisibilitySection } from '@/features/leaderboard/components/visibility-section'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('identity.account')

/** One's own account, within the company that one came from. */
export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  const [me, sessions, { tenant, capabilities, showsLeaderboard }] = await Promise.all([
    api.identity.me(),
    api.identity.sessions(),
    api.tenant.shell(),
  ])
  const isOnBoards = showsLeaderboard && capabilities.includes('LEARN')
  return (
    <AccountPage me={me} sessions={sessions} tenants={[tenant]}>
      {isOnBoards && <VisibilitySection visibility={await api.leaderboard.visibility()} />}
    </AccountPage>
  )
}
