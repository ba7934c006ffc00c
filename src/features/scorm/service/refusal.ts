import 'server-only'
import type { Refusal } from '../policy'

/** A package that is not taken: why, and where in it. */
export class PackageRefused extends Error {
  override readonly name = 'PackageRefused'

  constructor(
    readonly reason: Refusal,
    readonly params: Record<string, string | number> = {},
  ) {
    super(reason)
  }
}
