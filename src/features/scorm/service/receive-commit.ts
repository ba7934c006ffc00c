import 'server-only'
import { DomainError } from '@/lib/errors'
import { logger } from '@/lib/logger'
import type { TenantContext } from '@/server/api/tenant-context'
import { asMember } from '@/server/jobs/as-member'
import { type CommitResult, type Committed, LEASE_MS } from '../player/protocol'
import { findWindow, holdRegistrationOf, keepCommit, type OpenWindow, renewLease } from '../queries'
import { activitiesOf } from './activity-cache'
import { escapeJson } from './escape-text'
import { type CountableActivity, evaluate } from './evaluate'
import type { AttemptFold } from './fold'
import { mergeCommit, type Received } from './merge-commit'
import { betterOf, NO_OUTCOME } from './result'
import { completePackageSection, writeEnrollment } from './settle'
import { percentOf } from './standing'
import { isSameHash, type WindowRef } from './window-token'

/** What answers to a token works with: nobody is signed in. */
export type WindowContext = Pick<TenantContext, 'db' | 'now' | 'afterCommit'>

const resultOf = (window: OpenWindow): CommitResult => ({
  completion: window.resultCompletion,
  success: window.resultSuccess,
  score: window.resultScore,
  totalTimeMs: window.totalTimeMs,
  isFulfilled: window.fulfilledAt !== null,
})

/** The window that a token is of; null when it is of none, or its learner is no longer active. */
async function openWindow({ db }: WindowContext, { sessionId, tokenHash }: WindowRef): Promise<OpenWindow | null> {
  const [window] = await findWindow(db, sessionId)
  return window?.isActive && isSameHash(window.tokenHash, tokenHash) ? window : null
}

/** Keeps the hold of a window on its attempt. */
export async function receivePing(ctx: WindowContext, ref: WindowRef): Promise<Committed | null> {
  const window = await openWindow(ctx, ref)
  if (!window) return null
  const isHeld = (await renewLease(ctx.db, ref.sessionId, new Date(ctx.now.getTime() + LEASE_MS))).length > 0
  const { lastSeq: ackSeq, revision } = window
  return { ackSeq, revision, isBranch: !isHeld, isTakenOver: !isHeld, result: resultOf(window) }
}

/** Runs what only the learner can do: the section is theirs to complete. */
async function completeAs({ db, now, afterCommit }: WindowContext, { membershipId, ...place }: OpenWindow) {
  const tenant = await db.tenant.findFirstOrThrow({
    select: { id: true, slug: true, name: true, locale: true, timeZone: true, theme: true, logoAssetId: true },
  })
  const ctx = await asMember({ db, now, afterCommit, tenant }, membershipId)
  try {
    if (ctx) await completePackageSection(ctx, place)
  } catch (error) {
    // What the module says of itself is no reason to lose what was learned: the next launch tries again.
    if (!(error instanceof DomainError)) throw error
    const { moduleId, sectionId } = place
    logger.warn({ err: error, moduleId, sectionId }, 'a section could not be completed by its package')
  }
}

type Merged = { fold: AttemptFold; addedMs: number; activities: readonly CountableActivity[] }

/** The result as the attempt leaves it: it only rises, and counts in the cycle that the attempt belongs to. */
async function raiseResult(ctx: WindowContext, window: OpenWindow, { fold, addedMs, activities }: Merged) {
  if (window.cycle !== window.enrollmentCycle) return window
  const isSameCycle = window.resultCycle === window.cycle
  const before = isSameCycle
    ? { completion: window.resultCompletion, success: window.resultSuccess, score: window.resultScore }
    : NO_OUTCOME
  const { lacking, ...reached } = evaluate({ activities, standings: fold.standings, course: fold.course }, window)
  const outcome = betterOf(before, reached)
  const totalTimeMs = (isSameCycle ? window.totalTimeMs : 0) + addedMs
  const known = isSameCycle ? window.fulfilledAt : null
  const fulfilledAt = known ?? (lacking === null ? ctx.now : null)
  const isBetter = JSON.stringify(before) !== JSON.stringify(outcome) || known !== fulfilledAt
  if (!isBetter && totalTimeMs === window.totalTimeMs) return window
  await ctx.db.scormResult.update({
    where: { id: window.resultId },
    data: {
      ...outcome,
      ...(isBetter ? { attemptId: window.attemptId } : {}),
      cycle: window.cycle,
      totalTimeMs: Math.round(totalTimeMs),
      fulfilledAt,
      updatedAt: ctx.now,
    },
    select: { id: true },
  })
  if (fulfilledAt !== known) await completeAs(ctx, window)
  await writeEnrollment(ctx.db, window)
  const { completion: resultCompletion, success: resultSuccess, score: resultScore } = outcome
  return { ...window, resultCompletion, resultSuccess, resultScore, totalTimeMs, fulfilledAt }
}

