import type { TenantTx } from '@/server/db/tenant-db'
import type { Target } from './tenancy-data'

/** The part of a Prisma client that these procedures use: bare and tenant-bound clients alike. */
export type Db = Pick<
  TenantTx,
  'membership' | 'module' | 'section' | 'enrollment' | 'sectionProgress' | 'auditLog' | 'userPermission'
>

/** A bare client's methods take the same arguments, but its types are other ones to the compiler. */
export const isDb = (client: object): client is Db => 'sectionProgress' in client

/** What the page of a module reads. `owner` is the filter that a bare client has to be given and a tenant's adds. */
export async function readModule(db: Db, target: Target, owner: { tenantId?: string }) {
  const { tenantId, membershipId, slug } = target
  const member = await db.membership.findUnique({
    where: { id: membershipId, ...owner },
    select: { id: true, name: true, role: true, locale: true },
  })
  const grants = await db.userPermission.findMany({
    where: { membershipId, ...owner },
    select: { permission: true, scope: true },
  })
  const module = await db.module.findUniqueOrThrow({
    where: { tenantId_slug: { tenantId, slug } },
    select: { id: true, title: true, description: true, difficulty: true, version: true },
  })
  const sections = await db.section.findMany({
    where: { moduleId: module.id, archivedAt: null, ...owner },
    orderBy: { sortOrder: 'asc' },
    select: { id: true, title: true, type: true, isRequired: true },
  })
  const enrollment = await db.enrollment.findUnique({
    where: { tenantId_membershipId_moduleId: { tenantId, membershipId, moduleId: module.id } },
    select: { id: true, status: true, progress: true },
  })
  const progress = await db.sectionProgress.findMany({
    where: { enrollmentId: enrollment?.id ?? '', ...owner },
    select: { sectionId: true, completedAt: true },
  })
  return { member, grants, module, sections, enrollment, progress }
}

export const createAudit = (db: Db, target: Target, owner: { tenantId?: string }) =>
  db.auditLog.create({
    data: {
      ...owner,
      actorId: target.membershipId,
      actorName: 'Person',
      action: 'MODULE_UPDATED',
      entityType: 'module',
      entityId: target.moduleId,
      entityName: target.slug,
    },
    select: { id: true },
  })

/** A section done: read, upsert, update and audit row, in the transaction that `db` is. */
export async function completeSection(db: Db, target: Target, owner: { tenantId?: string }) {
  const { tenantId, membershipId, sectionId, enrollmentId } = target
  const enrollment = await db.enrollment.findUniqueOrThrow({
    where: { id: enrollmentId, ...owner },
    select: { id: true, progress: true },
  })
  const completedAt = new Date()
  await db.sectionProgress.upsert({
    where: { tenantId_membershipId_sectionId: { tenantId, membershipId, sectionId } },
    create: { ...owner, membershipId, sectionId, enrollmentId, completedAt },
    update: { completedAt },
    select: { id: true },
  })
  await db.enrollment.update({
    where: { id: enrollmentId, ...owner },
    data: { progress: (enrollment.progress + 1) % 100, lastAccessedAt: completedAt },
    select: { id: true },
  })
  await createAudit(db, target, owner)
}
