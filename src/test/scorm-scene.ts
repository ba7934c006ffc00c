import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { receiveUpload } from '@/features/media/service/receive-upload'
import { newId } from '@/lib/random'
import { answerMember } from '@/server/api/answer-member'
import { contextFor } from '@/server/api/context'
import { tenantDb } from '@/server/db/tenant-db'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from './caller'
import type { TestMember, TestTenant } from './factories'

/** A module of the author's with one section that waits for a package. */
export async function createScormSection(tenant: TestTenant, author: TestMember) {
  const { id: moduleId } = await tenantDb(tenant.id).module.create({
    data: { title: 'Ovens', slug: `ovens-${newId()}`, createdById: author.id },
    select: { id: true },
  })
  const section = await callerFor(author).module.section.create({ moduleId, type: 'SCORM', title: 'Course' })
  return { tenantId: tenant.id, moduleId, sectionId: section.id }
}

/** Uploads an archive as a browser does. */
export async function uploadArchive(author: TestMember, archive: Buffer, fileName = 'course.zip'): Promise<string> {
  const ctx = await contextFor({ sessionId: author.sessionId, slug: author.slug, headers: new Headers() })
  const input = { purpose: 'SCORM' as const, fileName, contentType: 'application/zip', size: archive.length }
  const body = Readable.toWeb(Readable.from([archive])) as ReadableStream<Uint8Array>
  const response = await answerMember(ctx, ['MANAGE_OWN_MODULES', 'MANAGE_ALL_MODULES'], async (member) =>
    Response.json(await receiveUpload(member, input, body)),
  )
  return (await response.json()).id
}

type Section = { tenantId: string; sectionId: string }

/** Uploads an archive into a section, and imports it as a worker does. */
export async function importArchive(author: TestMember, { tenantId, sectionId }: Section, archive: Buffer) {
  const assetId = await uploadArchive(author, archive)
  const { id } = await callerFor(author).scorm.startImport({ requestId: newId(), sectionId, assetId })
  await drainJobs()
  return tenantDb(tenantId).scormImport.findUniqueOrThrow({ where: { id } })
}
