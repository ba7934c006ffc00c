import fc from 'fast-check'
import { inject } from 'vitest'
import { deriveRoleUrl } from '@/lib/role-url'
import { inProject } from '../../scripts/lib/project.mjs'

const secret = inject('authSecret')
const worker = Number(process.env.VITEST_POOL_ID)
const databaseUrl = inject('databaseUrls')[worker - 1]
if (!databaseUrl) throw new Error(`There is no database for worker ${worker}.`)

Object.assign(process.env, {
  AUTH_SECRET: secret,
  DATABASE_URL: databaseUrl,
  APP_DATABASE_URL: deriveRoleUrl(databaseUrl, 'app', secret),
  PLATFORM_DATABASE_URL: deriveRoleUrl(databaseUrl, 'platform', secret),
  APP_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
  STORAGE_DIR: inProject('.data', 'test', `storage-${worker}`),
  MAIL_DIR: inProject('.data', 'test', `mail-${worker}`),
  SMTP_URL: '',
  // Addresses are believed from one proxy, so that every test can have its own.
  TRUSTED_PROXY_HOPS: '1',
})

// The same cases in every run, so that what fails fails again; another seed looks for others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) })
