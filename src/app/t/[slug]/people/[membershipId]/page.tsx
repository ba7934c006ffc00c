import { redirect } from 'next/navigation'
import { PersonPage } from '@/features/membership/components/person-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('membership.person.title')

export default async function Page({ params }: { params: Promise<{ slug: string; membershipId: string }> }) {
  const { slug, membershipId } = await params
  const { api } = await pageApi(slug)
  const { member } = await api.tenant.shell()
  if (member.id === membershipId) redirect(`/t/${slug}/account`)
  const person = await api.membership.person.get({ membershipId })
  const grantable = person.canManage ? await api.membership.grantable() : null
  return <PersonPage slug={slug} initial={person} grantable={grantable} />
}
