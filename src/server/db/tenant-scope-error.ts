/** Code asked the tenant client for something that could leave the tenant; always a bug, never a user's fault. */
export class TenantScopeError extends Error {
  override name = 'TenantScopeError'
}

export function refuse(reason: string): never {
  throw new TenantScopeError(reason)
}
