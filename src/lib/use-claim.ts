'use client'

import { useEffect, useEffectEvent, useRef } from 'react'

type Claiming = {
  claim: (id: string) => Promise<unknown>
  release: (id: string) => Promise<unknown>
  /** Somebody else was first, or what is held is gone. */
  onLost: () => void
  renewSeconds: number
}

/** Holds what somebody looks at in a queue, and leaves it when they go on; null holds nothing. */
export function useClaim(id: string | null, { claim, release, onLost, renewSeconds }: Claiming) {
  // One after the other: what was left must not overtake what is held anew.
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const inTurn = useEffectEvent((verb: 'claim' | 'release', held: string) => {
    const run = verb === 'claim' ? claim : release
    last.current = last.current.then(() => run(held)).catch(onLost)
  })
  useEffect(() => {
    if (!id) return
    inTurn('claim', id)
    const timer = setInterval(() => inTurn('claim', id), renewSeconds * 1000)
    return () => {
      clearInterval(timer)
      inTurn('release', id)
    }
  }, [id, renewSeconds])
}
