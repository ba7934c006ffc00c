import { beforeEach, describe, expect, it, vi } from 'vitest'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { prepare } from '@/test/import-scene'
import { countRowsRead } from '@/test/rows-read'
import { CHUNK_ROWS } from './policy'
import { applyNext } from './service/apply'

vi.setConfig({ testTimeout: 60_000 })

let tenant: TestTenant
let hr: TestMember

beforeEach(async () => {
  tenant = await createTenant()
  hr = await createMember(tenant, { role: 'HR' })
})

/** The next part, as the job applies it, and how many lines of files it has looked at. */
function applyPart(importId: string) {
  const now = new Date()
  return tenantDb(tenant.id).$transaction(
    async (db) => {
      const of = await db.tenant.findFirstOrThrow({
        select: { id: true, slug: true, name: true, locale: true, timeZone: true, theme: true, logoAssetId: true },
      })
      const ctx = { db, tenant: of, now, afterCommit: () => undefined }
      const part = () => applyNext(ctx, { importId, actorId: hr.id })
      const { found: isMore, read } = await countRowsRead(db, part, 'member_import_row')
      return { isMore, read }
    },
    { timeout: 60_000 },
  )
}

async function startOf(count: number, groupOf: (line: number) => string): Promise<string> {
  const lines = Array.from({ length: count }, (_, n) => [`Person ${n}`, `p${n}-${tenant.slug}@example.com`, groupOf(n)])
  const options = { isInviting: false, isCreatingGroups: true }
  const { importId } = await prepare(hr, [['Name', 'E-mail', 'Groups'], ...lines], options)
  await callerFor(hr).memberImport.start({ importId })
  return importId
}

describe('an import looks', () => {
  it('in each part at its own lines, however many the file has', async () => {
    const importId = await startOf(3 * CHUNK_ROWS, () => '')
    expect((await applyPart(importId)).read).toBeLessThan(2.5 * CHUNK_ROWS)
    expect((await applyPart(importId)).read).toBeLessThan(2.5 * CHUNK_ROWS)
    const { doneCount } = await callerFor(hr).memberImport.get({ importId })
    expect(doneCount).toBe(2 * CHUNK_ROWS)
  })

  it('at the file once for many groups', async () => {
    const importId = await startOf(400, (line) => `Team ${line % 20}`)
    let part = await applyPart(importId)
    let read = part.read
    while (part.isMore) {
      part = await applyPart(importId)
      read += part.read
    }
    expect(read).toBeLessThan(10 * 400)
    expect(await tenantDb(tenant.id).userGroup.count()).toBe(400)
    expect(await tenantDb(tenant.id).bulkChange.count({ where: { kind: 'GROUP_MEMBERS_ADDED' } })).toBe(20)
  })
})
