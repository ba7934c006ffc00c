import pg from 'pg'
import type { Commit, Launch } from '@/features/scorm/player/protocol'
import { serveContent } from '@/features/scorm/service/serve-content'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { closeJobQueue } from '@/server/jobs/boss'
import { callerFor } from '../../../src/test/caller'
import {
  createMember,
  createMembers,
  createTenant,
  type TestMember,
  type TestTenant,
} from '../../../src/test/factories'
import { smallPackage } from '../../../src/test/scorm-packages'
import { type Course, createCourse, openCourse, post } from '../../../src/test/scorm-play'
import { createScormSection, importArchive } from '../../../src/test/scorm-scene'
import type { Case } from './measure'

const AT_ONCE = 20
const POOL_SIZE = 10
const PART = 1024 ** 2
const CHANGES = 4096

type Window = { launch: Launch; seq: number }

/** Letters that no compression makes small, another time others. */
const letters = (length: number) =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(length)))
    .toString('base64')
    .slice(0, length)

function nextCommit(window: Window): Commit {
  window.seq += 1
  const { launch, seq } = window
  const common = { at: Date.now(), activityId: launch.activities[0]?.id ?? null, run: 1, name: 'SetValue' as const }
  const [hours, minutes] = [Math.floor(seq / 60), seq % 60].map((part) => String(part).padStart(2, '0'))
  return {
    token: launch.token,
    seq,
    baseRevision: seq - 1,
    final: false,
    calls: [
      { ...common, key: 'cmi.suspend_data', value: letters(CHANGES) },
      { ...common, key: 'cmi.core.lesson_location', value: String(seq) },
      { ...common, key: 'cmi.core.session_time', value: `${hours}:${minutes}:00` },
    ],
  }
}

async function sendCommit(window: Window) {
  const response = await post(nextCommit(window))
  if (response.status !== 200) throw new Error(`a commit was answered with ${response.status}`)
}

const INSERT = `with log as (
    insert into scorm_call (tenant_id, session_id, seq, base_revision, revision, is_final, is_branch, calls)
    values ($1, $2, $3, $3, $3, false, false, $4)),
  state as (
    insert into scorm_activity_state (tenant_id, attempt_id, activity_id, revision, suspend_data, location)
    values ($1, $5, $6, $3, $7, $8)
    on conflict (tenant_id, attempt_id, activity_id) do update
      set revision = excluded.revision, suspend_data = excluded.suspend_data, location = excluded.location)
  insert into scorm_session_time (tenant_id, session_id, activity_id, run, time_ms) values ($1, $2, $6, 1, $9)
  on conflict (tenant_id, session_id, activity_id, run) do update set time_ms = excluded.time_ms`

/** Windows of their own for the bare inserts, whose rows nothing else reads. */
type BareWindow = { tenantId: string; sessionId: string; attemptId: string; window: Window }

async function insertBare(pool: pg.Pool, { tenantId, sessionId, attemptId, window }: BareWindow) {
  const { seq, calls } = nextCommit(window)
  const [suspended, place] = calls
  const values = [
    tenantId,
    sessionId,
    seq,
    JSON.stringify(calls),
    attemptId,
    calls[0]?.activityId,
    suspended?.value,
    place?.value,
    seq * 60_000,
  ]
  await pool.query({ name: 'bare-commit', text: INSERT, values })
}

async function openWindows(tenantId: string, learners: readonly TestMember[], course: Course) {
  const open = async (learner: TestMember): Promise<BareWindow> => {
    const launch = await openCourse(learner, course)
    const where = { id: launch.sessionId }
    const { attemptId } = await tenantDb(tenantId).scormSession.findUniqueOrThrow({
      where,
      select: { attemptId: true },
    })
    return { tenantId, sessionId: launch.sessionId, attemptId, window: { launch, seq: 0 } }
  }
  const windows: BareWindow[] = []
  for (let at = 0; at < learners.length; at += AT_ONCE) {
    windows.push(...(await Promise.all(learners.slice(at, at + AT_ONCE).map(open))))
  }
  return windows
}

function at(windows: readonly BareWindow[], caller: number): BareWindow {
  const found = windows[caller]
  if (!found) throw new Error('there are fewer windows than callers')
  return found
}

async function read(address: string) {
  const response = await serveContent(new Request(address))
  if (response.status !== 200) throw new Error(`${new URL(address).pathname} was answered with ${response.status}`)
  await response.arrayBuffer()
}

/** From a learner's click to the bytes of the first page of the package. */
async function openFirstPage(visitor: TestMember, { slug, sectionId }: Course) {
  const { launch } = await callerFor(visitor).scorm.launch({ slug, sectionId, takeOver: true })
  if (!launch) throw new Error('the course was not opened')
  await read(`${launch.contentUrl}~player`)
  await read(`${launch.contentUrl}${launch.activities[0]?.launch}`)
}

/** Uploads and imports a package with so many bytes in files of one megabyte; answers how many milliseconds it took. */
async function importOne(tenant: TestTenant, author: TestMember, bytes: Buffer): Promise<number> {
  const parts = Array.from({ length: Math.ceil(bytes.length / PART) }, (_, index) => [
    `media/${index}.bin`,
    bytes.subarray(index * PART, (index + 1) * PART),
  ])
  const archive = await smallPackage({ ...Object.fromEntries(parts), [`${newId()}.txt`]: '' })
  const section = await createScormSection(tenant, author)
  const start = performance.now()
  const { status } = await importArchive(author, section, archive)
  if (status !== 'DONE') throw new Error(`the import is ${status}`)
  return performance.now() - start
}

/** A company with a published course, learners with open windows, and one who opens theirs anew each time. */
export async function createScene(url: string, learners: number) {
  const tenant = await createTenant()
  const author = await createMember(tenant, { role: 'ADMIN' })
  const course = await createCourse(tenant, author)
  const visitor = await createMember(tenant)
  const windows = await openWindows(tenant.id, await createMembers(tenant, learners), course)
  const bares = await openWindows(tenant.id, await createMembers(tenant, learners), course)
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE })
  const cases: { bare: Case; commit: Case } = {
    bare: { name: 'bare insert of its rows', run: (caller) => insertBare(pool, at(bares, caller)) },
    commit: { name: 'commit of 4 kB', run: (caller) => sendCommit(at(windows, caller).window) },
  }
  const close = async () => {
    await Promise.all([pool.end(), closeJobQueue()])
  }
  return {
    cases,
    openFirstPage: () => openFirstPage(visitor, course),
    importOne: (bytes: Buffer) => importOne(tenant, author, bytes),
    close,
  }
}
