'use client'

import { useCallback } from 'react'
import { api } from '@/trpc/client'
import { packageHref, type SectionPlace } from './links'
import { PlayerPage } from './player-page'

type LearnerPlayerProps = { place: SectionPlace; title: string; language: string; contentUrl: string; isHere: boolean }

/** A learner's package: what it says is theirs and is kept. */
export function LearnerPlayer({ place, ...props }: LearnerPlayerProps) {
  const { moduleSlug: slug, sectionId } = place
  const { mutateAsync } = api.scorm.launch.useMutation()
  const launch = useCallback(
    (takeOver: boolean) => mutateAsync({ slug, sectionId, takeOver }),
    [mutateAsync, slug, sectionId],
  )
  return <PlayerPage {...props} backHref={packageHref(place)} launch={launch} />
}
