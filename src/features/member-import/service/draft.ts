import 'server-only'
import { DomainError } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { guessMapping, mappingProblem, VERDICTS } from '../policy'
import { insertRows, updateRows } from '../queries'
import { type CheckImport, type ImportCounts, type ImportRef, importOptions, importResult } from '../schema'
import { findImport } from './find-import'
import { gatherFacts } from './gather-facts'
import { type JudgedRow, judgeRows } from './judge'
import { readFile } from './read-file'
import { cellsOf, columnsOf, readRow } from './read-row'

/** Keeps the file's lines; nothing happens to anybody before the import is checked and started. */
export async function createImport(
  ctx: TenantContext,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  const { columns, rows } = readFile(bytes)
  const id = newId()
  await ctx.db.memberImport.create({
    data: {
      id,
      fileName,
      columns,
      createdById: ctx.member.id,
      mapping: guessMapping(columns),
      options: importOptions.parse({}),
      rowCount: rows.length,
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  await insertRows(ctx.db, id, rows)
  return { id }
}

const countVerdicts = (judged: readonly JudgedRow[]): ImportCounts => {
  const counts: ImportCounts = { CREATE: 0, UPDATE: 0, UNCHANGED: 0, SKIP: 0, ERROR: 0 }
  for (const { verdict } of judged) counts[verdict] += 1
  return counts
}

/** Locks the draft until the commit; one that has been started can't be changed. */
export async function requireDraft(ctx: TenantContext, importId: string): Promise<void> {
  const { count } = await ctx.db.memberImport.updateMany({
    where: { id: importId, status: 'DRAFT' },
    data: { status: 'DRAFT' },
  })
  if (count === 1) return
  await findImport(ctx, importId)
  throw new DomainError('CONFLICT', 'importStarted')
}

/** What would become of every line, with these columns and options; the verdicts are kept with the lines. */
export async function checkImport(ctx: TenantContext, { importId, mapping, options }: CheckImport) {
  await requireDraft(ctx, importId)
  const { columns } = await findImport(ctx, importId)
  const problem = mapping.length === columns.length ? mappingProblem(mapping) : 'noEmailColumn'
  if (problem) throw new DomainError('BAD_REQUEST', problem)
  const stored = await ctx.db.memberImportRow.findMany({
    where: { importId },
    select: { line: true, cells: true },
    orderBy: { line: 'asc' },
  })
  const where = columnsOf(mapping)
  const rows = stored.map(({ line, cells }) => readRow(line, cellsOf(cells), where))
  const { facts, limit, active } = await gatherFacts(ctx, { rows, options, isWholeFile: true })
  const judged = judgeRows(rows, facts, limit)
  await updateRows(
    ctx.db,
    importId,
    judged.map(({ line, verdict, problems, known }) => ({
      line,
      verdict,
      problems,
      membershipId: known?.id ?? null,
      before: null,
      appliedAt: null,
    })),
  )
  const counts = countVerdicts(judged)
  const wanted = judged.filter(isNew).length
  const result = importResult.parse({ counts, seats: { limit, active, wanted } })
  await ctx.db.memberImport.update({
    where: { id: importId },
    data: { mapping, options, result },
    select: { id: true },
  })
  return { counts, seats: result.seats, isReady: VERDICTS.slice(0, 2).some((verdict) => counts[verdict] > 0) }
}

/** A new person, or one for whom there was no seat left. */
const isNew = ({ verdict, problems }: JudgedRow) =>
  verdict === 'CREATE' || problems.some(({ key }) => key === 'memberLimit')

/** Forgets a file that has not been imported. */
export async function discardImport(ctx: TenantContext, { importId }: ImportRef): Promise<void> {
  await requireDraft(ctx, importId)
  await ctx.db.memberImport.delete({ where: { id: importId }, select: { id: true } })
}