async function writeAttempt(ctx: WindowContext, window: OpenWindow, { commit }: Received, merged: Merged) {
  const { course } = merged.fold
  const isNewest = commit.seq > window.snapshotSeq
  const { sequencing, currentActivityId: current } = commit
  const isKnown = current === null || merged.activities.some(({ id }) => id === current)
  await ctx.db.scormAttempt.update({
    where: { id: window.attemptId },
    data: {
      revision: window.revision + 1,
      lastActiveAt: ctx.now,
      completion: course.completion,
      success: course.success,
      score: percentOf(course),
      completedAt: course.completedAt,
      passedAt: course.passedAt,
      bestScore: course.bestScore,
      ...(isNewest && sequencing != null ? { sequencing: escapeJson(sequencing) ?? {} } : {}),
      ...(isNewest && current !== undefined && isKnown ? { currentActivityId: current } : {}),
    },
    select: { id: true },
  })
  return isNewest && (sequencing != null || current !== undefined) ? commit.seq : window.snapshotSeq
}

async function writeWindow(ctx: WindowContext, window: OpenWindow, { commit }: Received, snapshotSeq: number) {
  const isNewest = commit.seq > window.lastSeq
  const leaseUntil = commit.final ? ctx.now : new Date(ctx.now.getTime() + LEASE_MS)
  await ctx.db.scormSession.update({
    where: { id: window.sessionId },
    data: {
      snapshotSeq,
      ...(isNewest ? { lastSeq: commit.seq, leaseUntil, closedAt: commit.final ? ctx.now : null } : {}),
    },
    select: { id: true },
  })
}

async function merge(ctx: WindowContext, window: OpenWindow, received: Received): Promise<OpenWindow> {
  const activities = await activitiesOf(ctx.db, window.versionId)
  const known = new Set(activities.map(({ id }) => id))
  const merged = { ...(await mergeCommit(ctx.db, window, received, known)), activities }
  const snapshotSeq = await writeAttempt(ctx, window, received, merged)
  await writeWindow(ctx, window, received, snapshotSeq)
  return raiseResult(ctx, window, merged)
}

/** What was answered when it came for the first time. */
async function answerAgain(ctx: WindowContext, window: OpenWindow, seq: number): Promise<Committed> {
  const { sessionId } = window
  const { revision, isBranch } = await ctx.db.scormCall.findFirstOrThrow({ where: { sessionId, seq } })
  return { ackSeq: seq, revision, isBranch, isTakenOver: window.takenOverAt !== null, result: resultOf(window) }
}

/**
 * Takes a commit of a window: kept once however often it comes, and merged unless another window goes on with the
 * attempt. In one transaction; null when the token is none.
 */
export async function receiveCommit(ctx: WindowContext, ref: WindowRef, received: Received): Promise<Committed | null> {
  await holdRegistrationOf(ctx.db, ref.sessionId)
  const window = await openWindow(ctx, ref)
  if (!window) return null
  const { seq, baseRevision, final: isFinal } = received.commit
  const isBranch = window.takenOverAt !== null || window.state === 'CLOSED'
  const revision = window.revision + (isBranch ? 0 : 1)
  const calls = escapeJson(received.commit.calls.map((entry) => ({ ...entry })))
  const kept = {
    sessionId: window.sessionId,
    seq,
    baseRevision,
    revision,
    isFinal,
    isBranch,
    calls,
    receivedAt: ctx.now,
  }
  if ((await keepCommit(ctx.db, kept)).length === 0) return answerAgain(ctx, window, seq)
  const after = isBranch ? window : await merge(ctx, window, received)
  if (isBranch)
    await writeWindow(ctx, window, { ...received, commit: { ...received.commit, final: true } }, window.snapshotSeq)
  return { ackSeq: seq, revision, isBranch, isTakenOver: window.takenOverAt !== null, result: resultOf(after) }
}
