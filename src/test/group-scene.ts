import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from './caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from './factories'
import { texts } from './learning'

/** A company with somebody of HR, and what tests of groups and assignments ask of it. */
export async function createGroupScene() {
  const tenant = await createTenant()
  const hr = await createMember(tenant, { role: 'HR' })
  const author = await createMember(tenant, { role: 'ADMIN' })
  const db = () => tenantDb(tenant.id)
  return {
    tenant,
    hr,
    author,
    db,
    member: () => createMember(tenant),
    people: (count: number) => Promise.all(Array.from({ length: count }, () => createMember(tenant))),
    module: () => createModule(tenant, author, { sections: texts(1) }),
    async group(name = `Group ${crypto.randomUUID().slice(0, 8)}`) {
      return (await callerFor(hr).group.create({ name })).id
    },
    assignmentOf: (member: TestMember, module: { id: string }) => assignmentOf(tenant, member, module),
    images: () => imagesOf(tenant),
  }
}

const assignmentOf = (tenant: TestTenant, member: TestMember, module: { id: string }) =>
  tenantDb(tenant.id).assignment.findFirst({
    where: { membershipId: member.id, moduleId: module.id },
    include: { causes: { orderBy: { id: 'asc' } } },
  })

/** Everything that changes of groups can touch, in an order of its own: two are alike if nothing differs. */
export async function imagesOf(tenant: TestTenant) {
  const db = tenantDb(tenant.id)
  return {
    groups: await db.group.findMany({ orderBy: { id: 'asc' }, omit: { updatedAt: true } }),
    members: await db.userGroup.findMany({ orderBy: [{ groupId: 'asc' }, { membershipId: 'asc' }] }),
    rules: await db.moduleGroup.findMany({ orderBy: [{ groupId: 'asc' }, { moduleId: 'asc' }] }),
    assignments: await db.assignment.findMany({ orderBy: { id: 'asc' } }),
    causes: await db.assignmentCause.findMany({ orderBy: { id: 'asc' } }),
  }
}
