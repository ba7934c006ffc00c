import { InvitationForm } from '@/features/identity/components/invitation-form'
import { pageApi } from '@/trpc/server'

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { api } = await pageApi()
  return <InvitationForm token={token} invitation={await api.identity.invitation({ token })} />
}
