import type { Metadata } from 'next'
import { cache } from 'react'
import { GroupPage } from '@/features/group/components/group-page'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; groupId: string }> }

const readGroup = cache(async (slug: string, groupId: string) => {
  const { api } = await pageApi(slug)
  return api.group.get({ groupId })
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, groupId } = await params
  return { title: (await readGroup(slug, groupId)).name }
}

export default async function Page({ params }: PageProps) {
  const { slug, groupId } = await params
  return <GroupPage slug={slug} initialData={await readGroup(slug, groupId)} />
}
