import { SettingsPage } from '@/features/tenant/components/settings-page'
import { TIME_ZONES } from '@/lib/time-zone'
import { pageApi } from '@/trpc/server'

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return <SettingsPage initial={await api.tenant.settings()} timeZones={TIME_ZONES} />
}
