import { AccountPage } from '@/features/identity/components/account-page'
import { pageApi } from '@/trpc/server'

export default async function Page() {
  const { api } = await pageApi()
  const [me, sessions] = await Promise.all([api.identity.me(), api.identity.sessions()])
  return <AccountPage me={me} sessions={sessions} />
}
