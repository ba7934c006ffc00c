import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'

const texts = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ title: `Part ${i + 1}`, html: '<p>Text</p>' }))
const video = { source: 'UPLOAD' as const, url: null, assetId: null, durationSeconds: 100 }

let tenant: TestTenant
let mentor: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  mentor = await createMember(tenant, { role: 'ADMIN' })
})

const learner = () => createMember(tenant)
const ids = (module: Awaited<ReturnType<typeof createModule>>) => module.content.sections.map(({ id }) => id)

describe('start', () => {
  it('starts once, however often and at once', async () => {
    const module = await createModule(tenant, mentor, { sections: texts(2) })
    const member = await learner()
    await Promise.all(Array.from({ length: 8 }, () => callerFor(member).enrollment.start({ moduleId: module.id })))
    expect(await tenantDb(tenant.id).enrollment.count({ where: { membershipId: member.id } })).toBe(1)
  })
})
