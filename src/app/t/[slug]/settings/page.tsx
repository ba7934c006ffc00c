import { SettingsPage } from '@/features/tenant/components/settings-page'
import { titled } from '@/i18n/page-title'
import { TIME_ZONES } from '@/lib/time-zone'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('tenant.nav.settings')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  return <SettingsPage initial={await api.tenant.settings()} timeZones={TIME_ZONES} />
}
