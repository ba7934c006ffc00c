'use client'

import { useUrlState } from '@/lib/use-url-state'
import { VIEWS } from '../policy'

const KEYS = ['q', 'view', 'tag', 'post'] as const
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** What the address says the radar shows. */
export function useRadarFilter() {
  const [values, change] = useUrlState(KEYS)
  const view = VIEWS.find((candidate) => candidate === values.view) ?? 'APPROVED'
  const tagId = ID.test(values.tag) ? values.tag : null
  return {
    view,
    tagId,
    postId: ID.test(values.post) ? values.post : null,
    search: values.q,
    change,
    isNarrowed: values.q !== '' || tagId !== null,
    input: { view, tagId, search: values.q.slice(0, 100) },
  }
}

export type RadarFilter = ReturnType<typeof useRadarFilter>
