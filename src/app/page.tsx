import { redirect } from 'next/navigation'
import { pageApi } from '@/trpc/server'

/** Straight into the company of those who have one; everybody else chooses. */
export default async function StartPage() {
  const { api } = await pageApi()
  const [{ joined, invited }, { isPlatformAdmin }] = await Promise.all([api.identity.tenants(), api.identity.me()])
  if (isPlatformAdmin && joined.length === 0 && invited.length === 0) redirect('/platform')
  const [only] = joined
  redirect(only && joined.length === 1 && invited.length === 0 ? `/t/${only.tenant.slug}` : '/tenants')
}
