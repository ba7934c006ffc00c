import { downloadErrors } from '@/features/member-import/service/download'
import { receiveImport } from '@/features/member-import/service/receive'
import { contextFor } from '@/server/api/context'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from './caller'
import type { TestMember } from './factories'

type Options = Partial<{
  existing: 'UPDATE' | 'SKIP'
  isInviting: boolean
  defaultRole: 'EMPLOYEE' | 'HR' | 'OWNER'
  isCreatingGroups: boolean
}>

export const csvOf = (lines: readonly (readonly string[])[]) =>
  lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')

/** Sends a file as the page does. */
export async function sendFile(member: TestMember, body: string | Uint8Array<ArrayBuffer>, headers: HeadersInit = {}) {
  const request = new Request('http://localhost:3000/api', { method: 'POST', body, headers })
  const ctx = await contextFor({ slug: member.slug, headers: request.headers, sessionId: member.sessionId })
  return receiveImport(ctx, request)
}

/** The id of the import that the file has become. */
export async function upload(member: TestMember, lines: readonly (readonly string[])[]): Promise<string> {
  const response = await sendFile(member, csvOf(lines), { 'x-file-name': 'people.csv' })
  if (response.status !== 201) throw new Error(await response.text())
  return (await response.json()).id
}

/** A file checked, with the columns as they are guessed. */
export async function prepare(member: TestMember, lines: readonly (readonly string[])[], options: Options = {}) {
  const importId = await upload(member, lines)
  const api = callerFor(member).memberImport
  const { mapping } = await api.get({ importId })
  const checked = await api.check({ importId, mapping, options })
  return { importId, ...checked }
}

export async function start(member: TestMember, importId: string) {
  await callerFor(member).memberImport.start({ importId })
  await drainJobs()
  return callerFor(member).memberImport.get({ importId })
}

/** The whole way, from the file to the result. */
export async function importPeople(member: TestMember, lines: readonly (readonly string[])[], options: Options = {}) {
  const { importId } = await prepare(member, lines, options)
  return start(member, importId)
}

export async function errorsOf(member: TestMember, importId: string): Promise<string> {
  const ctx = await contextFor({ slug: member.slug, headers: new Headers(), sessionId: member.sessionId })
  return (await downloadErrors(ctx, { importId })).text()
}
