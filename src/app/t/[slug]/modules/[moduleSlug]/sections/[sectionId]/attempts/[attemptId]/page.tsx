import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { AttemptPage } from '@/features/quiz/components/attempt-page'
import { attemptRef } from '@/features/quiz/schema'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; attemptId: string }> }

const readAttempt = cache(async (slug: string, attemptId: string) => {
  const input = attemptRef.safeParse({ attemptId })
  if (!input.success) notFound()
  const { api } = await pageApi(slug)
  return api.quiz.attempt(input.data)
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, attemptId } = await params
  const { number, title } = await readAttempt(slug, attemptId)
  const t = await getTranslations('quiz.attempt')
  return { title: t('pageTitle', { number, title }) }
}

export default async function Page({ params }: PageProps) {
  const { slug, attemptId } = await params
  return <AttemptPage key={attemptId} slug={slug} initialData={await readAttempt(slug, attemptId)} />
}
