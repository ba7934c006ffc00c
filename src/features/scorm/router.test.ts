import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { dropUnusedArchive } from '@/features/media/jobs'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { drainJobs } from '@/server/jobs/drain'
import { storage } from '@/server/storage/storage'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { manifestXml, PAGE, patched, smallPackage, zipOf } from '@/test/scorm-packages'
import { createScormSection, importArchive, uploadArchive } from '@/test/scorm-scene'
import { importPackage } from './service/import-package'

let tenant: TestTenant
let author: TestMember
let other: TestMember
let learner: TestMember
let stranger: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN', name: 'Ana Author' })
  other = await createMember(tenant, { role: 'ADMIN', name: 'Bor Boss' })
  learner = await createMember(tenant)
  stranger = await createMember(await createTenant(), { role: 'OWNER' })
})

const db = () => tenantDb(tenant.id)
const scorm = (member: TestMember) => callerFor(member).scorm
const stored = () => readdir(path.join(env.STORAGE_DIR, tenant.id)).catch(() => [])

async function queued(archive?: Buffer) {
  const section = await createScormSection(tenant, author)
  const assetId = await uploadArchive(author, archive ?? (await smallPackage()))
  const input = { requestId: newId(), sectionId: section.sectionId, assetId }
  const { id } = await scorm(author).startImport(input)
  return { ...section, ...input, id }
}

