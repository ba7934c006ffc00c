import 'server-only'
import { env } from '@/env'
import { markDone, openModule, rememberPlace, sectionIn } from '@/features/enrollment/service'
import { getPublished } from '@/features/module/service'
import { notFound } from '@/lib/errors'
import { hasCapability } from '@/lib/permissions'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { type CommitResult, type Json, type Launch, type LaunchAnswer, LEASE_MS } from '../player/protocol'
import { holdRegistration } from '../queries'
import type { LaunchInput } from '../schema'
import { takeAttempt } from './attempts'
import { deriveResult } from './derive-result'
import { describeVersion, readStates } from './describe-launch'
import { unescapeJson } from './escape-text'
import type { Rule } from './evaluate'
import { makeWindowToken } from './window-token'

type Place = { moduleId: string; sectionId: string; packageId: string; versionId: string } & Rule

/** The package that the published module has in this section, and by what it is complete. */
async function findPlace(ctx: TenantContext, { slug, sectionId }: LaunchInput): Promise<Place> {
  const published = await getPublished(ctx, { slug })
  const section = published.content.sections.find(({ id }) => id === sectionId)
  if (!section?.scorm) throw notFound()
  const { packageId, versionId, rule, minScore } = section.scorm
  return { moduleId: published.id, sectionId, packageId, versionId, rule, minScore }
}

export const NOTHING_YET: CommitResult = {
  completion: 'NOT_ATTEMPTED',
  success: 'UNKNOWN',
  score: null,
  totalTimeMs: 0,
  isFulfilled: false,
}

/** What plays a version and stores nothing of it. */
export async function launchInReview(ctx: TenantContext, versionId: string): Promise<LaunchAnswer> {
  return {
    otherWindow: null,
    launch: {
      ...(await describeVersion(ctx, versionId)),
      sessionId: newId(),
      token: '',
      commitUrl: '',
      revision: 0,
      attemptNumber: 1,
      mode: 'review',
      states: [],
      sequencing: null,
      currentActivityId: null,
      result: NOTHING_YET,
    },
  }
}

type Registration = { id: string; versionId: string }

/**
 * The learner's registration, held; pinned to the version that is published as they begin, theirs until they are moved.
 * Before anything else is locked: commits hold it too before they come to the enrollment.
 */
async function register(ctx: TenantContext, place: Place): Promise<Registration> {
  const { sectionId, packageId, versionId, rule, minScore } = place
  const [known] = await holdRegistration(ctx.db, ctx.member.id, sectionId)
  if (known) return known
  const id = newId()
  const { count } = await ctx.db.scormRegistration.createMany({
    data: { id, membershipId: ctx.member.id, sectionId, packageId, versionId, createdAt: ctx.now },
    skipDuplicates: true,
  })
  if (count === 0) return register(ctx, place)
  await ctx.db.scormResult.create({
    data: { id: newId(), registrationId: id, rule, minScore, updatedAt: ctx.now },
    select: { id: true },
  })
  return { id, versionId }
}

/** The window that holds the attempt now; one that was left before it said a word never does. */
export const findHolder = (ctx: TenantContext, registrationId: string) =>
  ctx.db.scormSession.findFirst({
    where: { attempt: { registrationId }, takenOverAt: null, closedAt: null, leaseUntil: { gt: ctx.now } },
    orderBy: { openedAt: 'desc' },
    select: { openedAt: true, leaseUntil: true },
  })

async function openSession(ctx: TenantContext, attemptId: string, userAgent: string) {
  const id = newId()
  const { token, tokenHash } = makeWindowToken(ctx.tenant.id, id)
  await ctx.db.scormSession.create({
    data: { id, attemptId, tokenHash, leaseUntil: ctx.now, openedAt: ctx.now, userAgent: userAgent.slice(0, 300) },
    select: { id: true },
  })
  return { sessionId: id, token }
}

type Caller = { userAgent: string | null }

async function play(ctx: TenantContext, place: Place, input: LaunchInput, caller: Caller): Promise<LaunchAnswer> {
  const registration = await register(ctx, place)
  const open = await openModule(ctx, place)
  const section = sectionIn(open, place.sectionId)
  await rememberPlace(ctx, open, section.id)
  const { cycle } = open.enrollment
  const holder = input.takeOver ? null : await findHolder(ctx, registration.id)
  if (holder) {
    const lastActiveAt = new Date(holder.leaseUntil.getTime() - LEASE_MS).toISOString()
    return { otherWindow: { openedAt: holder.openedAt.toISOString(), lastActiveAt }, launch: null }
  }
  const attempt = await takeAttempt(ctx, registration, { ...place, cycle })
  const window = await openSession(ctx, attempt.id, caller.userAgent ?? '')
  const learner = { registrationId: registration.id, membershipId: ctx.member.id, cycle }
  const result = await deriveResult(ctx, { ...learner, ...place })
  if (result.isFulfilled) await markDone(ctx, open, section)
  return { otherWindow: null, launch: { ...(await describeLaunch(ctx, attempt)), ...window, result } }
}

type Attempt = Awaited<ReturnType<typeof takeAttempt>>

async function describeLaunch(
  ctx: TenantContext,
  attempt: Attempt,
): Promise<Omit<Launch, 'sessionId' | 'token' | 'result'>> {
  const version = await describeVersion(ctx, attempt.versionId)
  const sequencing: Json = JSON.parse(JSON.stringify(attempt.sequencing))
  return {
    ...version,
    commitUrl: new URL('/api/scorm/commit', env.APP_URL).href,
    revision: attempt.revision,
    attemptNumber: attempt.number,
    mode: 'normal',
    states: await readStates(ctx.db, attempt.id, version.edition),
    sequencing: unescapeJson(sequencing),
    currentActivityId: attempt.currentActivityId,
  }
}

/**
 * Opens a package in a window: the learner's attempt goes on where it was, in the version that they began with. Whoever
 * only reads sees it without anything being kept.
 */
export async function launchPackage(ctx: TenantContext, input: LaunchInput, caller: Caller): Promise<LaunchAnswer> {
  const place = await findPlace(ctx, input)
  if (!hasCapability(ctx.member, 'LEARN')) return launchInReview(ctx, place.versionId)
  return play(ctx, place, input, caller)
}
