'use client'

import { Skeleton, Stack } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { SectionBody } from '@/features/module/components/section-body'
import { api } from '@/trpc/client'
import type { Place } from './links'
import type { LearnerSection } from './video-section'

const VideoSection = dynamic(() => import('./video-section').then((module) => module.VideoSection), {
  ssr: false,
  loading: () => <Skeleton style={{ aspectRatio: '16 / 9' }} radius="lg" />,
})

const QuizSection = dynamic(
  () => import('@/features/quiz/components/quiz-section').then((module) => module.QuizSection),
  { loading: () => <Skeleton h={240} radius="lg" /> },
)

const PackageSection = dynamic(
  () => import('@/features/scorm/components/package-section').then((module) => module.PackageSection),
  { loading: () => <Skeleton h={240} radius="lg" /> },
)

type SectionContentProps = { place: Place; data: LearnerSection; section: NonNullable<LearnerSection['section']> }

/** What the section holds: its film, its text and files, its quiz, its package; heavy parts come when they are shown. */
export function SectionContent({ place, data, section }: SectionContentProps) {
  const utils = api.useUtils()
  const router = useRouter()
  const refresh = useCallback(() => {
    void utils.enrollment.invalidate()
    void utils.certificate.invalidate()
    router.refresh()
  }, [utils, router])
  return (
    <Stack gap="md">
      {section.video && (
        <VideoSection key={section.id} slug={place.slug} data={data} video={section.video} onDone={refresh} />
      )}
      <SectionBody slug={place.slug} section={section} />
      {section.type === 'SCORM' && <PackageSection key={section.id} {...place} sectionId={section.id} />}
      {section.type === 'QUIZ' && <QuizSection key={section.id} {...place} sectionId={section.id} />}
    </Stack>
  )
}
