import 'server-only'
import { managesModule } from '@/features/module/policy'
import { notFound } from '@/lib/errors'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { findModule } from '../queries'

/** The module, to whoever may read it, and what they may do to what others wrote there. */
export async function readCommented(ctx: TenantContext, moduleId: string) {
  const module = await findModule(ctx.db, ctx.member.id, moduleId)
  if (!module) throw notFound()
  const isModerator = module.isMentor || managesModule(ctx.member, module.id)
  if (module.status !== 'PUBLISHED' && !module.isEnrolled && !isModerator) throw notFound()
  return {
    module,
    rights: { memberId: ctx.member.id, isModerator, isLearner: hasCapability(ctx.member, 'LEARN') },
  }
}

export type Commented = Awaited<ReturnType<typeof readCommented>>
