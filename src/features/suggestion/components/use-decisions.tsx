'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useState } from 'react'
import type { SuggestionStatus } from '@/generated/prisma/enums'
import { canConvert, canDecide } from '../policy'

const DecisionModal = dynamic(() => import('./decision-modal').then((module) => module.DecisionModal))
const ConvertModal = dynamic(() => import('./convert-modal').then((module) => module.ConvertModal))

/** What is decided on, as its card or page shows it. */
export type Decided = {
  id: string
  title: string
  status: SuggestionStatus
  voteCount: number
  decisionNote: string | null
  authorId: string
  authorName: string
}

export type Verdict = 'APPROVED' | 'REJECTED' | 'OPEN' | 'CONVERTED'

const isPossible = ({ status }: Decided, verdict: Verdict) =>
  verdict === 'CONVERTED' ? canConvert(status) : canDecide(status, verdict)

/** Which decision somebody is about to make, and the dialog for it. */
export function useDecisions(): { ask: (suggestion: Decided, verdict: Verdict) => void; dialog: ReactNode } {
  const [asked, setAsked] = useState<{ suggestion: Decided; verdict: Verdict } | null>(null)
  const close = () => setAsked(null)
  const ask = (suggestion: Decided, verdict: Verdict) => {
    if (isPossible(suggestion, verdict)) setAsked({ suggestion, verdict })
  }
  if (!asked) return { ask, dialog: null }
  const { suggestion, verdict } = asked
  const dialog =
    verdict === 'CONVERTED' ? (
      <ConvertModal suggestion={suggestion} onClose={close} />
    ) : (
      <DecisionModal suggestion={suggestion} to={verdict} onClose={close} />
    )
  return { ask, dialog }
}
