// Measures on one database, in a process of its own, what assigning one module to everybody takes.
import { announceChunk } from '@/features/assignment/service/announce'
import { tenantDb } from '@/server/db/tenant-db'
import { idOf, type Scale } from './filled-database'
import { type Database, type LongCase, reportFindings } from './findings'
import { owner } from './procedures-people'

const GROUP = idOf('group-of-everybody', 1)
const TENANT = idOf('tenant', 1)

async function gatherEverybody(db: Database): Promise<void> {
  await db.query(
    `insert into member_group (id, tenant_id, name) values ($1, $2, 'Everybody') on conflict (id) do nothing`,
    [GROUP, TENANT],
  )
  await db.query(
    `insert into user_group (tenant_id, group_id, membership_id)
     select tenant_id, $1, id from membership where tenant_id = $2 on conflict do nothing`,
    [GROUP, TENANT],
  )
  // What a run that was broken off has left.
  await db.query(
    `with dropped as (delete from assignment_cause where group_id = $1 returning assignment_id)
     update assignment set ended_at = now() where id in (select assignment_id from dropped)`,
    [GROUP],
  )
  await db.query('delete from module_group where group_id = $1', [GROUP])
  await db.query('analyze user_group')
}

/** As the job does it, a thousand in each transaction. */
async function tellEverybody(changeId: string): Promise<void> {
  const tenant = await tenantDb(TENANT).tenant.findFirstOrThrow({
    select: { id: true, slug: true, name: true, locale: true, timeZone: true, theme: true, logoAssetId: true },
  })
  const tellFrom = (after: string | null): Promise<string | null> =>
    tenantDb(TENANT).$transaction((db) =>
      announceChunk({ db, tenant, now: new Date(), afterCommit: () => undefined }, { changeId, after }),
    )
  let next = await tellFrom(null)
  while (next) next = await tellFrom(next)
}

function fanOutCases(scale: Scale): LongCase[] {
  const changes: { changeId: string; moduleId: string }[] = []
  let [number, told] = [0, 0]
  const nextModule = () => {
    number += 1
    return idOf('module', 1, scale.measuredModules - number)
  }
  const rule = (moduleId: string) => ({ groupId: GROUP, moduleIds: [moduleId], deadlineDays: 14 })
  return [
    {
      name: 'preview of one module for everybody',
      run: () => owner().group.preview.addModules(rule(idOf('module', 1, scale.measuredModules))),
    },
    {
      name: 'one module for everybody',
      async run() {
        const moduleId = nextModule()
        changes.push({ moduleId, changeId: (await owner().group.addModules(rule(moduleId))).changeId })
      },
    },
    {
      name: 'telling everybody, by the job',
      async run() {
        const change = changes[told]
        told += 1
        if (change) await tellEverybody(change.changeId)
      },
    },
    {
      name: 'preview of another deadline',
      run: () =>
        owner().group.preview.changeModule({ groupId: GROUP, moduleId: changes[0]?.moduleId ?? '', deadlineDays: 30 }),
    },
    {
      name: 'undo',
      async run() {
        const change = changes.pop()
        if (change) await owner().assignment.undo({ changeId: change.changeId })
      },
    },
  ]
}

await reportFindings(async (scale, db) => {
  await gatherEverybody(db)
  return { cases: [], longCases: fanOutCases(scale) }
})
