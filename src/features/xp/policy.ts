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

/** What a company decides the amounts of. */
export const PAID_SOURCES = [
  'MODULE_COMPLETED',
  'QUIZ_HIGH_SCORE',
  'MENTOR_CONFIRMATION',
  'TOP_SUGGESTION',
  'COMPLIANCE_RENEWAL',
] as const satisfies readonly XpSourceType[]

export type PaidSource = (typeof PAID_SOURCES)[number]
export type XpAmounts = Record<PaidSource, number>

/** Points for each, where a company has not decided otherwise. */
export const DEFAULT_AMOUNTS: XpAmounts = {
  MODULE_COMPLETED: 100,
  QUIZ_HIGH_SCORE: 50,
  MENTOR_CONFIRMATION: 25,
  TOP_SUGGESTION: 150,
  COMPLIANCE_RENEWAL: 75,
}

export const MAX_AMOUNT = 10_000
/** Whole percent from which a passed quiz is a high score. */
export const HIGH_SCORE = 90
