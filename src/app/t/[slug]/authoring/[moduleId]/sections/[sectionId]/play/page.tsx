import { notFound } from 'next/navigation'
import { z } from 'zod'
import { previewHref } from '@/features/module/components/links'
import { TrialPlayer } from '@/features/scorm/components/trial-player'
import { pageApi } from '@/trpc/server'

const address = z.object({ slug: z.string(), moduleId: z.uuid(), sectionId: z.uuid() })

type PageProps = { params: Promise<{ slug: string; moduleId: string; sectionId: string }> }

export default async function Page({ params }: PageProps) {
  const input = address.safeParse(await params)
  if (!input.success) notFound()
  const { slug, moduleId, sectionId } = input.data
  const { api } = await pageApi(slug)
  const [answer, module] = await Promise.all([api.scorm.tryOut({ sectionId }), api.module.preview({ moduleId })])
  if (!answer.launch) notFound()
  const { contentUrl, title } = answer.launch
  return (
    <TrialPlayer
      answer={answer}
      title={title}
      language={module.language}
      contentUrl={contentUrl}
      backHref={previewHref(slug, moduleId, sectionId)}
    />
  )
}
