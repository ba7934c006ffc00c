import type { Metadata } from 'next'
import { cache } from 'react'
import { AssignModuleButton } from '@/features/assignment/components/assign-module-button'
import { DeadlineNote } from '@/features/assignment/components/deadline-note'
import { LazyModuleChatLink } from '@/features/chat/components/lazy'
import { CommentsSection } from '@/features/comment/components/comments-section'
import { ModulePage } from '@/features/enrollment/components/module-page'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; moduleSlug: string }> }

const readModule = cache(async (slug: string, moduleSlug: string) => {
  const { api } = await pageApi(slug)
  return api.enrollment.module({ slug: moduleSlug })
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, moduleSlug } = await params
  const { module } = await readModule(slug, moduleSlug)
  return { title: module.title }
}

export default async function Page({ params }: PageProps) {
  const { slug, moduleSlug } = await params
  const [data, { api, HydrateClient }] = await Promise.all([readModule(slug, moduleSlug), pageApi(slug)])
  if (data.isLearner && data.enrollment?.status === 'IN_PROGRESS') {
    await api.enrollment.explain.prefetch({ moduleId: data.module.id })
  }
  const own = data.isLearner ? await api.assignment.own({ moduleId: data.module.id }) : null
  return (
    <HydrateClient>
      <ModulePage
        slug={slug}
        moduleSlug={moduleSlug}
        initialData={data}
        notice={
          <>
            {own && <DeadlineNote own={own} />}
            {data.isLearner && <LazyModuleChatLink slug={slug} moduleId={data.module.id} />}
            <AssignModuleButton module={{ id: data.module.id, title: data.module.title }} />
          </>
        }
      />
      <CommentsSection moduleId={data.module.id} />
    </HydrateClient>
  )
}
