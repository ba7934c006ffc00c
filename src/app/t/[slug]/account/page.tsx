import { AccountPage } from '@/features/identity/components/account-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('identity.account')

/** One's own account, within the company that one came from. */
export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  const [me, sessions, { tenant }] = await Promise.all([api.identity.me(), api.identity.sessions(), api.tenant.shell()])
  return <AccountPage me={me} sessions={sessions} tenants={[tenant]} />
}
