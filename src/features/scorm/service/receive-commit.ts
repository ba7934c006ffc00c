import 'server-only'
import { DomainError } from '@/lib/errors'
import { logger } from '@/lib/logger'
import type { TenantContext } from '@/server/api/tenant-context'
import { asMember } from '@/server/jobs/as-member'
import { type Commit, type CommitResult, type Committed, LEASE_MS } from '../player/protocol'
import { holdRegistrationOf } from '../queries'
import { findWindow, keepCommit, type OpenWindow, renewLease } from '../queries/commit'
import { activitiesOf } from './activity-cache'
import { escapeJson } from './escape-text'
import { type CountableActivity, evaluate } from './evaluate'
import type { AttemptFold } from './fold'
import { mergeCommit } from './merge-commit'
import { betterOf, NO_OUTCOME } from './result'
import { completePackageSection, settleResult } from './settle'
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

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS)

/** The window that a token is of; null when it is of none, or its learner is no longer active. */
async function openWindow({ db }: WindowContext, { sessionId, tokenHash }: WindowRef, seq: number) {
  const [window] = await findWindow(db, sessionId, seq)
  return window?.isActive && isSameHash(window.tokenHash, tokenHash) ? window : null
}

/** Keeps the hold of a window on its attempt. */
export async function receivePing(ctx: WindowContext, ref: WindowRef): Promise<Committed | null> {
  const window = await openWindow(ctx, ref, 0)
  if (!window) return null
  const isHeld = (await renewLease(ctx.db, ref.sessionId, leaseFrom(ctx.now))).length > 0
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
  if (fulfilledAt !== known) await completeAs(ctx, window)
  const { membershipId, moduleId, resultId: id, cycle, rule, minScore } = window
  const attemptId = isBetter ? window.attemptId : window.resultAttemptId
  const result = { ...outcome, id, attemptId, cycle, rule, minScore, totalTimeMs, fulfilledAt }
  await settleResult(ctx, { membershipId, moduleId, result })
  const { completion: resultCompletion, success: resultSuccess, score: resultScore } = outcome
  return { ...window, resultCompletion, resultSuccess, resultScore, totalTimeMs, fulfilledAt }
}

async function merge(ctx: WindowContext, window: OpenWindow, commit: Commit): Promise<OpenWindow> {
  const activities = await activitiesOf(ctx.db, window.versionId)
  const known = new Set(activities.map(({ id }) => id))
  return raiseResult(ctx, window, { ...(await mergeCommit(ctx, window, commit, known)), activities })
}

type Kept = { revision: number; isBranch: boolean }

/** Keeps the commit; a window that has lost its attempt has none to hold. */
const keep = ({ db, now }: WindowContext, { sessionId }: OpenWindow, commit: Commit, { revision, isBranch }: Kept) =>
  keepCommit(db, {
    sessionId,
    seq: commit.seq,
    baseRevision: commit.baseRevision,
    revision,
    isFinal: commit.final,
    isBranch,
    calls: escapeJson(commit.calls.map((entry) => ({ ...entry }))),
    receivedAt: now,
    hasSnapshot: !isBranch && (commit.sequencing != null || commit.currentActivityId !== undefined),
    ...(commit.final || isBranch ? { leaseUntil: now, closedAt: now } : { leaseUntil: leaseFrom(now), closedAt: null }),
  })

/**
 * Takes a commit of a window: kept once however often it comes, and merged unless another window goes on with the
 * attempt. In one transaction; null when the token is none.
 */
export async function receiveCommit(ctx: WindowContext, ref: WindowRef, commit: Commit): Promise<Committed | null> {
  const { seq } = commit
  await holdRegistrationOf(ctx.db, ref.sessionId)
  const window = await openWindow(ctx, ref, seq)
  if (!window) return null
  const answer = { ackSeq: seq, isTakenOver: window.takenOverAt !== null }
  const { keptRevision, keptAsBranch } = window
  if (keptRevision !== null) {
    return { ...answer, revision: keptRevision, isBranch: keptAsBranch === true, result: resultOf(window) }
  }
  const isBranch = answer.isTakenOver || window.state === 'CLOSED'
  const revision = window.revision + (isBranch ? 0 : 1)
  await keep(ctx, window, commit, { revision, isBranch })
  const after = isBranch ? window : await merge(ctx, window, commit)
  return { ...answer, revision, isBranch, result: resultOf(after) }
}
