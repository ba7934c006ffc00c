import { env } from '@/env'

/** The caller's address as the nearest trusted proxy saw it; 'direct' when no proxy is trusted. */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-env.TRUSTED_PROXY_HOPS || hops.length) || 'direct'
}
