import 'server-only'
import { complianceOf, deadlineOf, statusOf } from '@/features/assignment/policy'
import { explainModule } from '@/features/enrollment/service/explain'
import { membersInScope, progressScope } from '@/features/membership/service/progress-scope'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { CellRef } from '../schema'

/** Changes of an assignment that are shown; who needs more finds them in the audit log. */
const SHOWN_CHANGES = 20

const ENROLLMENT = {
  status: true,
  progress: true,
  cycle: true,
  startedAt: true,
  completedAt: true,
  completedVersion: true,
  expiresAt: true,
  lastAccessedAt: true,
} as const

const findAssignment = (ctx: TenantContext, { membershipId, moduleId }: CellRef) =>
  ctx.db.assignment.findFirst({
    where: { membershipId, moduleId, endedAt: null },
    select: {
      assignedAt: true,
      dueAt: true,
      extendedDueAt: true,
      isMandatory: true,
      notes: true,
      waivedAt: true,
      waivedReason: true,
      endedAt: true,
      assignedBy: { select: { name: true } },
      waivedBy: { select: { name: true } },
      module: { select: { title: true, slug: true } },
      causes: {
        orderBy: [{ assignedAt: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          assignedAt: true,
          dueAt: true,
          isMandatory: true,
          group: { select: { id: true, name: true } },
          assignedBy: { select: { name: true } },
        },
      },
    },
  })

const listCellChanges = (ctx: TenantContext, { membershipId, moduleId }: CellRef) =>
  ctx.db.bulkChangeItem.findMany({
    where: { membershipId, moduleId, entity: 'assignment' },
    orderBy: { id: 'desc' },
    take: SHOWN_CHANGES,
    select: {
      id: true,
      change: { select: { kind: true, createdAt: true, undoneAt: true, actor: { select: { name: true } } } },
    },
  })

/** Why somebody has to take a module, how far they are, what is next and what has been changed; of those one may see. */
export async function explainCell(ctx: TenantContext, ref: CellRef) {
  const scope = await progressScope(ctx)
  const person = await ctx.db.membership.findFirst({
    where: { AND: [{ id: ref.membershipId }, membersInScope(scope)] },
    select: { id: true, name: true, department: true },
  })
  if (!person) throw notFound()
  const [assignment, enrollment, changes] = await Promise.all([
    findAssignment(ctx, ref),
    ctx.db.enrollment.findFirst({ where: ref, select: ENROLLMENT }),
    listCellChanges(ctx, ref),
  ])
  if (!assignment) throw notFound()
  const obligation = { ...assignment, enrollment }
  const { missing } = await explainModule(ctx, ref, person.id)
  return {
    person,
    ...assignment,
    enrollment,
    state: complianceOf(obligation, ctx.now),
    status: statusOf(obligation, ctx.now),
    deadline: deadlineOf(obligation),
    missing,
    changes: changes.map(({ id, change }) => ({ id, ...change })),
  }
}
