import { env } from '@/env'

export const SESSION_MAX_AGE_SECONDS = 30 * 24 * 60 * 60

const isSecure = env.APP_URL.startsWith('https:')

/** `__Host-` binds the cookie to this very host; browsers accept that prefix only over HTTPS. */
export const SESSION_COOKIE = {
  name: isSecure ? '__Host-mojster.session' : 'mojster.session',
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
} as const
