import 'server-only'
import { holdAssignments } from '@/features/assignment/service/lock'
import { writeAudits } from '@/features/audit/service'
import { issueCertificate } from '@/features/certificate/service'
import { requiredOf } from '@/features/enrollment/policy'
import { beginCycles } from '@/features/enrollment/service/begin-cycle'
import { holdPublished, type PublishedOutline } from '@/features/enrollment/service/hold-published'
import { notify } from '@/features/notification/service/notify'
import { notFound } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import {
  completeEnrollments,
  completeSections,
  enrollMissing,
  type HeldEnrollment,
  holdEnrollments,
  revokeOfCycles,
} from '../queries'
import type { OverrideProgress } from '../schema'
import { findTargets, type Person } from './find-targets'

type Certificate = 'ISSUED' | 'REVOKED' | 'KEPT' | 'NONE'

/** What an override does to one person in one module; `isUnchanged`: it is so already. */
export type OverrideRow = {
  overrideId: string
  membershipId: string
  name: string
  moduleId: string
  moduleTitle: string
  isUnchanged: boolean
  progress: { from: number; to: number }
  sections: number
  closedAttempts: number
  certificate: Certificate
}

type OfModule = { module: PublishedOutline; people: readonly Person[]; input: OverrideProgress }
type Done = { held: HeldEnrollment; person: Person; closedAttempts: number; issuedId?: string; revokedId?: string }

/**
 * Completes, reopens or resets modules for people. Reopening asks for the quizzes again (or the last section, where
 * there is no quiz) and resetting for everything; both begin a new cycle, so that attempts count anew and the history
 * stays. Can be undone for thirty days, as long as the person has not gone on.
 */
export async function overrideProgress(ctx: TenantContext, input: OverrideProgress): Promise<OverrideRow[]> {
  await holdAssignments(ctx)
  const people = await findTargets(ctx, input.targets)
  const rows: OverrideRow[] = []
  const moduleIds = [...new Set(input.targets.map(({ moduleId }) => moduleId))].sort()
  for (const moduleId of moduleIds) {
    const module = await holdPublished(ctx, moduleId)
    if (!module) throw notFound()
    const ids = new Set(input.targets.filter((target) => target.moduleId === moduleId).map((each) => each.membershipId))
    rows.push(...(await overrideModule(ctx, { module, input, people: people.filter(({ id }) => ids.has(id)) })))
  }
  return rows
}

async function overrideModule(ctx: TenantContext, of: OfModule): Promise<OverrideRow[]> {
  const { module, people, input } = of
  const key = { moduleId: module.id, membershipIds: people.map(({ id }) => id) }
  const enrolled = input.kind === 'COMPLETE' ? await enrollMissing(ctx.db, key, ctx.now) : []
  const isNew = new Set(enrolled.map(({ membershipId }) => membershipId))
  const held = await holdEnrollments(ctx.db, key)
  const touched = held.filter((each) => isTouched(input, each))
  const done = await act(ctx, of, touched)
  const after = new Map((await holdEnrollments(ctx.db, key)).map((each) => [each.membershipId, each]))
  const changed = done.map((each) => rowOf(of, each, after.get(each.person.id)))
  await record(ctx, of, { changed, done, after, isNew })
  const touchedIds = new Set(touched.map(({ membershipId }) => membershipId))
  return [...changed, ...people.filter(({ id }) => !touchedIds.has(id)).map((person) => unchangedRow(of, person, held))]
}

/** Nothing to complete in what is complete, nothing to reopen in what is not, nothing to reset in what is untouched. */
function isTouched({ kind }: OverrideProgress, { status, sections, hasPlayed }: HeldEnrollment): boolean {
  if (kind === 'RESET') return status === 'COMPLETED' || sections.length > 0 || hasPlayed
  return kind === 'COMPLETE' ? status !== 'COMPLETED' : status === 'COMPLETED'
}

async function act(ctx: TenantContext, of: OfModule, touched: readonly HeldEnrollment[]): Promise<Done[]> {
  const nameOf = new Map(of.people.map((person) => [person.id, person]))
  const withPerson = touched.flatMap((held) => {
    const person = nameOf.get(held.membershipId)
    return person ? [{ held, person, closedAttempts: 0 }] : []
  })
  if (withPerson.length === 0) return []
  return of.input.kind === 'COMPLETE' ? complete(ctx, of, withPerson) : startAnew(ctx, of, withPerson)
}

async function complete(ctx: TenantContext, { module, input }: OfModule, all: readonly Done[]): Promise<Done[]> {
  const enrollmentIds = all.map(({ held }) => held.id)
  const sectionIds = requiredOf(module.outline).map(({ id }) => id)
  await completeSections(ctx.db, { enrollmentIds, sectionIds, version: module.version, now: ctx.now })
  await completeEnrollments(ctx.db, { enrollmentIds, sectionIds, version: module.version, now: ctx.now })
  if (!input.allowCertificate) return [...all]
  const done: Done[] = []
  for (const each of all) {
    const { id, expiresAt } = await issueCertificate(ctx, {
      ...module.terms,
      moduleId: module.id,
      version: module.version,
      cycle: each.held.cycle,
      holder: each.person,
    })
    await ctx.db.enrollment.update({ where: { id: each.held.id }, data: { expiresAt } })
    done.push({ ...each, issuedId: id })
  }
  return done
}

