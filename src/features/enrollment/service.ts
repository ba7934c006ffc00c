import 'server-only'
import { issueCertificate } from '@/features/certificate/service'
import type { PublishedModule } from '@/features/module/schema'
import { awardXp } from '@/features/xp/service/award'
import { DomainError, notFound } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { completionOf, isWatched, progressOf, requiredOf, WATCHED_ENOUGH, watchedPercent } from './policy'
import {
  applyRequiredSections,
  findOutlines,
  findPrerequisites,
  findTerms,
  findWaitingDependents,
  type HeldModule,
  holdModule,
  type LockedEnrollment,
  lockEnrollment,
  type OutlineSection,
} from './queries'
import type { ModuleRef, SectionRef } from './schema'

/** A module in the member's hands: nobody else changes its version or this enrollment until the transaction ends. */
export type OpenModule = { module: HeldModule; enrollment: LockedEnrollment; outline: OutlineSection[] }

async function assertUnlocked(ctx: TenantContext, moduleId: string) {
  const missing = (await findPrerequisites(ctx.db, ctx.member.id, moduleId)).filter(({ isComplete }) => !isComplete)
  if (missing.length === 0) return
  throw new DomainError('LOCKED', 'finishFirst', { modules: missing.map(({ title }) => title).join(', ') })
}

/**
 * The member's enrollment in a published module, locked; it starts now if there is none, once its prerequisites are
 * complete. Archiving keeps it open to those who have started. Locks in one order, module first, everywhere.
 */
export async function openModule(ctx: TenantContext, { moduleId }: ModuleRef): Promise<OpenModule> {
  const module = await holdModule(ctx.db, moduleId)
  if (!module) throw notFound()
  const enrollment = (await lockEnrollment(ctx.db, ctx.member.id, moduleId)) ?? (await enroll(ctx, module))
  return { module, enrollment, outline: await findOutlines(ctx.db, [moduleId]) }
}

async function enroll(ctx: TenantContext, module: HeldModule): Promise<LockedEnrollment> {
  if (module.status !== 'PUBLISHED') throw notFound()
  await assertUnlocked(ctx, module.id)
  await ctx.db.enrollment.createMany({
    data: {
      id: newId(),
      membershipId: ctx.member.id,
      moduleId: module.id,
      startedAt: ctx.now,
      lastAccessedAt: ctx.now,
    },
    skipDuplicates: true,
  })
  const enrollment = await lockEnrollment(ctx.db, ctx.member.id, module.id)
  if (!enrollment) throw notFound()
  return enrollment
}

export function sectionIn({ outline }: OpenModule, sectionId: string): OutlineSection {
  const section = outline.find(({ id }) => id === sectionId)
  if (!section) throw notFound()
  return section
}

/** Starts the module, or takes it up again: idempotent, and the place where a completion that waited is noticed. */
export async function startModule(ctx: TenantContext, input: ModuleRef) {
  const open = await openModule(ctx, input)
  await ctx.db.enrollment.update({ where: { id: open.enrollment.id }, data: { lastAccessedAt: ctx.now } })
  return settle(ctx, open)
}

/** Where the member learns now: the place to come back to, and by the time their day of learning. */
export async function rememberPlace(ctx: TenantContext, { enrollment }: OpenModule, lastSectionId: string) {
  await ctx.db.enrollment.update({ where: { id: enrollment.id }, data: { lastAccessedAt: ctx.now, lastSectionId } })
}

/** Remembers the section as the place to come back to. */
export async function openSection(ctx: TenantContext, { sectionId, ...input }: SectionRef) {
  const open = await openModule(ctx, input)
  const section = sectionIn(open, sectionId)
  await rememberPlace(ctx, open, section.id)
  if (section.hasVideo) await ensureProgress(ctx, open, section.id)
  return settle(ctx, open)
}

