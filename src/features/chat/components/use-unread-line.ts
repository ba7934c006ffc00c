import { useEffect, useEffectEvent, useState } from 'react'

type Seen = { newest: number; lastReadSeq: number; isAtEnd: boolean; hasNewer: boolean }

/** After which message the line "New" stands: where one stopped reading, then where one looked away; null for none. */
export function useUnreadLine({ newest, lastReadSeq, isAtEnd, hasNewer }: Seen): number | null {
  const isBehind = lastReadSeq > 0 && (lastReadSeq < newest || hasNewer)
  const [after, setAfter] = useState(isBehind ? lastReadSeq : null)
  const look = useEffectEvent(() => {
    if (!isAtEnd || hasNewer) return
    if (document.visibilityState === 'hidden') setAfter(newest)
    else setAfter((known) => (known === newest ? null : known))
  })
  useEffect(() => {
    const onChange = () => look()
    document.addEventListener('visibilitychange', onChange)
    return () => document.removeEventListener('visibilitychange', onChange)
  }, [])
  return after
}
