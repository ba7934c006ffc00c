import { newId } from '@/lib/random'
import { hashPassword } from '@/server/auth/password'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { insertRows } from '@/test/rows'
import accounts from './demo/accounts.json'
import { alderFinch } from './demo/alder-finch/tenant'
import { addCourse } from './demo/build/course'
import { buildTenant } from './demo/build/tenant'
import { pekarnaZrno } from './demo/pekarna-zrno/tenant'
import type { DemoTenant } from './demo/types'

const DAY = 86_400_000

/** Users are global and shared by the tenants: one row an address, whoever is seeded first. */
async function seedUsers(tenants: DemoTenant[], passwordHash: string) {
  const people = tenants.flatMap(({ people, locale }) => people.map((person) => ({ ...person, locale })))
  const joined = people.filter((person) => person.joinedDaysAgo !== null)
  await platformDb.user.createMany({
    data: [
      ...joined.map(({ email, name }) => ({ email, name, passwordHash, emailVerifiedAt: new Date() })),
      {
        email: 'platform@mojster.example',
        name: 'Petra Platform',
        passwordHash,
        role: 'OWNER',
        emailVerifiedAt: new Date(),
      },
    ],
    skipDuplicates: true,
  })
  const users = await platformDb.user.findMany({ select: { id: true, email: true } })
  return new Map(users.map((user) => [user.email, user.id]))
}

/** Does nothing for a tenant that has members already, so that it can be run again at any time. */
async function seedTenant(tenant: DemoTenant, userIds: Map<string, string>, now: Date) {
  const { slug, name, locale, timeZone, theme, plan, maxLearners, contactName, contactEmail } = tenant
  const columns = { slug, name, locale, timeZone, theme, plan, maxLearners, contactName, contactEmail }
  const { id, memberships } = await platformDb.tenant.upsert({
    where: { slug },
    // Prisma leaves the default of `id` out: it is part of the foreign key of `logo`.
    create: { id: newId(), ...columns, createdAt: new Date(now.getTime() - 400 * DAY) },
    update: {},
    select: { id: true, memberships: { select: { id: true }, take: 1 } },
  })
  if (memberships.length > 0) return
  const { rows, logoAssetId } = await buildTenant({ tenant, tenantId: id, userIds, now })
  await insertRows(tenantDb(id), rows)
  await platformDb.tenant.update({ where: { id }, data: { logoAssetId } })
  await addCourse({ tenantId: id, tenant, now })
}

const tenants = [pekarnaZrno, alderFinch]
const userIds = await seedUsers(tenants, await hashPassword(accounts.password))
for (const tenant of tenants) await seedTenant(tenant, userIds, new Date())
await platformDb.$disconnect()
process.exit(0)
