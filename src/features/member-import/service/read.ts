import 'server-only'
import * as z from 'zod'
import { pageArgs, toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { canUndoImport, type RowProblem } from '../policy'
import type { ImportRef, ListImports, ListRows } from '../schema'
import { type RowImage, rowImage } from './applied-rows'
import { BROKEN } from './broken'
import { findImport } from './find-import'
import { gatherFacts } from './gather-facts'
import { judgeRows } from './judge'
import { cellsOf, columnsOf, readRow } from './read-row'

/** Earlier imports, newest first. */
export async function listImports(ctx: TenantContext, page: ListImports) {
  const { cursor } = page
  const last = cursor
    ? await ctx.db.memberImport.findUnique({ where: { id: cursor }, select: { createdAt: true } })
    : null
  const rows = await ctx.db.memberImport.findMany({
    where: last ? { createdAt: { lte: last.createdAt } } : {},
    select: {
      id: true,
      status: true,
      fileName: true,
      rowCount: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...pageArgs(page),
  })
  return toPage(rows, page.limit)
}

/** How an import stands. */
export async function getImport(ctx: TenantContext, { importId }: ImportRef) {
  const found = await findImport(ctx, importId)
  const { result, ...shown } = found
  const { counts, seats, step, undone, groups } = result
  return {
    ...shown,
    counts,
    seats,
    step,
    undone,
    groupsLeft: groups.length,
    canUndo: canUndoImport(found, ctx.now),
    canRetry: found.failure === BROKEN,
  }
}

const storedProblems = z.array(
  z.object({
    column: z.number().nullable(),
    key: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
)

/** What was said about a line. */
export const problemsOf = (stored: unknown): RowProblem[] => storedProblems.parse(stored)

export type ShownChange = { field: string; from: string | null; to: string }

const shown = (changes: RowImage['fields'], manager: string | null): ShownChange[] =>
  Object.entries(changes).map(([field, [from, to]]) =>
    field === 'managerId' ? { field: 'manager', from: null, to: manager ?? to } : { field, from, to },
  )

/** A page of the lines with what becomes, or became, of each; what an update changes is told field by field. */
export async function listRows(ctx: TenantContext, { importId, verdict, cursor, limit }: ListRows) {
  const found = await findImport(ctx, importId)
  const rows = await ctx.db.memberImportRow.findMany({
    where: { importId, line: { gt: cursor ?? 0 }, ...(verdict ? { verdict } : {}) },
    select: {
      line: true,
      cells: true,
      verdict: true,
      problems: true,
      membershipId: true,
      before: true,
      appliedAt: true,
    },
    orderBy: { line: 'asc' },
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const columns = columnsOf(found.mapping)
  const wanted = page.map(({ line, cells }) => readRow(line, cellsOf(cells), columns))
  const { facts, limit: seats } = await gatherFacts(ctx, { rows: wanted, options: found.options, isWholeFile: false })
  const planned = new Map(judgeRows(wanted, facts, seats).map((row) => [row.line, row.changes]))
  const items = page.map(({ line, cells, verdict: of, problems, membershipId, before, appliedAt }, index) => {
    const done = rowImage.safeParse(before).data?.fields
    const isAsked = of === 'CREATE' || of === 'UPDATE'
    return {
      line,
      cells: cellsOf(cells),
      verdict: of,
      problems: problemsOf(problems),
      membershipId,
      /** The import stopped before it came to this line. */
      isLeft: found.status === 'FAILED' && isAsked && appliedAt === null,
      name: wanted[index]?.fields.name ?? '',
      email: wanted[index]?.email ?? '',
      groups: wanted[index]?.groups ?? [],
      changes: of === 'UPDATE' ? shown(done ?? planned.get(line) ?? {}, wanted[index]?.manager ?? null) : [],
    }
  })
  return { items, nextCursor: rows.length > limit ? (page.at(-1)?.line ?? null) : null }
}
