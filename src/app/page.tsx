import { redirect } from 'next/navigation'
import { pageApi } from '@/trpc/server'

/** Straight into the company of those who have one; everybody else chooses. */
export default async function StartPage() {
  const { api } = await pageApi()
  const { joined, invited } = await api.identity.tenants()
  const [only] = joined
  redirect(only && joined.length === 1 && invited.length === 0 ? `/t/${only.tenant.slug}` : '/tenants')
}
