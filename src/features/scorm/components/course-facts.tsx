'use client'

import { useTranslations } from 'next-intl'
import { useDuration } from '@/features/quiz/components/use-duration'
import { parseDuration } from '@/lib/iso-duration'
import { toScormStatus } from '../policy'

type CourseFactsProps = { status: string; score: number | null; totalTime: string | null }

/** What the enrollment says of its course packages, in a line: status, score and total time. */
export function CourseFacts({ status, score, totalTime }: CourseFactsProps) {
  const t = useTranslations('scormReport')
  const duration = useDuration()
  const known = toScormStatus(status)
  const ms = parseDuration(totalTime ?? '') ?? 0
  const facts = [
    known && t(`statuses.${known}`),
    score !== null && t('percent', { percent: Math.round(score * 100) / 100 }),
    ms >= 1000 && duration(ms / 1000),
  ]
  return t('facts', { facts: facts.filter(Boolean).join(', ') })
}
