import 'server-only'
import { reconcileMembers } from '@/features/assignment/service/reconcile'
import { type AuditEntry, writeAudits } from '@/features/audit/service'
import { sendInvitations } from '@/features/membership/service/invite'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { CHUNK_ROWS } from '../policy'
import { insertMembers, type StoredRow, updateMembers, updateRows } from '../queries'
import type { FoundImport } from './find-import'
import { gatherFacts } from './gather-facts'
import { type Facts, findManager, type JudgedRow, judgeRows } from './judge'
import { cellsOf, columnsOf, readRow } from './read-row'

type Applied = JudgedRow & { id: string; name: string; isRevived: boolean }

const valuesOf = (changes: JudgedRow['changes']) =>
  Object.fromEntries(Object.entries(changes).map(([field, [, to]]) => [field, to]))

function toNewMember({ id, name, wanted }: Applied, facts: Facts) {
  const { role, jobTitle, staffId, department, cohort, locale } = wanted.fields
  return {
    id,
    name,
    email: wanted.email,
    role: role ?? facts.options.defaultRole,
    jobTitle: jobTitle ?? null,
    staffId: staffId ?? null,
    department: department ?? null,
    cohort: cohort ?? null,
    locale: locale ?? null,
    managerId: wanted.manager ? (findManager(facts, wanted.manager)?.id ?? null) : null,
  }
}

function auditsOf({ id, name, verdict, changes, wanted }: Applied, facts: Facts): AuditEntry[] {
  const entity = { entityType: 'Membership', entityId: id, entityName: name }
  if (verdict === 'CREATE') {
    const role = wanted.fields.role ?? facts.options.defaultRole
    return [{ ...entity, action: 'USER_INVITED', changes: { email: { to: wanted.email }, role: { to: role } } }]
  }
  const { role, managerId, ...others } = changes
  const shown: AuditEntry['changes'] = Object.fromEntries(
    Object.entries(others).map(([field, [from, to]]) => [field, { from, to }]),
  )
  if (managerId) shown.manager = { to: findManager(facts, wanted.manager ?? '')?.name }
  return [
    ...(role ? [{ ...entity, action: 'USER_ROLE_CHANGED' as const, changes: { role: fromTo(role) } }] : []),
    ...(Object.keys(shown).length > 0 ? [{ ...entity, action: 'USER_UPDATED' as const, changes: shown }] : []),
  ]
}

const fromTo = ([from, to]: readonly [string | null, string]) => ({ from, to })

/** Withdrawn invitations are given anew, with what the person's groups ask for by now. */
async function revive(ctx: TenantContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.db.membership.updateMany({
    where: { id: { in: [...ids] } },
    data: { deactivatedAt: null, invitedAt: ctx.now },
  })
  await reconcileMembers(ctx, ids)
}

async function writeMembers(ctx: TenantContext, applied: readonly Applied[], facts: Facts): Promise<void> {
  const created = applied.filter(({ verdict }) => verdict === 'CREATE')
  const fresh = created.filter(({ isRevived }) => !isRevived)
  const changed = applied.filter(({ changes }) => Object.keys(changes).length > 0)
  if (fresh.length > 0)
    await insertMembers(
      ctx.db,
      fresh.map((row) => toNewMember(row, facts)),
      ctx.now,
    )
  if (changed.length > 0) {
    await updateMembers(
      ctx.db,
      changed.map(({ id, changes }) => ({ id, fields: valuesOf(changes) })),
      ctx.now,
    )
  }
  await revive(
    ctx,
    created.filter(({ isRevived }) => isRevived).map(({ id }) => id),
  )
  await writeAudits(
    ctx,
    applied.flatMap((row) => auditsOf(row, facts)),
  )
  if (facts.options.isInviting && created.length > 0) {
    await sendInvitations(
      ctx,
      created.map(({ id, name, wanted, known }) => ({
        id,
        name,
        email: wanted.email,
        locale: wanted.fields.locale ?? known?.locale ?? null,
      })),
    )
  }
}

const storedOf = (row: JudgedRow, applied: Applied | undefined, now: Date): StoredRow => ({
  line: row.line,
  verdict: row.verdict,
  problems: row.problems,
  membershipId: applied?.id ?? row.known?.id ?? null,
  before: applied ? { isCreated: row.verdict === 'CREATE', fields: row.changes } : null,
  appliedAt: applied ? now : null,
})

function toApplied(row: JudgedRow): Applied[] {
  if (row.verdict !== 'CREATE' && row.verdict !== 'UPDATE') return []
  const { known, wanted } = row
  const name = wanted.fields.name ?? known?.name ?? ''
  return [{ ...row, id: known?.id ?? newId(), name, isRevived: known !== null && row.verdict === 'CREATE' }]
}

/**
 * Imports the next lines. Judges them anew: what somebody else has done since the check counts. Needs lockMembers;
 * answers with the last line, or null when none was left.
 */
export async function applyRows(ctx: TenantContext, { id, mapping, options, doneCount }: FoundImport) {
  const stored = await ctx.db.memberImportRow.findMany({
    where: { importId: id, line: { gt: doneCount + 1 } },
    select: { line: true, cells: true, verdict: true },
    orderBy: { line: 'asc' },
    take: CHUNK_ROWS,
  })
  const last = stored.at(-1)
  if (!last) return null
  const where = columnsOf(mapping)
  const rows = stored
    .filter(({ verdict }) => verdict === 'CREATE' || verdict === 'UPDATE')
    .map(({ line, cells }) => readRow(line, cellsOf(cells), where))
  if (rows.length === 0) return last.line
  const { facts, limit } = await gatherFacts(ctx, { rows, options, isWholeFile: false })
  const judged = judgeRows(rows, facts, limit)
  const applied = new Map(judged.flatMap(toApplied).map((row) => [row.line, row]))
  await writeMembers(ctx, [...applied.values()], facts)
  await updateRows(
    ctx.db,
    id,
    judged.map((row) => storedOf(row, applied.get(row.line), ctx.now)),
  )
  return last.line
}
