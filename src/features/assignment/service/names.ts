import 'server-only'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'

type Chosen = { membershipIds: readonly string[]; moduleIds: readonly string[] }

/** How many names a sentence or a line of the audit log holds; the rest is counted. */
const NAMED = 20

/** The people and modules of a change as its sentence and the audit log call them. */
export async function namesOf(ctx: TenantContext, { membershipIds, moduleIds }: Chosen) {
  const modules = await ctx.db.module.findMany({
    where: { id: { in: [...moduleIds] } },
    select: { id: true, title: true },
    orderBy: { title: 'asc' },
  })
  if (modules.length !== new Set(moduleIds).size) throw notFound()
  const people = await ctx.db.membership.findMany({
    where: { id: { in: [...membershipIds] } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: NAMED,
  })
  const [module, person] = [modules[0], people[0]]
  return {
    summary: {
      module: module?.title ?? '',
      modules: modules.length,
      person: person?.name ?? '',
    },
    audit: {
      entityType: 'Module',
      entityId: modules.length === 1 && module ? module.id : null,
      entityName: listOf(
        modules.map(({ title }) => title),
        modules.length,
      ),
    },
    changes: {
      people: {
        to: listOf(
          people.map(({ name }) => name),
          membershipIds.length,
        ),
      },
    },
  }
}

const listOf = (names: readonly string[], total: number) =>
  [...names.slice(0, NAMED), ...(total > NAMED ? [`+ ${total - NAMED}`] : [])].join(', ')
