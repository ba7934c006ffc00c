import { z } from 'zod'
import { namesOneDirectory } from '@/lib/names-one-directory'
import { deriveRoleUrl, type LoginRole } from '@/lib/role-url'

// `next build` imports every route without a database or a secret; nothing is served with these.
const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'

const optionalText = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value))

const oneDirectory = optionalText.refine(
  (issuer) => !issuer || namesOneDirectory(issuer),
  'AUTH_MICROSOFT_ENTRA_ID_ISSUER must name one directory: https://login.microsoftonline.com/<directory id>/v2.0',
)

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_URL: optionalText,
  DATABASE_URL_UNPOOLED: optionalText,
  APP_DATABASE_URL: optionalText,
  APP_DATABASE_URL_UNPOOLED: optionalText,
  PLATFORM_DATABASE_URL: optionalText,
  DATABASE_POOL_SIZE: z.coerce.number().int().positive().default(10),
  AUTH_SECRET: z.string().min(32, 'AUTH_SECRET must have at least 32 characters'),
  APP_URL: z.url().default('http://localhost:3000'),
  CONTENT_URL: optionalText,
  STORAGE_DIR: z.string().default('.data/storage'),
  MAIL_DIR: z.string().default('.data/mail'),
  MAIL_FROM: z.string().default('Mojster <no-reply@mojster.example>'),
  SMTP_URL: optionalText,
  CRON_SECRET: optionalText,
  JOBS: z.enum(['here', 'after-requests', 'elsewhere']).default(process.env.VERCEL ? 'after-requests' : 'here'),
  SCORM_FIXTURES: optionalText,
  DEV_MAIL_PAGE: z.stringbool().default(false),
  TRUSTED_PROXY_HOPS: z.coerce
    .number()
    .int()
    .min(0)
    .default(process.env.VERCEL ? 1 : 0),
  AUTH_GOOGLE_ID: optionalText,
  AUTH_GOOGLE_SECRET: optionalText,
  AUTH_MICROSOFT_ENTRA_ID_ID: optionalText,
  AUTH_MICROSOFT_ENTRA_ID_SECRET: optionalText,
  AUTH_MICROSOFT_ENTRA_ID_ISSUER: oneDirectory,
  AUTH_OIDC_ID: optionalText,
  AUTH_OIDC_SECRET: optionalText,
  AUTH_OIDC_ISSUER: optionalText,
  AUTH_OIDC_NAME: z.string().default('Single sign-on'),
})

const parsed = schema.safeParse(
  isBuilding ? { ...process.env, AUTH_SECRET: process.env.AUTH_SECRET ?? 'build'.padEnd(32, '-') } : process.env,
)
if (!parsed.success) throw new Error(`The environment is not complete:\n${z.prettifyError(parsed.error)}`)

function roleUrl(explicit: string | undefined, role: LoginRole): string {
  if (explicit) return explicit
  if (parsed.data?.DATABASE_URL) return deriveRoleUrl(parsed.data.DATABASE_URL, role, parsed.data.AUTH_SECRET)
  if (isBuilding) return 'postgres://build.invalid/build'
  throw new Error(`Set DATABASE_URL, or ${role.toUpperCase()}_DATABASE_URL.`)
}

/** A pooler in transaction mode forgets who listens: notices come over a connection past it. */
function listenUrl(): string {
  const { APP_DATABASE_URL, APP_DATABASE_URL_UNPOOLED, DATABASE_URL_UNPOOLED, AUTH_SECRET } = parsed.data ?? {}
  if (APP_DATABASE_URL_UNPOOLED) return APP_DATABASE_URL_UNPOOLED
  if (APP_DATABASE_URL || !DATABASE_URL_UNPOOLED || !AUTH_SECRET) return roleUrl(APP_DATABASE_URL, 'app')
  return deriveRoleUrl(DATABASE_URL_UNPOOLED, 'app', AUTH_SECRET)
}

/** Where course packages are served from: on a developer's machine the next port, elsewhere what is said. */
function contentUrl(): string | null {
  const { CONTENT_URL, APP_URL = '' } = parsed.data ?? {}
  if (CONTENT_URL) return CONTENT_URL.replace(/\/$/, '')
  const app = new URL(APP_URL)
  if (app.hostname !== 'localhost' && app.hostname !== '127.0.0.1') return null
  return `http://${app.hostname}:${Number(app.port || 80) + 1}`
}

/** Everything the app reads from its environment; the only reader of process.env in src/. */
export const env = {
  ...parsed.data,
  APP_DATABASE_URL: roleUrl(parsed.data.APP_DATABASE_URL, 'app'),
  APP_DATABASE_URL_UNPOOLED: listenUrl(),
  PLATFORM_DATABASE_URL: roleUrl(parsed.data.PLATFORM_DATABASE_URL, 'platform'),
  CONTENT_URL: contentUrl(),
}
