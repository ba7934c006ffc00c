import 'server-only'
import { PERSON_VIEWERS } from '@/features/membership/policy'
import { membersInScope, type ProgressScope, progressScope } from '@/features/membership/service/progress-scope'
import { notFound } from '@/lib/errors'
import { hasAnyCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'

/** Whose course records one may see in a module: a mentor everybody's, others by whose progress they may see. */
async function scopeIn(ctx: TenantContext, moduleId: string): Promise<ProgressScope> {
  const mentor = { moduleId, membershipId: ctx.member.id }
  if ((await ctx.db.moduleMentor.count({ where: mentor })) > 0) return 'all'
  if (!hasAnyCapability(ctx.member, PERSON_VIEWERS)) throw notFound()
  return progressScope(ctx)
}

/** Whether there is a report for the member in this module; whom it shows, their scope says. */
export async function maySeeLearners({ db, member }: TenantContext, moduleId: string): Promise<boolean> {
  if (hasAnyCapability(member, PERSON_VIEWERS)) return true
  return (await db.moduleMentor.count({ where: { moduleId, membershipId: member.id } })) > 0
}

/** A section with a package, and whose records in it one may see. */
export async function reachSection(ctx: TenantContext, sectionId: string) {
  const section = await ctx.db.section.findFirst({
    where: { id: sectionId, type: 'SCORM' },
    select: {
      id: true,
      title: true,
      moduleId: true,
      scormRule: true,
      scormMinScore: true,
      module: { select: { title: true, slug: true } },
    },
  })
  if (!section) throw notFound()
  return { section, scope: await scopeIn(ctx, section.moduleId) }
}

const LEARNER = {
  id: true,
  createdAt: true,
  membership: { select: { id: true, name: true } },
  section: { select: { id: true, title: true, moduleId: true, module: { select: { title: true, slug: true } } } },
  version: { select: { number: true } },
  result: true,
} as const

/** A learner's registration, to themselves and to whoever may see it. */
export async function reachRegistration(
  ctx: TenantContext,
  where: { id: string } | { attempts: { some: { id: string } } },
) {
  const registration = await ctx.db.scormRegistration.findFirst({ where, select: LEARNER })
  if (!registration) throw notFound()
  if (registration.membership.id === ctx.member.id) return registration
  const scope = membersInScope(await scopeIn(ctx, registration.section.moduleId))
  const isSeen = await ctx.db.membership.count({ where: { AND: [{ id: registration.membership.id }, scope] } })
  if (isSeen === 0) throw notFound()
  return registration
}