async function startAnew(ctx: TenantContext, { module, input }: OfModule, all: readonly Done[]): Promise<Done[]> {
  const enrollmentIds = all.map(({ held }) => held.id)
  const revoked = input.revokeCertificate ? await revokeOfCycles(ctx.db, { enrollmentIds, now: ctx.now }) : []
  const { closedAttempts } = await beginCycles(ctx, {
    moduleId: module.id,
    enrollments: all.map(({ held }) => held),
    end: input.kind === 'RESET' ? 'RESET' : 'REOPENED',
    ...(input.kind === 'REOPEN' ? { sectionIds: sectionsToRepeat(module) } : {}),
  })
  return all.map((each) => {
    const revokedId = revoked.find(({ membershipId }) => membershipId === each.person.id)?.id
    return {
      ...each,
      closedAttempts: closedAttempts.filter(({ membershipId }) => membershipId === each.person.id).length,
      ...(revokedId ? { revokedId } : {}),
    }
  })
}

/** What a reopened module asks for again: its quizzes, or the last required section where it has none. */
function sectionsToRepeat({ outline }: PublishedOutline): string[] {
  const required = requiredOf(outline)
  const quizzes = required.filter(({ type }) => type === 'QUIZ')
  return (quizzes.length > 0 ? quizzes : required.slice(-1)).map(({ id }) => id)
}

function rowOf({ module }: OfModule, done: Done, after: HeldEnrollment | undefined): OverrideRow {
  const { held, person, closedAttempts, issuedId, revokedId } = done
  const progress = { from: held.progress, to: after?.progress ?? held.progress }
  return {
    overrideId: newId(),
    membershipId: person.id,
    name: person.name,
    moduleId: module.id,
    moduleTitle: module.terms.moduleTitle,
    isUnchanged: false,
    progress,
    sections: Math.abs(doneSections(after) - doneSections(held)),
    closedAttempts,
    certificate: issuedId ? 'ISSUED' : revokedId ? 'REVOKED' : held.status === 'COMPLETED' ? 'KEPT' : 'NONE',
  }
}

const doneSections = (held: HeldEnrollment | undefined) =>
  held?.sections.filter((section) => (section as { completed_at: string | null }).completed_at !== null).length ?? 0

function unchangedRow({ module }: OfModule, { id, name }: Person, held: readonly HeldEnrollment[]): OverrideRow {
  const progress = held.find(({ membershipId }) => membershipId === id)?.progress ?? 0
  return {
    overrideId: newId(),
    membershipId: id,
    name,
    moduleId: module.id,
    moduleTitle: module.terms.moduleTitle,
    isUnchanged: true,
    progress: { from: progress, to: progress },
    sections: 0,
    closedAttempts: 0,
    certificate: 'NONE',
  }
}

type Recorded = {
  changed: readonly OverrideRow[]
  done: readonly Done[]
  after: ReadonlyMap<string, HeldEnrollment>
  /** Who had no enrollment before. */
  isNew: ReadonlySet<string>
}

async function record(ctx: TenantContext, { module, input }: OfModule, { changed, done, after, isNew }: Recorded) {
  const { kind, reason, allowCertificate } = input
  await ctx.db.progressOverride.createMany({
    data: changed.map((row, index) => {
      const now = after.get(row.membershipId)
      const { held, issuedId = null, revokedId = null } = done[index] as Done
      const { id: _id, membershipId: _membershipId, ...before } = held
      return {
        id: row.overrideId,
        membershipId: row.membershipId,
        moduleId: module.id,
        kind,
        reason,
        allowCertificate,
        overrideById: ctx.member.id,
        ...(isNew.has(row.membershipId) ? {} : { before: JSON.parse(JSON.stringify(before)) }),
        after: { status: now?.status, progress: now?.progress, cycle: now?.cycle, issuedId, revokedId },
        createdAt: ctx.now,
      }
    }),
  })
  await writeAudits(
    ctx,
    changed.map(({ overrideId, name, moduleTitle, progress }) => ({
      action: 'PROGRESS_OVERRIDDEN',
      entityType: 'ProgressOverride',
      entityId: overrideId,
      entityName: `${name} · ${moduleTitle}`,
      changes: { kind: { to: kind }, progress, reason: { to: reason } },
    })),
  )
  await notify(
    ctx,
    changed.map(({ overrideId, membershipId, moduleTitle }) => ({
      membershipId,
      type: 'PROGRESS_OVERRIDE',
      params: { kind, moduleTitle, reason, by: ctx.member.name },
      path: `/modules/${module.slug}`,
      cause: { kind: 'OVERRIDE', by: ctx.member.name },
      dedupKey: `override:${overrideId}`,
    })),
  )
}
