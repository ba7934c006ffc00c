import 'server-only'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { importMapping, importOptions, importResult } from '../schema'

/** The import with what its JSON columns hold. */
export async function findImport(ctx: Pick<TenantContext, 'db'>, importId: string) {
  const found = await ctx.db.memberImport.findFirst({
    where: { id: importId },
    select: {
      id: true,
      status: true,
      fileName: true,
      columns: true,
      mapping: true,
      options: true,
      result: true,
      rowCount: true,
      doneCount: true,
      failure: true,
      createdAt: true,
      startedAt: true,
      finishedAt: true,
      createdBy: { select: { name: true } },
    },
  })
  if (!found) throw notFound()
  return {
    ...found,
    mapping: importMapping.catch([]).parse(found.mapping),
    options: importOptions.catch(importOptions.parse({})).parse(found.options),
    result: importResult.parse(found.result),
  }
}

export type FoundImport = Awaited<ReturnType<typeof findImport>>
