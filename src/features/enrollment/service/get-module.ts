import 'server-only'
import { getPublished } from '@/features/module/service'
import { notFound } from '@/lib/errors'
import { hasCapability, holdsWhole } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { renewalOf, sectionToResume } from '../policy'
import { findOutlines, findPrerequisites } from '../queries'
import type { ModuleAddress } from '../schema'
import { findOpenAttempts, openAttemptIn } from './find-open-attempts'
import { doneIdsOf, findProgress, withStates } from './read-progress'
import { readNews } from './see-module'

/** The module as this member may read it: published, or archived after they had started it. */
export async function readModule(ctx: TenantContext, { slug }: ModuleAddress) {
  const published = await getPublished(ctx, { slug })
  const enrollment = await ctx.db.enrollment.findUnique({
    where: {
      tenantId_membershipId_moduleId: {
        tenantId: ctx.tenant.id,
        membershipId: ctx.member.id,
        moduleId: published.id,
      },
    },
  })
  if (published.status !== 'PUBLISHED' && !enrollment) throw notFound()
  const isLearner = hasCapability(ctx.member, 'LEARN')
  const [outline, progress, prerequisites] = await Promise.all([
    findOutlines(ctx.db, [published.id]),
    findProgress(ctx, enrollment ? [enrollment.id] : []),
    findPrerequisites(ctx.db, ctx.member.id, published.id),
  ])
  const locks = isLearner ? prerequisites : []
  return {
    published,
    enrollment,
    isLearner,
    progress,
    prerequisites: locks,
    isLocked: !enrollment && locks.some(({ isComplete }) => !isComplete),
    sections: withStates(outline, progress),
  }
}

const EARLIER_CYCLES = 10

/** Everything that the module's own page shows. */
export async function getModule(ctx: TenantContext, input: ModuleAddress) {
  const { published, enrollment, sections, ...access } = await readModule(ctx, input)
  const { progress: _progress, ...shown } = access
  const [openAttempts, mentors, certificate, earlier, pin, companyPin, seen] = await Promise.all([
    findOpenAttempts(ctx),
    ctx.db.moduleMentor.findMany({
      where: { moduleId: published.id },
      orderBy: { createdAt: 'asc' },
      select: { membership: { select: { id: true, name: true, jobTitle: true } } },
    }),
    ctx.db.certificate.findFirst({
      where: { membershipId: ctx.member.id, moduleId: published.id },
      orderBy: { cycle: 'desc' },
      select: { id: true, code: true, issuedAt: true, revokedAt: true },
    }),
    ctx.db.enrollmentCycle.findMany({
      where: { enrollment: { membershipId: ctx.member.id, moduleId: published.id }, completedAt: { not: null } },
      orderBy: { cycle: 'desc' },
      take: EARLIER_CYCLES,
      select: { cycle: true, completedAt: true, completedVersion: true, expiresAt: true },
    }),
    ctx.db.userPinnedModule.findFirst({
      where: { membershipId: ctx.member.id, moduleId: published.id },
      select: { moduleId: true },
    }),
    ctx.db.companyPinnedModule.findFirst({ where: { moduleId: published.id }, select: { moduleId: true } }),
    readNews(ctx, published),
  ])
  const { sections: _sections, ...content } = published.content
  const resume = sectionToResume(sections, doneIdsOf(sections), enrollment?.lastSectionId ?? null)
  return {
    ...shown,
    module: {
      ...content,
      id: published.id,
      slug: published.slug,
      version: published.version,
      isArchived: published.status === 'ARCHIVED',
      publishedAt: published.publishedAt,
    },
    enrollment: enrollment && {
      status: enrollment.status,
      progress: enrollment.progress,
      startedAt: enrollment.startedAt,
      completedAt: enrollment.completedAt,
      completedVersion: enrollment.completedVersion,
      cycle: enrollment.cycle,
      scormStatus: enrollment.scormStatus,
      scormScore: enrollment.scormScore,
      scormTotalTime: enrollment.scormTotalTime,
    },
    renewal: enrollment && renewalOf(enrollment, ctx.now),
    earlier,
    openAttempt: openAttemptIn(openAttempts, sections),
    sections,
    resume: resume && { id: resume.id, title: resume.title, position: resume.isDone ? 0 : resume.position },
    mentors: mentors.map(({ membership }) => membership),
    certificate,
    ...seen,
    isPinned: pin !== null,
    isRecommended: companyPin !== null,
    canRecommend: holdsWhole(ctx.member, 'MANAGE_ALL_MODULES'),
  }
}
