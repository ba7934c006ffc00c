import 'server-only'
import type { AuditAction } from '@/generated/prisma/enums'
import type messages from '@/i18n/messages/en/audit.json'
import { endOfDay, momentOf } from '@/lib/calendar'
import { pageArgs, toPage } from '@/lib/pagination'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { searchActors } from './queries'
import type { AuditFilter, FindActors, ListAudit } from './schema'

type AuditChange = { from?: unknown; to?: unknown }

/** The fields that the messages name, so that no line shows one by its name in the code. */
type AuditField = keyof typeof messages.fields

export type AuditEntry = {
  action: AuditAction
  entityType: string
  entityId: string | null
  entityName: string
  /** What changed, by field: `{ role: { from: 'EMPLOYEE', to: 'HR' } }`; never a secret. */
  changes?: Partial<Record<AuditField, AuditChange>>
}

/** Who did it, when, and in which transaction. */
type AuditWriter = Pick<TenantContext, 'db' | 'now'> & { member: Pick<TenantContext['member'], 'id' | 'name'> }

/** Writes who did what to what, in the transaction of the change itself. */
export const writeAudit = (ctx: AuditWriter, entry: AuditEntry): Promise<void> => writeAudits(ctx, [entry])

/** The same for many at once, in one statement. */
export async function writeAudits(ctx: AuditWriter, entries: readonly AuditEntry[]): Promise<void> {
  await ctx.db.auditLog.createMany({
    data: entries.map(({ changes = {}, ...entry }) => ({
      ...entry,
      id: newId(),
      actorId: ctx.member.id,
      actorName: ctx.member.name,
      metadata: JSON.parse(JSON.stringify(changes)),
      createdAt: ctx.now,
    })),
  })
}

/** The fields that differ between two states of a row, as an audit row shows them. */
export function changesBetween<T extends Record<string, unknown>>(
  before: T,
  after: Partial<T>,
): { [Field in keyof T]?: AuditChange } {
  const changed = Object.entries(after).filter(
    ([field, to]) => to !== undefined && JSON.stringify(before[field]) !== JSON.stringify(to),
  )
  const changes = changed.map(([field, to]) => [field, { from: before[field] ?? null, to }])
  return Object.fromEntries(changes)
}

const ROW = {
  id: true,
  actorId: true,
  actorName: true,
  action: true,
  entityType: true,
  entityId: true,
  entityName: true,
  metadata: true,
  createdAt: true,
} as const

/** What the filter asks for; without an answer to give, the fields stay out of the statement. */
function whereOf({ tenant }: Pick<TenantContext, 'tenant'>, filter: AuditFilter, last: Date | null) {
  const { actorId, action, entityType, entityId, since, until } = filter
  const end = until ? endOfDay(until, tenant.timeZone) : null
  const latest = last && (!end || last < end) ? last : end
  return {
    ...(actorId ? { actorId } : {}),
    ...(action ? { action } : {}),
    ...(entityType ? { entityType, ...(entityId ? { entityId } : {}) } : {}),
    createdAt: { ...(since ? { gte: momentOf(since, tenant.timeZone) } : {}), ...(latest ? { lte: latest } : {}) },
  }
}

/** Newest first; every filter has its index, which a later page enters at the time of the cursor's row. */
export async function findAuditPage(
  ctx: Pick<TenantContext, 'db' | 'tenant'>,
  { cursor, limit, ...filter }: ListAudit,
) {
  const last = cursor ? await ctx.db.auditLog.findUnique({ where: { id: cursor }, select: { createdAt: true } }) : null
  const rows = await ctx.db.auditLog.findMany({
    where: whereOf(ctx, filter, last?.createdAt ?? null),
    select: ROW,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...pageArgs({ cursor, limit }),
  })
  return toPage(rows, limit)
}

/** Which of these modules, certificates and people are there to be opened. */
async function findLiving({ db }: TenantContext, rows: readonly { entityType: string; entityId: string | null }[]) {
  const idsOf = (type: string) => rows.flatMap((row) => (row.entityType === type && row.entityId) || [])
  const modules = await db.module.findMany({ where: { id: { in: idsOf('Module') } }, select: { id: true } })
  const certificates = await db.certificate.findMany({
    where: { id: { in: idsOf('Certificate') } },
    select: { id: true },
  })
  return new Set([...modules, ...certificates].map(({ id }) => id).concat(idsOf('Membership')))
}

/** Newest first; who did what to what, from what to what, and whether it can still be opened. */
export async function listAudit(ctx: TenantContext, input: ListAudit) {
  const page = await findAuditPage(ctx, input)
  const living = await findLiving(ctx, page.items)
  return {
    ...page,
    items: page.items.map((row) => ({ ...row, isThere: row.entityId !== null && living.has(row.entityId) })),
  }
}

/** People to filter by, and always the one who is filtered by already. */
export async function findActors({ db }: TenantContext, { search, actorId }: FindActors) {
  const select = { id: true, name: true } as const
  const found = search
    ? await searchActors(db, search)
    : await db.membership.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 20, select })
  const chosen = actorId ? await db.membership.findUnique({ where: { id: actorId }, select }) : null
  return chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found
}
