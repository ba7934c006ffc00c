import { AccountPage } from '@/features/identity/components/account-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('identity.account')

export default async function Page() {
  const { api } = await pageApi()
  const [me, sessions] = await Promise.all([api.identity.me(), api.identity.sessions()])
  return <AccountPage me={me} sessions={sessions} />
}
