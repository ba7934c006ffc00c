import type { TenantContext } from '@/server/api/tenant-context'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from './caller'
import type { createModule, TestMember, TestTenant } from './factories'

export type TestModule = Awaited<ReturnType<typeof createModule>>

/** Sections that their reader marks done. */
export const texts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `Part ${index + 1}`, html: '<p>Text</p>' }))

/** A section with a video of this length. */
export const film = (durationSeconds: number | null = 100) => ({
  title: 'Film',
  type: 'VIDEO' as const,
  video: { source: 'YOUTUBE_VIMEO_URL' as const, url: 'https://youtu.be/dQw4w9WgXcQ', assetId: null, durationSeconds },
})

export const sectionIdsOf = (module: TestModule) => module.content.sections.map(({ id }) => id)

export const partsOf = (module: TestModule) =>
  sectionIdsOf(module).map((sectionId) => ({ moduleId: module.id, sectionId }))

/** The only section of a module that has one. */
export function onlyPartOf(module: TestModule) {
  const [part] = partsOf(module)
  if (!part) throw new Error('The module has no section.')
  return part
}

export async function completeAll(member: TestMember, module: TestModule): Promise<void> {
  for (const part of partsOf(module)) await callerFor(member).enrollment.completeSection(part)
}

export const certificatesOf = (tenant: TestTenant, member: TestMember) =>
  tenantDb(tenant.id).certificate.findMany({ where: { membershipId: member.id } })

export const enrollmentOf = (tenant: TestTenant, member: TestMember, module: TestModule) =>
  tenantDb(tenant.id).enrollment.findFirst({ where: { membershipId: member.id, moduleId: module.id } })

/** A verb in a transaction of its own, as another feature calls it. */
export const inTransaction = <R>(tenant: TestTenant, member: TestMember, run: (ctx: TenantContext) => Promise<R>) =>
  tenantDb(tenant.id).$transaction((db) =>
    run({
      db,
      now: new Date(),
      locale: 'en',
      afterCommit: () => undefined,
      tenant: { ...tenant, locale: 'en', timeZone: 'Europe/Ljubljana', theme: 'DEFAULT', logoAssetId: null },
      member: { ...member, role: 'EMPLOYEE', locale: null, grants: [] },
    }),
  )
