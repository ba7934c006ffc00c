import type { ReputationRank, XpSourceType } from '@/generated/prisma/enums'

/** Lifetime points from which each rank is held, the lowest first; the ledger's trigger goes by the same. */
export const RANKS: readonly { rank: ReputationRank; from: number }[] = [
  { rank: 'VAJENEC', from: 0 },
  { rank: 'POMOCNIK', from: 1500 },
  { rank: 'MOJSTER', from: 3500 },
  { rank: 'MENTOR', from: 6000 },
]

export function rankOf(lifetimeXp: number): ReputationRank {
  return RANKS.findLast(({ from }) => lifetimeXp >= from)?.rank ?? 'VAJENEC'
}

/** The next rank, how many points are missing, and how far the way from this one is gone, in percent; null at the top. */
export function nextRank(lifetimeXp: number) {
  const index = RANKS.findIndex(({ from }) => from > lifetimeXp)
  const next = RANKS[index]
  const held = RANKS[index - 1]
  if (!next || !held) return null
  const percent = Math.floor((100 * (lifetimeXp - held.from)) / (next.from - held.from))
  return { rank: next.rank, missing: next.from - lifetimeXp, percent }
}

/** What a company decides the amounts of, and under which name its settings keep them. */
export const AMOUNT_SETTINGS = {
  MODULE_COMPLETED: 'xpModuleCompleted',
  QUIZ_HIGH_SCORE: 'xpQuizHighScore',
  MENTOR_CONFIRMATION: 'xpConfirmedAnswer',
  TOP_SUGGESTION: 'xpSuggestion',
  COMPLIANCE_RENEWAL: 'xpRenewal',
} as const satisfies Partial<Record<XpSourceType, string>>

export type PaidSource = keyof typeof AMOUNT_SETTINGS
export type AmountSetting = (typeof AMOUNT_SETTINGS)[PaidSource]

export const PAID_SOURCES: readonly PaidSource[] = [
  'MODULE_COMPLETED',
  'QUIZ_HIGH_SCORE',
  'COMPLIANCE_RENEWAL',
  'MENTOR_CONFIRMATION',
  'TOP_SUGGESTION',
]

/** Points for each, where a company has not decided otherwise. */
export const DEFAULT_AMOUNTS: Record<AmountSetting, number> = {
  xpModuleCompleted: 100,
  xpQuizHighScore: 50,
  xpConfirmedAnswer: 25,
  xpSuggestion: 150,
  xpRenewal: 75,
}

export const MAX_AMOUNT = 10_000
/** Whole percent from which a passed quiz is a high score. */
export const HIGH_SCORE = 90
