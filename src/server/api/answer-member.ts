import 'server-only'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { translateError } from '@/i18n/translate-error'
import { DomainError } from '@/lib/errors'
import type { Capability } from '@/lib/permissions'
import { tenantDb } from '@/server/db/tenant-db'
import type { RequestContext } from './context'
import { toTrpcError } from './errors'
import { requireMember } from './require-member'
import type { TenantContext } from './tenant-context'
import { inTenantTransaction } from './transaction'

/** What a route handler of a tenant works with: reads, and one transaction for what it writes. */
export type MemberRequest = TenantContext & {
  inTransaction: <T>(write: (ctx: TenantContext) => Promise<T>) => Promise<T>
}

function errorResponse(error: unknown, ctx: RequestContext): Response {
  const cause = error instanceof Error ? error : new Error(String(error))
  const known = toTrpcError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }), ctx.slug ?? '')
  const domain = known.cause instanceof DomainError ? known.cause : null
  const message = translateError(ctx.locale, domain?.message ?? 'unexpected', domain?.params ?? {})
  const body = { error: { code: known.code, key: domain?.message ?? null, message } }
  return Response.json(body, { status: getHTTPStatusCodeFromError(known), headers: { 'cache-control': 'no-store' } })
}

/**
 * Answers a request of a tenant outside tRPC (files in and out) by the same rules: the tenant comes from the
 * address, the database is bound to it, errors are translated and say nothing of the inside.
 */
export async function answerMember(
  ctx: RequestContext,
  capabilities: readonly Capability[],
  answer: (request: MemberRequest) => Promise<Response>,
): Promise<Response> {
  try {
    const { tenant, member } = await requireMember(ctx, capabilities)
    const shared = { now: ctx.now, locale: ctx.locale, afterCommit: ctx.afterCommit, tenant, member }
    const inTransaction: MemberRequest['inTransaction'] = async (write) => {
      const result = await inTenantTransaction(ctx, tenant.id, async (scope) => ({
        ok: true,
        data: await write({ ...shared, ...scope }),
      }))
      return result.data
    }
    return await answer({ ...shared, db: tenantDb(tenant.id), inTransaction })
  } catch (error) {
    return errorResponse(error, ctx)
  }
}
