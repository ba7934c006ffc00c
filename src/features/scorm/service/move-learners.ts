import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { editModule, readModule } from '@/features/module/service/access'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { findMovable, findPublished, findReturnable, holdRegistrations, repinLearners } from '../queries'
import { type MoveLearners, movedLearners, type PreviewMove, type UndoMove } from '../schema'
import { closeAttempts } from './attempts'
import { findPackaged } from './list-versions'

/** A version of the section's package that learners may be on: what is not published yet is a draft. */
async function findTarget(ctx: TenantContext, { sectionId, versionId }: PreviewMove) {
  const { scormPackage, title } = await findPackaged(ctx, sectionId)
  const [published] = await findPublished(ctx.db, sectionId)
  const versions = await ctx.db.scormPackageVersion.findMany({
    where: { id: { in: [versionId, ...(published ? [published.versionId] : [])] }, packageId: scormPackage?.id ?? '' },
    select: { id: true, packageId: true, number: true },
  })
  const version = versions.find(({ id }) => id === versionId)
  if (!version) throw notFound()
  const newest = versions.find(({ id }) => id === published?.versionId)?.number ?? 0
  if (version.number > newest) throw new DomainError('CONFLICT', 'versionNotPublished')
  return { ...version, title }
}

/** Whom a move to this version would touch: who has begun and not finished, on another one. */
export async function previewMove(ctx: TenantContext, input: PreviewMove) {
  await readModule(ctx, { sectionId: input.sectionId })
  await findTarget(ctx, input)
  const learners = await findMovable(ctx.db, input.sectionId, input.versionId)
  return learners.map(({ membershipId, name, fromNumber, lastActiveAt }) => ({
    membershipId,
    name,
    fromNumber,
    lastActiveAt,
  }))
}

/**
 * The learners whom a move touches, held, and then the module: launches and commits come to them in this order. Whoever
 * has begun meanwhile has done so in the version that is published.
 */
async function holdMovable(ctx: TenantContext, { sectionId, versionId }: PreviewMove) {
  const found = await findMovable(ctx.db, sectionId, versionId)
  const ids = found.map(({ registrationId }) => registrationId)
  const held = new Set((await holdRegistrations(ctx.db, ids)).map(({ id }) => id))
  await editModule(ctx, { sectionId })
  const learners = await findMovable(ctx.db, sectionId, versionId)
  return learners.filter(({ registrationId }) => held.has(registrationId))
}

/**
 * Moves the learners who have not finished to a version: their attempt is kept as it is, and the next launch begins
 * another one there. Their results stay.
 */
export async function moveLearners(ctx: TenantContext, { requestId, ...input }: MoveLearners) {
  await readModule(ctx, { sectionId: input.sectionId })
  const { id: toVersionId, packageId, number, title } = await findTarget(ctx, input)
  const learners = await holdMovable(ctx, input)
  const mine = { requestId, movedById: ctx.member.id }
  const before = await ctx.db.scormMove.findFirst({ where: mine, select: { id: true, moved: true } })
  if (before) return { id: before.id, count: movedLearners.parse(before.moved).length }
  const ids = learners.map(({ registrationId }) => registrationId)
  await repinLearners(
    ctx.db,
    ids.map((registrationId) => ({ registrationId, versionId: toVersionId })),
  )
  await closeAttempts(ctx, ids)
  const moved = learners.map(({ registrationId, fromVersionId, attemptId }) => ({
    registrationId,
    fromVersionId,
    attemptId,
  }))
  const { id } = await ctx.db.scormMove.create({
    data: { ...mine, sectionId: input.sectionId, toVersionId, moved, createdAt: ctx.now },
    select: { id: true },
  })
  await audit(ctx, 'SCORM_LEARNERS_MOVED', { packageId, title: `${title} ${number}`, count: moved.length })
  return { id, count: moved.length }
}

type Audited = { packageId: string; title: string; count: number }

const audit = (
  ctx: TenantContext,
  action: 'SCORM_LEARNERS_MOVED' | 'SCORM_MOVE_UNDONE',
  { packageId, title, count }: Audited,
) =>
  writeAudit(ctx, {
    action,
    entityType: 'ScormPackage',
    entityId: packageId,
    entityName: title,
    changes: { people: { to: count } },
  })

/** Takes a move back, for those who have not begun in the version that they were moved to. */
export async function undoMove(ctx: TenantContext, { moveId }: UndoMove) {
  const move = await ctx.db.scormMove.findFirst({
    where: { id: moveId },
    select: {
      sectionId: true,
      moved: true,
      undoneAt: true,
      toVersion: { select: { id: true, packageId: true, number: true } },
    },
  })
  if (!move) throw notFound()
  await readModule(ctx, { sectionId: move.sectionId })
  const { count: isFirst } = await ctx.db.scormMove.updateMany({
    where: { id: moveId, undoneAt: null },
    data: { undoneAt: ctx.now },
  })
  if (isFirst === 0) throw new DomainError('CONFLICT', 'moveUndone')
  const moved = movedLearners.parse(move.moved)
  const ids = moved.map(({ registrationId }) => registrationId)
  await holdRegistrations(ctx.db, ids)
  const returnable = new Set((await findReturnable(ctx.db, ids, move.toVersion.id)).map((row) => row.registrationId))
  const back = moved.filter(({ registrationId }) => returnable.has(registrationId))
  await repinLearners(
    ctx.db,
    back.map(({ registrationId, fromVersionId }) => ({ registrationId, versionId: fromVersionId })),
  )
  await ctx.db.scormAttempt.updateMany({
    where: { id: { in: back.flatMap(({ attemptId }) => attemptId ?? []) } },
    data: { state: 'OPEN', closedAt: null },
  })
  const { title } = await findPackaged(ctx, move.sectionId)
  const { packageId, number } = move.toVersion
  await audit(ctx, 'SCORM_MOVE_UNDONE', { packageId, title: `${title} ${number}`, count: back.length })
  return { count: back.length, stayed: moved.length - back.length }
}
