import 'server-only'
import { toPage } from '@/lib/pagination'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { findCatalogue, type ModuleCard } from '../queries'
import type { CatalogueInput } from '../schema'

const MAX_TAGS = 200

/** What a list shows of a module; locks concern only those who learn. */
export function cardOf({ member }: TenantContext, card: ModuleCard) {
  const { enrollmentId: _enrollment, lastSectionId: _section, ...shown } = card
  return hasCapability(member, 'LEARN') ? shown : { ...shown, lockedBy: [] }
}

/** A page of the published modules with the member's own state in each. */
export async function listCatalogue(ctx: TenantContext, input: CatalogueInput) {
  const page = toPage(await findCatalogue(ctx.db, ctx.member.id, input), input.limit)
  return { ...page, items: page.items.map((card) => cardOf(ctx, card)) }
}

/** What the catalogue can be narrowed to. */
export async function listFilters(ctx: TenantContext) {
  const [categories, tags] = await Promise.all([
    ctx.db.moduleCategory.findMany({
      orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
    ctx.db.tag.findMany({ orderBy: { name: 'asc' }, take: MAX_TAGS, select: { id: true, name: true } }),
  ])
  return { categories, tags }
}
