import 'server-only'
import * as z from 'zod'
import type { TenantContext } from '@/server/api/tenant-context'
import type { FoundImport } from './find-import'
import { cellsOf, columnsOf, readRow, type WantedRow } from './read-row'

export const rowImage = z.object({
  isCreated: z.boolean(),
  fields: z.record(z.string(), z.tuple([z.string().nullable(), z.string()])),
})

/** What a line changed of a member, from what to what. */
export type RowImage = z.infer<typeof rowImage>

export type AppliedRow = { membershipId: string; before: RowImage; wanted: WantedRow }

/** The lines that have had an effect, with what they asked for. */
export async function listApplied(ctx: TenantContext, { id, mapping }: FoundImport): Promise<AppliedRow[]> {
  const rows = await ctx.db.memberImportRow.findMany({
    where: { importId: id, appliedAt: { not: null } },
    select: { line: true, cells: true, membershipId: true, before: true },
    orderBy: { line: 'asc' },
  })
  const columns = columnsOf(mapping)
  return rows.flatMap(({ line, cells, membershipId, before }) =>
    membershipId
      ? [{ membershipId, before: rowImage.parse(before), wanted: readRow(line, cellsOf(cells), columns) }]
      : [],
  )
}
