import { redirect } from 'next/navigation'
import { AccountPage } from '@/features/identity/components/account-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('identity.account')

/** Who belongs to one company alone has the account there. */
export default async function Page() {
  const { api } = await pageApi()
  const { joined } = await api.identity.tenants()
  const [only] = joined
  if (only && joined.length === 1) redirect(`/t/${only.tenant.slug}/account`)
  const [me, sessions] = await Promise.all([api.identity.me(), api.identity.sessions()])
  return <AccountPage me={me} sessions={sessions} tenants={joined.map(({ tenant }) => tenant)} />
}
