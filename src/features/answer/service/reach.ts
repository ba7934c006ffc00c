import 'server-only'
import { managesModule, moduleScope } from '@/features/module/policy'
import { DomainError } from '@/lib/errors'
import { hasCapability, holdsWhole } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Reach } from '../queries'

type ReachContext = Pick<TenantContext, 'db' | 'member'>

/** Whether the member is a mentor of the module, or with null of any. */
const isMentor = async ({ db, member }: ReachContext, moduleId: string | null) =>
  (await db.moduleMentor.findFirst({
    where: { membershipId: member.id, ...(moduleId ? { moduleId } : {}) },
    select: { moduleId: true },
  })) !== null

/**
 * Whether the member confirms answers in the conversation of a module, or with null in the company's own: the
 * module's mentors and who manages it; there, the mentors of any module and who manages any.
 */
export async function mayConfirmIn(ctx: ReachContext, moduleId: string | null): Promise<boolean> {
  if (!hasCapability(ctx.member, 'LEARN')) return false
  const isManager = moduleId ? managesModule(ctx.member, moduleId) : hasCapability(ctx.member, 'MANAGE_ALL_MODULES')
  return isManager || isMentor(ctx, moduleId)
}

export async function requireConfirmer(ctx: ReachContext, moduleId: string | null): Promise<void> {
  if (!(await mayConfirmIn(ctx, moduleId))) throw new DomainError('FORBIDDEN', 'notMentorHere')
}

/** In whose conversations the member confirms; null for who mentors and manages nothing. */
export async function findReach(ctx: ReachContext): Promise<Reach | null> {
  if (!(await mayConfirmIn(ctx, null))) return null
  return {
    membershipId: ctx.member.id,
    isWhole: holdsWhole(ctx.member, 'MANAGE_ALL_MODULES'),
    moduleIds: moduleScope(ctx.member).moduleIds.filter((id) => managesModule(ctx.member, id)),
  }
}