/** The member's row for the section; the clock that limits a video's progress starts with it. */
export async function ensureProgress(ctx: TenantContext, { enrollment }: OpenModule, sectionId: string) {
  const key = { tenantId: ctx.tenant.id, membershipId: ctx.member.id, sectionId }
  const existing = await ctx.db.sectionProgress.findUnique({ where: { tenantId_membershipId_sectionId: key } })
  if (existing) return existing
  return ctx.db.sectionProgress.create({
    data: {
      id: newId(),
      enrollmentId: enrollment.id,
      membershipId: ctx.member.id,
      sectionId,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
  })
}

/**
 * Marks a section done for the member and, when it was the last required one, completes the module and issues its
 * certificate. Idempotent and safe to call at once from anywhere. Who calls it has checked that the section is done.
 */
export async function completeSection(ctx: TenantContext, { sectionId, ...input }: SectionRef) {
  const open = await openModule(ctx, input)
  return markDone(ctx, open, sectionIn(open, sectionId))
}

export async function markDone(ctx: TenantContext, open: OpenModule, section: OutlineSection) {
  const progress = await ensureProgress(ctx, open, section.id)
  if (!progress.completedAt) {
    await ctx.db.sectionProgress.update({ where: { id: progress.id }, data: { completedAt: ctx.now } })
  }
  await rememberPlace(ctx, open, section.id)
  return settle(ctx, open)
}

/** Marks done what its reader may mark: a quiz must be passed and a video watched instead. */
export async function confirmSection(ctx: TenantContext, { sectionId, ...input }: SectionRef) {
  const open = await openModule(ctx, input)
  const section = sectionIn(open, sectionId)
  const completion = completionOf(section)
  if (completion === 'QUIZ') throw new DomainError('LOCKED', 'passQuizFirst')
  if (completion === 'SCORM') throw new DomainError('LOCKED', 'completePackageFirst')
  if (completion !== 'BUTTON') {
    const { completedAt, watchedSeconds, ...known } = await ensureProgress(ctx, open, section.id)
    const durationSeconds = section.durationSeconds ?? known.durationSeconds
    if (!completedAt && !isWatched(watchedSeconds, durationSeconds)) {
      const percent = watchedPercent(watchedSeconds, durationSeconds)
      throw new DomainError('LOCKED', 'watchVideoFirst', { percent, needed: WATCHED_ENOUGH * 100 })
    }
  }
  return markDone(ctx, open, section)
}

async function doneSectionIds(ctx: TenantContext, enrollmentId: string) {
  const rows = await ctx.db.sectionProgress.findMany({
    where: { enrollmentId, completedAt: { not: null } },
    select: { sectionId: true },
  })
  return new Set(rows.map((row) => row.sectionId))
}

/** Brings progress up to date and completes the module when nothing is missing; a completed one stays so. */
export async function settle(ctx: TenantContext, open: OpenModule) {
  const { module, enrollment, outline } = open
  if (enrollment.status === 'COMPLETED') return { progress: 100, isComplete: true, hasJustCompleted: false }
  const progress = progressOf(outline, await doneSectionIds(ctx, enrollment.id))
  if (progress !== enrollment.progress) {
    await ctx.db.enrollment.update({ where: { id: enrollment.id }, data: { progress } })
  }
  if (progress < 100) return { progress, isComplete: false, hasJustCompleted: false }
  const prerequisites = await findPrerequisites(ctx.db, ctx.member.id, module.id)
  if (!prerequisites.every(({ isComplete }) => isComplete)) {
    return { progress, isComplete: false, hasJustCompleted: false }
  }
  await completeEnrollment(ctx, open)
  return { progress, isComplete: true, hasJustCompleted: true }
}

type Completed = Pick<OpenModule, 'enrollment' | 'module'> & { title: string }

/** Pays the first completion of the module and each renewal of it; what was reset is not paid again. */
async function payCompletion(ctx: TenantContext, { enrollment, module, title }: Completed): Promise<void> {
  const award = { membershipId: ctx.member.id, params: { module: title } }
  const renewed = await ctx.db.enrollmentCycle.findFirst({
    where: { enrollmentId: enrollment.id, cycle: enrollment.cycle - 1, end: 'RENEWED' },
    select: { id: true },
  })
  if (renewed) await awardXp(ctx, { ...award, source: 'COMPLIANCE_RENEWAL', sourceEntityId: renewed.id })
  else await awardXp(ctx, { ...award, source: 'MODULE_COMPLETED', sourceEntityId: module.id })
}

/** One completion a cycle: the lock lets one caller through, and a cycle that has its certificate keeps it. */
async function completeEnrollment(ctx: TenantContext, { module, enrollment }: OpenModule) {
  const terms = await findTerms(ctx.db, module)
  const { expiresAt } = await issueCertificate(ctx, {
    ...terms,
    moduleId: module.id,
    version: module.version,
    cycle: enrollment.cycle,
  })
  await ctx.db.enrollment.update({
    where: { id: enrollment.id },
    data: {
      status: 'COMPLETED',
      progress: 100,
      completedAt: ctx.now,
      completedVersion: module.version,
      expiresAt,
    },
  })
  await payCompletion(ctx, { enrollment, module, title: terms.moduleTitle })
  for (const { id } of await findWaitingDependents(ctx.db, ctx.member.id, module.id)) {
    await settle(ctx, await openModule(ctx, { moduleId: id }))
  }
}

type ReopenCompleted = { moduleId: string; content: PublishedModule }

/**
 * After a material version was published: who had completed the module and has a required section of it left to do
 * is under way again. Their certificate stays. One statement, whatever the number of learners.
 */
export async function reopenCompleted(ctx: TenantContext, { moduleId, content }: ReopenCompleted): Promise<void> {
  const requiredIds = requiredOf(content.sections).map(({ id }) => id)
  await applyRequiredSections(ctx.db, { moduleId, requiredIds, isMaterial: true })
}

/** After any other version was published: progress is that of its required sections; a completed module stays so. */
export async function recountProgress(ctx: TenantContext, { moduleId, content }: ReopenCompleted): Promise<void> {
  const requiredIds = requiredOf(content.sections).map(({ id }) => id)
  await applyRequiredSections(ctx.db, { moduleId, requiredIds, isMaterial: false })
}
