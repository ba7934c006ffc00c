import type { CallEntry, Commit, Launch } from '@/features/scorm/player/protocol'
import { answerCommit } from '@/features/scorm/service/answer-commit'
import { contextFor } from '@/server/api/context'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from './caller'
import type { TestMember, TestTenant } from './factories'
import { smallPackage } from './scorm-packages'
import { createScormSection, importArchive } from './scorm-scene'

type Rule = { rule: 'COMPLETED' | 'PASSED' | 'ALL_ACTIVITIES' } | { rule: 'SCORE'; minScore: number }

export type Course = { tenantId: string; moduleId: string; sectionId: string; slug: string; versionId: string }

export async function publishCourse(author: TestMember, { moduleId }: { moduleId: string }) {
  const { version } = await callerFor(author).module.get({ moduleId })
  await callerFor(author).module.publish({ moduleId, version, changeSummary: '', isMaterial: false })
}

/** A published module with one section, which has a package. */
export async function createCourse(
  tenant: TestTenant,
  author: TestMember,
  { archive, rule = { rule: 'COMPLETED' } }: { archive?: Buffer; rule?: Rule } = {},
): Promise<Course> {
  const place = await createScormSection(tenant, author)
  const { versionId } = await importArchive(author, place, archive ?? (await smallPackage()))
  await callerFor(author).scorm.setRule({ sectionId: place.sectionId, ...rule })
  await publishCourse(author, place)
  const { slug } = await tenantDb(tenant.id).module.findUniqueOrThrow({ where: { id: place.moduleId } })
  return { ...place, slug, versionId: versionId ?? '' }
}

/** Opens the course in a window of the learner's. */
export async function openCourse(learner: TestMember, { slug, sectionId }: Course, takeOver = true): Promise<Launch> {
  const { launch } = await callerFor(learner).scorm.launch({ slug, sectionId, takeOver })
  if (!launch) throw new Error('another window holds the attempt')
  return launch
}

/** What comes to the address that players write to. */
export async function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request('http://localhost:3000/api/scorm/commit', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return answerCommit(await contextFor({ slug: null, headers: request.headers, sessionId: null }), request)
}

type Said = [key: string, value: string] | Partial<CallEntry>

/** Calls of the first activity, unless they say of which. */
export const callsOf = ({ activities }: Pick<Launch, 'activities'>, said: readonly Said[]): CallEntry[] =>
  said.map((entry, index) => {
    const common = { at: 1_700_000_000_000 + index, activityId: activities[0]?.id ?? null, run: 1 }
    return Array.isArray(entry)
      ? { ...common, name: 'SetValue', key: entry[0], value: entry[1] }
      : { ...common, name: 'SetValue', ...entry }
  })

export const commitOf = (launch: Launch, seq: number, said: readonly Said[], more: Partial<Commit> = {}): Commit => ({
  token: launch.token,
  seq,
  baseRevision: launch.revision,
  final: false,
  calls: callsOf(launch, said),
  ...more,
})

/** Sends a commit and gives back what was answered. */
export async function send(launch: Launch, seq: number, said: readonly Said[], more: Partial<Commit> = {}) {
  const response = await post(commitOf(launch, seq, said, more))
  return { status: response.status, ...(await response.json()) }
}
