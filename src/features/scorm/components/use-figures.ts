'use client'

import { useTranslations } from 'next-intl'
import { useDuration } from '@/features/quiz/components/use-duration'
import { parseDuration } from '@/lib/iso-duration'

const inMs = (time: string | number | null) => (typeof time === 'string' ? parseDuration(time) : time) ?? 0

/** Scores and times of course packages in words; null where there is none, or not a second. */
export function useFigures() {
  const t = useTranslations('scormReport')
  const duration = useDuration()
  return {
    /** `score` in per cent. */
    score: (score: number | null) => (score === null ? null : t('percent', { percent: Math.round(score * 100) / 100 })),
    /** `time` in milliseconds, or as ISO 8601. */
    time: (time: string | number | null) => (inMs(time) < 1000 ? null : duration(inMs(time) / 1000)),
  }
}
