import pg from 'pg'
import { PrismaClient } from '@/generated/prisma/client'
import { openDatabase, sharedAdapter } from '@/server/db/connection'
import { createTenantClient } from '@/server/db/tenant-db'
import { tenantExtension } from '@/server/db/tenant-extension'
import type { BenchContext, BenchRow } from './lib/bench'
import { megabytesOf } from './lib/client-size'
import { type Case, countStatements, measure } from './lib/measure'
import { seedTenancy, type Target } from './lib/tenancy-data'
import * as sql from './lib/tenancy-pg'
import * as prisma from './lib/tenancy-prisma'

export const compared = `One read of six statements, one create, and one transaction of four statements, on one database in one run; the
ratio is to bare Prisma: the median over forty short rounds, taken in turn. Bare Prisma, the extension and raw pg connect
as a superuser, whom no policy holds, and filter by the tenant; the last connects as the app's role, with policies and
the tenant set in each statement's round trip. Every Prisma client has the app's pool of 10 connections and its named
statements; raw pg has a pool of 10. The server doesn't wait for the disk.`

const BASE = 'bare Prisma'
const POOL_SIZE = 10
const CALLERS = [1, 16]

type Variant = { name: string; run: Record<Operation, (target: Target) => Promise<unknown>> }
type Operation = 'read' | 'create' | 'mutation'

const rawPg = (pool: pg.Pool): Variant => ({
  name: 'raw pg',
  run: {
    read: (target) => sql.readModule(pool, target),
    create: (target) => sql.createAudit(pool, target),
    mutation: (target) => sql.completeSectionInTransaction(pool, target),
  },
})

function asDb(client: object): prisma.Db {
  if (!prisma.isDb(client)) throw new Error('this is not a Prisma client')
  return client
}

const barePrisma = (client: PrismaClient): Variant => {
  const db = asDb(client)
  return {
    name: BASE,
    run: {
      read: (target) => prisma.readModule(db, target, { tenantId: target.tenantId }),
      create: (target) => prisma.createAudit(db, target, { tenantId: target.tenantId }),
      mutation: (target) =>
        client.$transaction((tx) => prisma.completeSection(asDb(tx), target, { tenantId: target.tenantId })),
    },
  }
}

type TenantClient = Pick<ReturnType<typeof createTenantClient>, keyof prisma.Db | '$transaction'>

const tenantPrisma = (name: string, open: (tenantId: string) => TenantClient): Variant => {
  const clients = new Map<string, TenantClient>()
  const clientOf = ({ tenantId }: Target) => {
    const client = clients.get(tenantId) ?? open(tenantId)
    clients.set(tenantId, client)
    return client
  }
  return {
    name,
    run: {
      read: (target) => prisma.readModule(clientOf(target), target, {}),
      create: (target) => prisma.createAudit(clientOf(target), target, {}),
      mutation: (target) => clientOf(target).$transaction((tx) => prisma.completeSection(tx, target, {})),
    },
  }
}

const LABELS: Record<Operation, string> = {
  read: 'read of 6 statements',
  create: 'create',
  mutation: 'mutation of 4 statements',
}

async function compare(operation: Operation, variants: Variant[], targets: Target[]): Promise<BenchRow[]> {
  const runOf = (variant: Variant, caller: number) => {
    const target = targets[caller]
    if (!target) throw new Error('there are fewer targets than callers')
    return variant.run[operation](target)
  }
  const cases: Case[] = variants.map((each) => ({ name: each.name, run: (caller) => runOf(each, caller) }))
  const rows: BenchRow[] = []
  for (const callers of CALLERS) {
    const timings = await measure(cases, { callers, base: BASE })
    for (const { name, ...timing } of timings) {
      const variant = variants.find((each) => each.name === name)
      const statements = variant && (await countStatements(() => runOf(variant, 0)))
      rows.push({ case: `${LABELS[operation]}: ${name}`, ...timing, statements })
    }
  }
  return rows
}

export async function run({ database, log }: BenchContext): Promise<BenchRow[]> {
  log('filling the database')
  const targets = await seedTenancy(database.url, Math.max(...CALLERS))
  const pool = new pg.Pool({ connectionString: database.url, max: POOL_SIZE })
  const owner = openDatabase(database.url, { poolSize: POOL_SIZE })
  const app = openDatabase(database.appUrl, { poolSize: POOL_SIZE })
  const extended = (id: string) => new PrismaClient({ adapter: sharedAdapter(owner) }).$extends(tenantExtension(id))
  const variants = [
    rawPg(pool),
    barePrisma(new PrismaClient({ adapter: sharedAdapter(owner) })),
    tenantPrisma('+ extension', extended),
    tenantPrisma('+ extension and RLS', (id) => createTenantClient(id, app)),
  ]
  const rows: BenchRow[] = []
  for (const operation of ['read', 'create', 'mutation'] as const) {
    log(`measuring: ${LABELS[operation]}`)
    rows.push(...(await compare(operation, variants, targets)))
  }
  const [target] = targets
  if (target) {
    const ofTenant = () => createTenantClient(target.tenantId, app)
    const megabytes = await megabytesOf(ofTenant, (client) => prisma.readModule(client, target, {}))
    log(`a tenant's client keeps ${megabytes.toFixed(1)} MB`)
  }
  await Promise.all([pool.end(), owner.close(), app.close()])
  return rows
}
