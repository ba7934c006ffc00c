import { Readable } from 'node:stream'
import type { Frame, Page } from '@playwright/test'

import { callLog } from '@/features/scorm/schema'
import { importPackage } from '@/features/scorm/service/import-package'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { storage } from '@/server/storage/storage'
import { createModule, type TestMember, type TestTenant } from '@/test/factories'
import { manifestXml, zipOf } from '@/test/scorm-packages'
import { expect } from './fixtures'

/** A course of one page that keeps its place, is completed by a button, and does what a test tells it to. */
const COURSE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Course</title>
<h1>Course</h1><p>Page <output id="page"></output></p>
<button id="next">Next page</button><button id="finish">Finish</button>
<script>
var api = null
for (var at = window; !api && at !== at.parent; ) { at = at.parent; api = at.API || null }
window.api = api
api.LMSInitialize('')
var page = Number(api.LMSGetValue('cmi.core.lesson_location') || 1)
function show() { document.getElementById('page').textContent = page }
function set(key, value) { return api.LMSSetValue(key, value) }
document.getElementById('next').onclick = function () {
  page += 1
  set('cmi.core.lesson_location', String(page))
  set('cmi.suspend_data', 'page=' + page)
  show()
}
document.getElementById('finish').onclick = function () {
  set('cmi.core.score.raw', '80')
  set('cmi.interactions.0.id', 'Which-glove')
  set('cmi.interactions.0.type', 'choice')
  set('cmi.interactions.0.student_response', 'a')
  set('cmi.interactions.0.correct_responses.0.pattern', 'b')
  set('cmi.interactions.0.result', 'wrong')
  set('cmi.core.lesson_status', 'completed')
  api.LMSCommit('')
}
addEventListener('unload', function () { set('cmi.core.session_time', '00:01:00'); api.LMSFinish('') })
show()
</script></html>`

export const courseFiles = { 'imsmanifest.xml': manifestXml({ title: 'Safe ovens' }), 'index.html': COURSE }
export const courseArchive = () => zipOf(courseFiles)

/** Imports an archive as the job does; what it became. */
async function importArchive(tenant: TestTenant, author: TestMember, archive: Buffer) {
  const db = tenantDb(tenant.id)
  const [moduleId, sectionId, assetId, importId] = [newId(), newId(), newId(), newId()]
  const storagePath = `${tenant.id}/${assetId}`
  const file = { fileName: 'course.zip', createdById: author.id }
  await storage.put(storagePath, Readable.from([archive]))
  await db.module.create({ data: { id: moduleId, title: 'Import', slug: moduleId, createdById: author.id } })
  await db.section.create({ data: { id: sectionId, moduleId, title: 'Import', type: 'SCORM', sortOrder: 0 } })
  await db.mediaAsset.create({
    data: {
      id: assetId,
      type: 'SCORM',
      storagePath,
      fileName: file.fileName,
      contentType: 'application/zip',
      size: archive.length,
      checksum: 'x',
      uploadedById: author.id,
    },
  })
  await db.scormImport.create({
    data: { ...file, id: importId, requestId: newId(), sectionId, assetId, archiveSize: archive.length },
  })
  await importPackage({ id: tenant.id, db }, { importId, assetId }, new Date())
  return db.scormImport.findUniqueOrThrow({ where: { id: importId } })
}

/** A published module of one section with a package, and where a learner finds it. */
export async function publishPackage(tenant: TestTenant, author: TestMember, archive?: Buffer) {
  const { packageId, versionId } = await importArchive(tenant, author, archive ?? (await courseArchive()))
  if (!packageId || !versionId) throw new Error('the archive was refused')
  const scorm = { packageId, versionId, rule: 'COMPLETED' as const, minScore: null }
  const module = await createModule(tenant, author, { sections: [{ title: 'Course', type: 'SCORM', scorm }] })
  const sectionId = module.content.sections[0]?.id ?? ''
  const place = `/modules/${module.slug}/sections/${sectionId}`
  return { title: module.content.title, sectionId, place, path: `/t/${tenant.slug}${place}` }
}

/** The content's own document, once it is there. */
export async function contentOf(page: Page, file = 'index.html'): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().split('?')[0]?.endsWith(`/${file}`))
  await expect
    .poll(
      () =>
        find()
          ?.evaluate(() => document.readyState)
          .catch(() => null),
      { timeout: 20_000 },
    )
    .toBe('complete')
  const frame = find()
  if (!frame) throw new Error('the content is gone')
  return frame
}

/** What a learner's package has said, as the platform keeps it: the state, and every place that was logged, in order. */
export async function readRecord(tenant: TestTenant, learner: TestMember, sectionId: string) {
  const db = tenantDb(tenant.id)
  const registration = { membershipId: learner.id, sectionId }
  const [state] = await db.scormActivityState.findMany({ where: { attempt: { registration, state: 'OPEN' } } })
  const calls = await db.scormCall.findMany({
    where: { session: { attempt: { registration } } },
    orderBy: [{ session: { openedAt: 'asc' } }, { seq: 'asc' }],
    select: { calls: true, isBranch: true, receivedAt: true },
  })
  const places = calls
    .filter(({ isBranch }) => !isBranch)
    .flatMap((commit) => callLog.parse(commit.calls))
    .flatMap(({ key, value }) => (key === 'cmi.core.lesson_location' ? [Number(value)] : []))
  return { state, places, calls }
}

/** 2, 3, … up to the page that was reached, each once: nothing was lost and nothing doubled. */
export const pagesUpTo = (page: number) => Array.from({ length: page - 1 }, (_, index) => index + 2)
