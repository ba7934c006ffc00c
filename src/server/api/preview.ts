import 'server-only'
import type { TenantContext } from './tenant-context'
import { inOwnTransaction } from './transaction'

/** Carries the outcome out of a transaction that must not commit. */
class RolledBack<T> extends Error {
  constructor(readonly outcome: T) {
    super('rolled back')
  }
}

/** What a verb would do: it runs as it is, in a transaction that is rolled back, so that the two cannot differ. */
export async function previewChange<T>(ctx: TenantContext, verb: (ctx: TenantContext) => Promise<T>): Promise<T> {
  try {
    return await inOwnTransaction(ctx, async (scope) => {
      throw new RolledBack(await verb(scope))
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome
    throw error
  }
}
