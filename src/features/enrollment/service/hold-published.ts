import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { findOutlines, findTerms, type HeldModule, holdModule, type OutlineSection } from '../queries'

export type PublishedOutline = HeldModule & {
  outline: OutlineSection[]
  terms: Awaited<ReturnType<typeof findTerms>>
}

/** A published module, kept at its version until the transaction ends, with its sections and what it certifies. */
export async function holdPublished(ctx: TenantContext, moduleId: string): Promise<PublishedOutline | null> {
  const module = await holdModule(ctx.db, moduleId)
  if (!module) return null
  return { ...module, outline: await findOutlines(ctx.db, [moduleId]), terms: await findTerms(ctx.db, module) }
}
