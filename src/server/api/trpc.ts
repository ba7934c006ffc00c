import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { initTRPC, TRPCError } from '@trpc/server'
import superjson from 'superjson'
import { ZodRealError } from 'zod'
import { translateError } from '@/i18n/translate-error'
import { DomainError } from '@/lib/errors'
import type { Capability } from '@/lib/permissions'
import { findUnstorableText } from '@/lib/storable-text'
import { type PlatformTx, platformDb } from '@/server/db/platform-db'
import { type TenantTx, tenantDb } from '@/server/db/tenant-db'
import type { RequestContext } from './context'
import { errorKey, invalidFields, toTrpcError } from './errors'
import { requireMember } from './require-member'
import { inPlatformTransaction, inTenantTransaction } from './transaction'

/** Whom a procedure lets in; the matrix test fails one that says nothing. */
export type ProcedureMeta = {
  access: 'public' | 'signedIn' | 'platform' | readonly Capability[]
  /** Answers no sooner than this, so that the clock tells nothing; longer than the work takes. */
  answerAfterMs?: number
}

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: superjson,
    // A stream that is cut is taken up where it was, by whoever may still hear it.
    sse: {
      ping: { enabled: true, intervalMs: 15_000 },
      maxDurationMs: 240_000,
      client: { reconnectAfterInactivityMs: 40_000 },
    },
    errorFormatter({ shape, error, ctx }) {
      const fields = invalidFields(error)
      const key = errorKey(error)
      const params =
        error.cause instanceof DomainError ? error.cause.params : { fields: Object.keys(fields ?? {}).join(', ') }
      return {
        ...shape,
        message: key ? translateError(ctx?.locale ?? 'en', key, params) : shape.message,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, key, fields },
      }
    },
  })

export const createTRPCRouter = t.router
export const createCallerFactory = t.createCallerFactory

/** Maps every error once, so that no stack and no SQL leaves the server. */
const withErrors = t.middleware(async ({ next, path, meta }) => {
  const answerAt = Date.now() + (meta?.answerAfterMs ?? 0)
  const result = await next()
  if (meta?.answerAfterMs) await sleep(Math.max(0, answerAt - Date.now()))
  if (!result.ok) throw toTrpcError(result.error, path)
  return result
})

const procedure = t.procedure.use(withErrors)

/** No verb has to think of text that the database can't hold. */
const withStorableText = t.middleware(async ({ getRawInput, next }) => {
  const paths = findUnstorableText(await getRawInput())
  if (paths.length === 0) return next()
  const issues = paths.map((path) => ({
    code: 'custom' as const,
    path,
    message: 'Holds a forbidden character',
    input: undefined,
  }))
  throw new TRPCError({ code: 'BAD_REQUEST', cause: new ZodRealError(issues) })
})

/** Reads as they are; a mutation in one transaction of the platform's role. */
const withPlatformDb = t.middleware(async ({ ctx, next, type }) => {
  if (type !== 'mutation') return next({ ctx: { db: platformDb as PlatformTx } })
  return inPlatformTransaction(ctx, (scope) => next({ ctx: scope }))
})

/** Anyone, signed in or not. */
export const publicProcedure = procedure.meta({ access: 'public' }).use(withStorableText).use(withPlatformDb)

const requireActor = t.middleware(async ({ ctx, next }) => {
  const actor = await ctx.loadActor()
  if (!actor) throw new DomainError('UNAUTHENTICATED', 'signInFirst')
  return next({ ctx: { actor, user: actor.user } })
})

/** Any signed-in user, outside a tenant. */
export const signedInProcedure = procedure
  .meta({ access: 'signedIn' })
  .use(requireActor)
  .use(withStorableText)
  .use(withPlatformDb)

const requirePlatformAdmin = t.middleware(async ({ ctx, next }) => {
  const actor = await ctx.loadActor()
  if (!actor) throw new DomainError('UNAUTHENTICATED', 'signInFirst')
  if (actor.user.role !== 'OWNER' && actor.user.role !== 'SUPER_ADMIN') throw new DomainError('FORBIDDEN', 'forbidden')
  return next({ ctx: { actor, user: actor.user } })
})

/** The people who run the deployment. */
export const platformProcedure = procedure
  .meta({ access: 'platform' })
  .use(requirePlatformAdmin)
  .use(withStorableText)
  .use(withPlatformDb)

/**
 * A procedure of one tenant, for members who hold any of the capabilities. The tenant comes from the address,
 * never from input; `ctx.db` is bound to it, and a mutation is one transaction.
 */
export function can(...capabilities: [Capability, ...Capability[]]) {
  return procedure
    .meta({ access: capabilities })
    .use(async ({ ctx, next }) => {
      return next({ ctx: await requireMember(ctx, capabilities) })
    })
    .use(withStorableText)
    .use(async ({ ctx, next, type }) => {
      if (type !== 'mutation') return next({ ctx: { db: tenantDb(ctx.tenant.id) as TenantTx } })
      return inTenantTransaction(ctx, ctx.tenant.id, (scope) => next({ ctx: scope }))
    })
}
