import 'server-only'
import { notFound } from '@/lib/errors'
import { toIsoDuration } from '@/lib/iso-duration'
import type { TenantContext } from '@/server/api/tenant-context'
import type { CallEntry } from '../player/protocol'
import { scormStatusOf } from '../policy'
import { findAnswers, findCommits, type RecordedCommit } from '../queries'
import { type AttemptRef, callLog, type RecorderInput, type RegistrationRef } from '../schema'
import { activitiesOf } from './activity-cache'
import { unescapeJson, unescapeText } from './escape-text'
import { evaluate, type Rule } from './evaluate'
import { AttemptFold } from './fold'
import { reachRegistration } from './reach'

const SHOWN = 300

/** A long value says how long it is, and how it begins. */
const shorten = (value: string | undefined) =>
  value !== undefined && value.length > SHOWN ? { value: value.slice(0, SHOWN), length: value.length } : { value }

const toShown = ({ value, raw, ...entry }: CallEntry) => ({ ...entry, ...shorten(value), raw: shorten(raw).value })

/** The attempts of a learner in a package, the newest first, with their windows and what is missing in each. */
export async function getRecord(ctx: TenantContext, { registrationId }: RegistrationRef) {
  const { result, ...registration } = await reachRegistration(ctx, { id: registrationId })
  const attempts = await ctx.db.scormAttempt.findMany({
    where: { registrationId },
    orderBy: { number: 'desc' },
    take: 50,
    select: {
      id: true,
      number: true,
      cycle: true,
      state: true,
      startedAt: true,
      lastActiveAt: true,
      closedAt: true,
      version: { select: { number: true, title: true } },
      sessions: {
        orderBy: { openedAt: 'asc' },
        take: 100,
        select: { id: true, openedAt: true, takenOverAt: true, closedAt: true, userAgent: true },
      },
    },
  })
  if (!result) throw notFound()
  const { rule, minScore, score, fulfilledAt, cycle } = result
  return {
    ...registration,
    attempts,
    result: {
      rule,
      minScore,
      score,
      fulfilledAt,
      cycle,
      status: scormStatusOf(result),
      totalTime: toIsoDuration(Number(result.totalTimeMs)),
    },
  }
}

/** The activities of an attempt, as they stand. */
export async function listStates(ctx: TenantContext, { attemptId }: AttemptRef) {
  await reachRegistration(ctx, { attempts: { some: { id: attemptId } } })
  const rows = await ctx.db.scormActivityState.findMany({
    where: { attemptId },
    orderBy: { activity: { position: 'asc' } },
    select: {
      activityId: true,
      completion: true,
      success: true,
      bestScore: true,
      progress: true,
      location: true,
      exit: true,
      totalTimeMs: true,
      completedAt: true,
      passedAt: true,
      updatedAt: true,
      activity: { select: { title: true, depth: true } },
    },
  })
  return rows.map(({ totalTimeMs, completion, success, location, ...row }) => ({
    ...row,
    location: location && unescapeText(location).slice(0, SHOWN),
    status: scormStatusOf({ completion, success }),
    totalTime: toIsoDuration(Number(totalTimeMs)),
  }))
}

type Recorded = { rule: Rule; activities: Awaited<ReturnType<typeof activitiesOf>> }

/** What the rule makes of the calls one after the other; branches are shown and change nothing. */
function replay(commits: readonly RecordedCommit[], { rule, activities }: Recorded) {
  const fold = new AttemptFold(new Set(activities.map(({ id }) => id)))
  return commits.map(({ calls: kept, ...commit }, index) => {
    const calls = callLog.parse(unescapeJson(kept))
    if (!commit.isBranch) fold.add(calls, commit.receivedAt)
    const before = commits[index - 1]
    return {
      ...commit,
      id: `${commit.sessionId} ${commit.seq}`,
      /** It came after something that was said later. */
      isLate: before?.sessionId === commit.sessionId && before.receivedAt > commit.receivedAt,
      calls: calls.map(toShown),
      after: evaluate({ activities, standings: fold.standings, course: fold.course }, rule),
    }
  })
}

/**
 * What a package said in an attempt, what the rule made of it, and what is missing at the end: derived from the log
 * alone. Shown from the newest commit back, `limit` at a time; the cursor is how many are older.
 */
export async function readRecorder(ctx: TenantContext, { attemptId, cursor, limit }: RecorderInput) {
  const { result } = await reachRegistration(ctx, { attempts: { some: { id: attemptId } } })
  const attempt = await ctx.db.scormAttempt.findUniqueOrThrow({ where: { id: attemptId }, select: { versionId: true } })
  const activities = await activitiesOf(ctx.db, attempt.versionId)
  const rule = { rule: result?.rule ?? 'COMPLETED', minScore: result?.minScore ?? null } as const
  const commits = replay(await findCommits(ctx.db, attemptId), { rule, activities })
  const end = Math.min(cursor ?? commits.length, commits.length)
  const from = Math.max(0, end - limit)
  const after =
    commits.at(-1)?.after ??
    evaluate({ activities, standings: new Map(), course: new AttemptFold(new Set()).course }, rule)
  return {
    items: commits.slice(from, end).reverse(),
    nextCursor: from > 0 ? from : null,
    total: commits.length,
    branches: commits.filter(({ isBranch }) => isBranch).length,
    status: scormStatusOf(after),
    score: after.score,
    lacking: after.lacking,
    titles: Object.fromEntries(activities.map(({ id, title }) => [id, title])),
  }
}

/** What the learner answered in an attempt, question by question. */
export async function listAnswers(ctx: TenantContext, { attemptId }: AttemptRef) {
  await reachRegistration(ctx, { attempts: { some: { id: attemptId } } })
  const rows = await findAnswers(ctx.db, attemptId)
  return rows.map(({ values, ...row }) => {
    const text = (...names: string[]) => {
      const found = names.map((name) => values[name]).find((value) => value !== undefined)
      return found === undefined ? null : unescapeText(found)
    }
    return {
      ...row,
      questionId: text('id') ?? String(row.number + 1),
      text: text('description'),
      type: text('type'),
      given: text('learner_response', 'student_response'),
      correct: text('correct_responses.0.pattern'),
      result: text('result'),
      latency: text('latency'),
    }
  })
}
