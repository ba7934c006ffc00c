// Measures on one database, in a process of its own, what importing 20,000 people takes.
import { applyNext } from '@/features/member-import/service/apply'
import { receiveImport } from '@/features/member-import/service/receive'
import { contextFor } from '@/server/api/context'
import { tenantDb } from '@/server/db/tenant-db'
import { idOf } from './filled-database'
import { type Database, type LongCase, reportFindings } from './findings'
import { owner } from './procedures-people'

const LINES = 20_000
const TENANT = idOf('tenant', 1)
const OWNER = idOf('membership', 1, 1)
const HEADINGS = 'Name,E-mail,Job title,Department,Groups'

/** Everybody in it is new. */
function fileOf(number: number): string {
  const lines = Array.from(
    { length: LINES },
    (_, line) => `Person ${line},import-${process.pid}-${number}-${line}@example.com,Baker,Production,Import ${number}`,
  )
  return [HEADINGS, ...lines].join('\n')
}

async function upload(number: number): Promise<string> {
  const ctx = await contextFor({ slug: 'tenant-1', sessionId: idOf('session', 1, 1), headers: new Headers() })
  const response = await receiveImport(
    ctx,
    new Request('http://localhost/import', { method: 'POST', body: fileOf(number) }),
  )
  if (response.status !== 201) throw new Error(await response.text())
  return (await response.json()).id
}

async function check(importId: string) {
  const { mapping } = await owner().memberImport.get({ importId })
  const options = { isInviting: false, isCreatingGroups: true }
  return owner().memberImport.check({ importId, mapping, options })
}

/** As the job does it, a part in each transaction. */
async function apply(importId: string): Promise<void> {
  await owner().memberImport.start({ importId })
  const tenant = await tenantDb(TENANT).tenant.findFirstOrThrow({
    select: { id: true, slug: true, name: true, locale: true, timeZone: true, theme: true, logoAssetId: true },
  })
  const next = () =>
    tenantDb(TENANT).$transaction(
      (db) => applyNext({ db, tenant, now: new Date(), afterCommit: () => undefined }, { importId, actorId: OWNER }),
      { timeout: 120_000 },
    )
  while (await next());
}

function importCases(): LongCase[] {
  const [read, checked]: [string[], string[]] = [[], []]
  let milliseconds = 0
  let files = 0
  const timed = async (run: () => Promise<unknown>) => {
    const started = performance.now()
    await run()
    milliseconds = performance.now() - started
  }
  const note = () => `${Math.round((LINES / milliseconds) * 1000)} lines/s`
  return [
    {
      name: 'file read and kept',
      note,
      run: () =>
        timed(async () => {
          files += 1
          read.push(await upload(files))
        }),
    },
    {
      name: 'every line judged',
      note,
      run: () =>
        timed(async () => {
          const importId = read.pop() ?? ''
          await check(importId)
          checked.push(importId)
        }),
    },
    {
      name: 'imported by the job',
      note,
      run: () =>
        timed(async () => {
          await apply(checked.pop() ?? '')
        }),
    },
  ]
}

/** Room for all of them. */
async function makeRoom(db: Database): Promise<void> {
  await db.query(`update tenant set plan = 'PRO', max_learners = 1000000 where id = $1`, [TENANT])
}

await reportFindings(async (_, db) => {
  await makeRoom(db)
  return { cases: [], longCases: importCases() }
})
