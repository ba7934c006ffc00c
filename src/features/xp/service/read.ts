import 'server-only'
import { pageArgs, toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { nextRank, type PaidSource } from '../policy'
import { type ListXp, xpOptions } from '../schema'
import { streakNow } from './streak'

/** The member's points, rank and the way to the next one, days of learning in a row, and what told them of a new rank while it is unread. */
export async function findBalance(ctx: TenantContext) {
  const balance = await ctx.db.userXpBalance.findFirst({
    where: { membershipId: ctx.member.id },
    select: {
      totalXp: true,
      lifetimeXp: true,
      rank: true,
      currentStreak: true,
      longestStreak: true,
      streakDay: true,
    },
  })
  const { totalXp = 0, lifetimeXp = 0, rank = 'VAJENEC' as const } = balance ?? {}
  const news = await ctx.db.notification.findFirst({
    where: { membershipId: ctx.member.id, type: 'XP_EARNED', readAt: null },
    select: { id: true },
  })
  return {
    totalXp,
    lifetimeXp,
    rank,
    next: nextRank(lifetimeXp),
    newRankNotificationId: news?.id ?? null,
    streak: streakNow(ctx, balance),
  }
}

/** Every line of the member's ledger, the newest first. */
export async function listXp(ctx: TenantContext, input: ListXp) {
  const { cursor } = input
  // Prisma's cursor alone reads the ledger from its beginning: the index is entered at the time of the row.
  const last = cursor
    ? await ctx.db.xpTransaction.findFirst({
        where: { id: cursor, membershipId: ctx.member.id },
        select: { eventTime: true },
      })
    : null
  const rows = await ctx.db.xpTransaction.findMany({
    where: { membershipId: ctx.member.id, ...(last ? { eventTime: { lte: last.eventTime } } : {}) },
    orderBy: [{ eventTime: 'desc' }, { id: 'desc' }],
    ...pageArgs(input),
    select: {
      id: true,
      amount: true,
      source: true,
      params: true,
      eventTime: true,
      givenBy: { select: { name: true } },
    },
  })
  return toPage(rows, input.limit)
}

/** What the company pays for what. */
export async function findAmounts(ctx: TenantContext) {
  const { settings } = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenant.id },
    select: { settings: true },
  })
  const options = xpOptions.parse(settings)
  return {
    MODULE_COMPLETED: options.xpModuleCompleted,
    QUIZ_HIGH_SCORE: options.xpQuizHighScore,
    MENTOR_CONFIRMATION: options.xpConfirmedAnswer,
    TOP_SUGGESTION: options.xpSuggestion,
    COMPLIANCE_RENEWAL: options.xpRenewal,
  } satisfies Record<PaidSource, number>
}
