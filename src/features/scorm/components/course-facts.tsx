'use client'

import { useTranslations } from 'next-intl'
import { toScormStatus } from '../policy'
import { useFigures } from './use-figures'

type CourseFactsProps = { status: string; score: number | null; totalTime: string | null }

/** What the enrollment says of its course packages, in a line: status, score and total time. */
export function CourseFacts({ status, score, totalTime }: CourseFactsProps) {
  const t = useTranslations('scormReport')
  const figures = useFigures()
  const known = toScormStatus(status)
  const facts = [known && t(`statuses.${known}`), figures.score(score), figures.time(totalTime)]
  return t('facts', { facts: facts.filter(Boolean).join(', ') })
}