describe('an import', () => {
  it('makes the package of a section, with its files, activities and report', async () => {
    const section = await createScormSection(tenant, author)
    const archive = await smallPackage({ 'a/čaša.css': 'body{}' })
    const { versionId } = await importArchive(author, section, archive)
    const { version, rule, import: newest } = await scorm(author).get({ sectionId: section.sectionId })
    expect(version).toMatchObject({ id: versionId, number: 1, title: 'Ovens', fileCount: 3, importedBy: 'Ana Author' })
    expect(version?.report).toMatchObject({ edition: 'SCORM_12', activities: 1, scos: 1, notes: [] })
    expect(version?.activities).toMatchObject([{ title: 'Lesson', launch: 'index.html', isSco: true }])
    expect(rule).toBe('COMPLETED')
    expect(newest).toMatchObject({ status: 'DONE', doneFiles: 3, fileCount: 3, percent: 100 })
    const files = await db().scormFile.findMany({ where: { versionId: versionId ?? '' } })
    for (const { number, size } of files) {
      expect(await storage.stat(`${tenant.id}/${versionId}/${number}`)).toEqual({ size })
    }
  })

  it('leaves the archive behind neither when it is taken nor when it is refused', async () => {
    const before = await stored()
    const broken = await queued(await zipOf({ 'readme.txt': 'no manifest' }))
    await drainJobs()
    expect(await stored()).toEqual(before)
    expect(await db().mediaAsset.findUnique({ where: { id: broken.assetId } })).toBeNull()
    const { import: newest, version } = await scorm(author).get({ sectionId: broken.sectionId })
    expect(newest).toMatchObject({ status: 'REFUSED', failure: 'noManifest' })
    expect(version).toBeNull()
    const taken = await importArchive(author, broken, await smallPackage())
    expect((await stored()).toSorted()).toEqual([...before, taken.versionId].toSorted())
  })

  it('leaves nothing of a package that turns out to be broken in the middle', async () => {
    const before = await stored()
    const made = await smallPackage({ 'z.txt': 'some text that is damaged' })
    const damaged = patched(
      made,
      made.subarray(made.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 16).subarray(0, 4),
      'abcd',
    )
    const section = await createScormSection(tenant, author)
    expect(await importArchive(author, section, damaged)).toMatchObject({
      status: 'REFUSED',
      failure: 'damaged',
      failureParams: { file: 'z.txt' },
    })
    expect(await stored()).toEqual(before)
  })

  it('that ended in the middle is begun anew, and what it had stored goes', async () => {
    const { id, assetId, sectionId } = await queued()
    const stagingId = newId()
    await storage.put(`${tenant.id}/${stagingId}/0`, Readable.from(['half']))
    await db().scormImport.update({ where: { id }, data: { status: 'RUNNING', stagingId } })
    await drainJobs()
    expect(await storage.stat(`${tenant.id}/${stagingId}/0`)).toBeNull()
    expect((await scorm(author).get({ sectionId })).import).toMatchObject({ status: 'DONE' })
    await importPackage({ id: tenant.id, db: db() }, { importId: id, assetId }, new Date())
    expect(await db().scormPackageVersion.count({ where: { imports: { some: { id } } } })).toBe(1)
  })

  it('that was never begun leaves its archive for a day', async () => {
    const assetId = await uploadArchive(author, await smallPackage())
    const waiting = await queued()
    const later = { db: platformDb, tenant: { id: tenant.id, db: db() }, now: new Date() }
    for (const each of [assetId, waiting.assetId]) await dropUnusedArchive.run(later, { assetId: each })
    expect(await db().mediaAsset.count({ where: { id: assetId } })).toBe(0)
    expect(await storage.stat(`${tenant.id}/${assetId}`)).toBeNull()
    expect(await storage.stat(`${tenant.id}/${waiting.assetId}`)).not.toBeNull()
    await drainJobs()
    expect((await scorm(author).get({ sectionId: waiting.sectionId })).import).toMatchObject({ status: 'DONE' })
  })

  it('done twice at once makes one version, and stores its files once', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`page-${n}.html`, `Page ${n}`]))
    const { id, assetId } = await queued(await smallPackage(many))
    const run = () => importPackage({ id: tenant.id, db: db() }, { importId: id, assetId }, new Date())
    const first = run()
    await expect.poll(() => db().scormImport.findUnique({ where: { id } })).toMatchObject({ status: 'RUNNING' })
    await Promise.all([first, run(), run()])
    const versions = await db().scormPackageVersion.findMany({ where: { imports: { some: { id } } } })
    expect(versions).toHaveLength(1)
    for (const { id: versionId } of versions) expect(await stored()).toContain(versionId)
    await drainJobs()
  })

  it('of another archive makes the next version; the one before stays as it was', async () => {
    const section = await createScormSection(tenant, author)
    const first = await importArchive(author, section, await smallPackage())
    const next = await importArchive(
      author,
      section,
      await zipOf({
        'imsmanifest.xml': manifestXml({ version: '2004 4th Edition', title: 'Ovens anew' }),
        'index.html': PAGE,
      }),
    )
    expect(next.packageId).toBe(first.packageId)
    const { version } = await scorm(author).get({ sectionId: section.sectionId })
    expect(version).toMatchObject({ number: 2, title: 'Ovens anew', report: { edition: 'SCORM_2004_4TH' } })
    expect(await storage.stat(`${tenant.id}/${first.versionId}/0`)).not.toBeNull()
    const current = await db().scormPackage.findUniqueOrThrow({ where: { id: first.packageId ?? '' } })
    expect(current.currentVersionId).toBe(next.versionId)
    expect(version?.report.notes).not.toContainEqual(expect.objectContaining({ code: 'otherCourse' }))
    const other = manifestXml({ title: 'Ladders' }).replace('"m1"', '"m2"')
    await importArchive(author, section, await zipOf({ 'imsmanifest.xml': other, 'index.html': PAGE }))
    const { version: last } = await scorm(author).get({ sectionId: section.sectionId })
    expect(last?.report.notes).toEqual([{ code: 'otherCourse', level: 'warning', count: 1, places: ['Ovens anew'] }])
  })

  it('asked for twice with one request is one; another one waits until it is done', async () => {
    const { requestId, sectionId, assetId, id } = await queued()
    expect(await scorm(author).startImport({ requestId, sectionId, assetId })).toEqual({ id })
    const another = await uploadArchive(author, await smallPackage())
    await expect(scorm(author).startImport({ requestId: newId(), sectionId, assetId: another })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await drainJobs()
  })

  it('takes only an archive of one’s own, into a section that one may write', async () => {
    const { sectionId } = await createScormSection(tenant, author)
    const foreign = await uploadArchive(other, await smallPackage())
    const start = (member: TestMember, assetId: string) =>
      scorm(member).startImport({ requestId: newId(), sectionId, assetId })
    await expect(start(author, foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(start(author, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(start(learner, foreign)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(start(stranger, foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(scorm(stranger).get({ sectionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(scorm(learner).get({ sectionId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('says what a package needs and lacks', async () => {
    const section = await createScormSection(tenant, author)
    const page = '<script src="https://cdn.example.org/x.js"></script><script>API.LMSInitialize("")</script>'
    await importArchive(
      author,
      section,
      await zipOf({
        'course/imsmanifest.xml': manifestXml({
          resources:
            '<resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="gone.png"/></resource>',
        }),
        'course/index.html': page,
        'course/sw-init.js': "navigator.serviceWorker.register('sw.js')",
      }),
    )
    const { version } = await scorm(author).get({ sectionId: section.sectionId })
    expect(version?.report.notes).toEqual([
      { code: 'missingFiles', level: 'warning', count: 1, places: ['gone.png'] },
      { code: 'externalHosts', level: 'warning', count: 1, places: ['cdn.example.org'] },
      { code: 'noCompletionCall', level: 'warning', count: 1, places: [] },
      { code: 'wrapped', level: 'info', count: 1, places: ['course/'] },
      { code: 'serviceWorker', level: 'info', count: 1, places: [] },
    ])
  })
})

describe('a rule', () => {
  it('is kept, with the score that it asks for', async () => {
    const { sectionId, moduleId } = await createScormSection(tenant, author)
    await scorm(author).setRule({ sectionId, rule: 'SCORE', minScore: 80 })
    expect(await scorm(author).get({ sectionId })).toMatchObject({ rule: 'SCORE', minScore: 80 })
    await scorm(author).setRule({ sectionId, rule: 'PASSED' })
    expect(await scorm(author).get({ sectionId })).toMatchObject({ rule: 'PASSED', minScore: null })
    const written = await db().auditLog.count({ where: { action: 'SECTION_UPDATED', entityId: sectionId } })
    expect(written).toBe(2)
    expect(moduleId).toBeTruthy()
  })

  it('has a score if and only if it asks for one, and is nobody else’s to set', async () => {
    const { sectionId } = await createScormSection(tenant, author)
    const wrong = [{ rule: 'SCORE' }, { rule: 'PASSED', minScore: 50 }, { rule: 'SCORE', minScore: 101 }]
    for (const each of wrong) {
      const input = { sectionId, ...each } as { sectionId: string; rule: 'PASSED' }
      await expect(scorm(author).setRule(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    const input = { sectionId, rule: 'PASSED' } as const
    await expect(scorm(learner).setRule(input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(scorm(stranger).setRule(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a module', () => {
  it('is published with its package, and not without', async () => {
    const { sectionId, moduleId } = await createScormSection(tenant, author)
    const before = await callerFor(author).module.check({ moduleId })
    expect(before.problems).toEqual([{ code: 'noPackage', sectionId }])
    const { packageId, versionId } = await importArchive(
      author,
      { tenantId: tenant.id, sectionId },
      await smallPackage(),
    )
    await callerFor(author).module.publish({ moduleId, version: 0, changeSummary: '', isMaterial: false })
    const log = await db().moduleChangeLog.findFirstOrThrow({ where: { moduleId } })
    expect(log.content).toMatchObject({
      sections: [{ scorm: { packageId, versionId, rule: 'COMPLETED', minScore: null } }],
    })
  })
})
