'use client'

import { useCallback } from 'react'
import type { LaunchAnswer } from '../player/protocol'
import { PlayerPage } from './player-page'

type TrialPlayerProps = { answer: LaunchAnswer; title: string; language: string; contentUrl: string; backHref: string }

/** A package as its author tries it: nothing of it is kept anywhere. */
export function TrialPlayer({ answer, ...props }: TrialPlayerProps) {
  const launch = useCallback(async () => answer, [answer])
  return <PlayerPage {...props} isHere={false} launch={launch} />
}
