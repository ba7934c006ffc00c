import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { SetMentors } from '../schema'
import { editModule } from './access'

const names = (mentors: readonly { name: string }[]) =>
  mentors
    .map(({ name }) => name)
    .sort()
    .join(', ')

/** Makes exactly these active members the module's mentors; one who has left stays only if they were one. */
export async function setMentors(ctx: TenantContext, { moduleId, membershipIds }: SetMentors): Promise<void> {
  const module = await editModule(ctx, { moduleId })
  const rows = await ctx.db.moduleMentor.findMany({
    where: { moduleId },
    select: { membership: { select: { id: true, name: true } } },
  })
  const before = rows.map(({ membership }) => membership)
  const wanted = [...new Set(membershipIds)]
  const after = await ctx.db.membership.findMany({
    where: {
      id: { in: wanted },
      OR: [{ deactivatedAt: null, joinedAt: { not: null } }, { id: { in: before.map(({ id }) => id) } }],
    },
    select: { id: true, name: true },
  })
  if (after.length !== wanted.length) throw notFound()
  await ctx.db.moduleMentor.deleteMany({ where: { moduleId, membershipId: { notIn: wanted } } })
  await ctx.db.moduleMentor.createMany({
    data: wanted.map((membershipId) => ({ moduleId, membershipId, createdAt: ctx.now })),
    skipDuplicates: true,
  })
  if (names(before) === names(after)) return
  await writeAudit(ctx, {
    action: 'MODULE_MENTORS_CHANGED',
    entityType: 'Module',
    entityId: moduleId,
    entityName: module.title,
    changes: { mentors: { from: names(before), to: names(after) } },
  })
}
