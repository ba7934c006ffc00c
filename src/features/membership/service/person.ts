import 'server-only'
import { complianceOf, deadlineOf, statusOf } from '@/features/assignment/policy'
import { explainModule } from '@/features/enrollment/service/explain'
import { notFound } from '@/lib/errors'
import { pageArgs, toPage } from '@/lib/pagination'
import { hasAnyCapability, hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { canAssignRole, PERSON_VIEWERS } from '../policy'
import type { MemberId, PersonModule, PersonPage } from '../schema'
import { membersInScope, progressScope } from './progress-scope'

const isManager = (ctx: TenantContext) => hasCapability(ctx.member, 'MANAGE_USERS')

/** Whether the member may see how this person is doing. */
async function seesProgress(ctx: TenantContext, membershipId: string): Promise<boolean> {
  if (!hasAnyCapability(ctx.member, PERSON_VIEWERS)) return false
  const scope = membersInScope(await progressScope(ctx))
  return (await ctx.db.membership.count({ where: { AND: [{ id: membershipId }, scope] } })) > 0
}

/** Refuses, as if there were nobody, who may not see how this person is doing. */
export async function requireProgress(ctx: TenantContext, membershipId: string): Promise<void> {
  if (!(await seesProgress(ctx, membershipId))) throw notFound()
}

/** Who somebody is in the company, and which parts of their page the asker sees. */
export async function getPerson(ctx: TenantContext, { membershipId }: MemberId) {
  const canSeeProgress = await seesProgress(ctx, membershipId)
  const person = await ctx.db.membership.findFirst({
    where: { id: membershipId },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      jobTitle: true,
      staffId: true,
      department: true,
      cohort: true,
      invitedAt: true,
      joinedAt: true,
      deactivatedAt: true,
      manager: { select: { id: true, name: true } },
      permissions: { where: { permission: 'MANAGE_OWN_MODULES' }, select: { id: true } },
      groups: {
        where: { group: { archivedAt: null } },
        select: { joinedAt: true, group: { select: { id: true, name: true, color: true } } },
        orderBy: { group: { name: 'asc' } },
      },
      _count: { select: { reports: { where: { deactivatedAt: null } } } },
    },
  })
  if (!person || !(canSeeProgress || isManager(ctx))) throw notFound()
  const { permissions, groups, _count, ...rest } = person
  return {
    ...rest,
    canWriteModules: permissions.length > 0,
    groups: groups.map(({ joinedAt, group }) => ({ ...group, since: joinedAt })),
    reports: _count.reports,
    canSeeProgress,
    canManage: isManager(ctx) && canAssignRole(ctx.member, person.role),
  }
}

const ENROLLMENT = {
  moduleId: true,
  status: true,
  progress: true,
  cycle: true,
  startedAt: true,
  completedAt: true,
  completedVersion: true,
  expiresAt: true,
  lastAccessedAt: true,
} as const

/** What the person has to take: by when, why, and how it stands. */
export async function listPersonAssignments(ctx: TenantContext, { membershipId, ...page }: PersonPage) {
  await requireProgress(ctx, membershipId)
  const rows = await ctx.db.assignment.findMany({
    where: { membershipId, endedAt: null },
    select: {
      id: true,
      moduleId: true,
      assignedAt: true,
      dueAt: true,
      endedAt: true,
      isMandatory: true,
      waivedAt: true,
      waivedReason: true,
      module: { select: { title: true, slug: true } },
      causes: { select: { id: true, assignedAt: true, group: { select: { id: true, name: true, color: true } } } },
    },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    ...pageArgs(page),
  })
  const { items, nextCursor } = toPage(rows, page.limit)
  const enrollments = await ctx.db.enrollment.findMany({
    where: { membershipId, moduleId: { in: items.map(({ moduleId }) => moduleId) } },
    select: ENROLLMENT,
  })
  const byModule = new Map(enrollments.map((enrollment) => [enrollment.moduleId, enrollment]))
  return {
    nextCursor,
    items: items.map((row) => {
      const obligation = { ...row, enrollment: byModule.get(row.moduleId) ?? null }
      return {
        ...row,
        progress: obligation.enrollment?.progress ?? 0,
        status: statusOf(obligation, ctx.now),
        state: complianceOf(obligation, ctx.now),
        deadline: deadlineOf(obligation),
      }
    }),
  }
}

/** The modules that the person has begun, the last used first. */
export async function listPersonModules(ctx: TenantContext, { membershipId, ...page }: PersonPage) {
  await requireProgress(ctx, membershipId)
  const rows = await ctx.db.enrollment.findMany({
    where: { membershipId },
    select: {
      id: true,
      ...ENROLLMENT,
      scormStatus: true,
      scormScore: true,
      scormTotalTime: true,
      module: { select: { title: true, slug: true } },
    },
    orderBy: [{ lastAccessedAt: 'desc' }, { id: 'desc' }],
    ...pageArgs(page),
  })
  return toPage(rows, page.limit)
}

/** How far the person is in one module: the sections they opened, and what is missing. */
export async function getPersonModule(ctx: TenantContext, { membershipId, moduleId }: PersonModule) {
  await requireProgress(ctx, membershipId)
  const [sections, { missing }, packages] = await Promise.all([
    ctx.db.sectionProgress.findMany({
      where: { membershipId, enrollment: { moduleId } },
      select: {
        id: true,
        completedAt: true,
        watchedSeconds: true,
        section: { select: { title: true, type: true, sortOrder: true } },
      },
      orderBy: { section: { sortOrder: 'asc' } },
    }),
    explainModule(ctx, { moduleId }, membershipId),
    ctx.db.scormRegistration.findMany({
      where: { membershipId, section: { moduleId } },
      orderBy: { section: { sortOrder: 'asc' } },
      select: { id: true, section: { select: { id: true, title: true } } },
    }),
  ])
  return { sections, missing, packages }
}

/** Finished attempts at quizzes: scores, never answers. */
export async function listPersonAttempts(ctx: TenantContext, { membershipId, ...page }: PersonPage) {
  await requireProgress(ctx, membershipId)
  const rows = await ctx.db.quizAttempt.findMany({
    where: { membershipId, submittedAt: { not: null } },
    select: {
      id: true,
      number: true,
      startedAt: true,
      submittedAt: true,
      score: true,
      passed: true,
      quiz: { select: { title: true, module: { select: { title: true } } } },
    },
    orderBy: { id: 'desc' },
    ...pageArgs(page),
  })
  return toPage(rows, page.limit)
}

/** The person's certificates, the last one first. */
export async function listPersonCertificates(ctx: TenantContext, { membershipId, ...page }: PersonPage) {
  await requireProgress(ctx, membershipId)
  const rows = await ctx.db.certificate.findMany({
    where: { membershipId },
    select: { id: true, code: true, moduleTitle: true, issuedAt: true, expiresAt: true, revokedAt: true },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    ...pageArgs(page),
  })
  return toPage(rows, page.limit)
}
