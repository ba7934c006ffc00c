import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { stampAfter } from '@/features/module/policy'
import type { Prisma } from '@/generated/prisma/client'
import { newId } from '@/lib/random'
import type { TenantDb, TenantTx } from '@/server/db/tenant-db'
import { type PackageReport, packageManifest } from '../schema'
import type { ActivityDraft } from './activities'
import type { ReadPackage } from './read-package'
import type { StoredFile } from './store-files'

export type ImportTenant = { id: string; db: TenantDb }
/** An import in the hands of the run that stores below `stagingId`. */
export type ImportTarget = { id: string; stagingId: string }

type Outcome = {
  read: ReadPackage
  files: readonly StoredFile[]
  archive: { size: number; checksum: string } | null
  now: Date
}

const CHUNK = 1000
const MAX_TITLE = 200

async function inChunks<T>(rows: readonly T[], write: (chunk: T[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += CHUNK) await write(rows.slice(from, from + CHUNK))
}

function reportOf({ edition, title, activities, notes }: ReadPackage): PackageReport {
  const scos = activities.filter(({ isSco }) => isSco).length
  return { edition, organization: title, activities: activities.length, scos, notes: notes.list() }
}

function activityRows(versionId: string, activities: readonly ActivityDraft[]) {
  const ids = activities.map(() => newId())
  return activities.map(({ parent, sequencing, ...activity }, index) => ({
    ...activity,
    ...(sequencing ? { sequencing: sequencing as unknown as Prisma.InputJsonObject } : {}),
    id: ids[index] ?? newId(),
    versionId,
    parentId: parent === null ? null : (ids[parent] ?? null),
  }))
}

type Row = NonNullable<Awaited<ReturnType<typeof findImport>>>

const findImport = (db: TenantTx, { id, stagingId }: ImportTarget) =>
  db.scormImport.findFirst({
    where: { id, stagingId, status: 'RUNNING' },
    select: {
      id: true,
      fileName: true,
      createdBy: { select: { id: true, name: true } },
      section: {
        select: { id: true, updatedAt: true, scormPackageId: true, module: { select: { id: true, updatedAt: true } } },
      },
    },
  })

/** Tools keep the identifier of what is exported once more; some make a new one each time, but then the title tells. */
const isOtherCourse = ({ title, manifest }: { title: string; manifest: unknown }, read: ReadPackage) =>
  packageManifest.parse(manifest).identifier !== read.manifest.identifier && title !== read.title.slice(0, MAX_TITLE)

/** The section's package, made when it has none yet, and the number of its next version. */
async function nextVersion(db: TenantTx, row: Row, { read, now }: Outcome) {
  const known = row.section.scormPackageId
  if (known) {
    const last = await db.scormPackageVersion.findFirst({
      where: { packageId: known },
      select: { number: true, title: true, manifest: true },
      orderBy: { number: 'desc' },
    })
    if (last && isOtherCourse(last, read)) read.notes.add('otherCourse', last.title)
    return { packageId: known, number: (last?.number ?? 0) + 1 }
  }
  const packageId = newId()
  const title = read.title.slice(0, MAX_TITLE) || row.fileName
  await db.scormPackage.create({
    data: { id: packageId, title, createdById: row.createdBy.id, createdAt: now },
    select: { id: true },
  })
  return { packageId, number: 1 }
}

async function writeVersion(
  db: TenantTx,
  row: Row,
  place: { id: string; packageId: string; number: number },
  outcome: Outcome,
) {
  const { read, files, archive, now } = outcome
  const { id: versionId } = place
  await db.scormPackageVersion.create({
    data: {
      ...place,
      edition: read.edition,
      title: read.title.slice(0, MAX_TITLE) || row.fileName,
      fileName: row.fileName,
      checksum: archive?.checksum ?? '',
      archiveSize: archive?.size ?? 0,
      fileCount: files.length,
      totalSize: read.totalSize,
      manifest: JSON.parse(JSON.stringify(read.manifest)),
      report: JSON.parse(JSON.stringify(reportOf(read))),
      importedById: row.createdBy.id,
      createdAt: now,
    },
    select: { id: true },
  })
  await inChunks(files, (data) => db.scormFile.createMany({ data: data.map((file) => ({ ...file, versionId })) }))
  await inChunks(activityRows(versionId, read.activities), (data) => db.scormActivity.createMany({ data }))
}

async function putIntoSection(
  db: TenantTx,
  row: Row,
  { packageId, versionId, now }: { packageId: string; versionId: string; now: Date },
) {
  const { section } = row
  await db.scormPackage.update({
    where: { id: packageId },
    data: { currentVersionId: versionId },
    select: { id: true },
  })
  // The author may be writing in the section meanwhile: it keeps its time.
  await db.section.update({
    where: { id: section.id },
    data: { scormPackageId: packageId, scormVersionId: versionId, updatedAt: section.updatedAt },
    select: { id: true },
  })
  await db.module.update({
    where: { id: section.module.id },
    data: { updatedAt: stampAfter(now, section.module.updatedAt) },
    select: { id: true },
  })
}

/** Makes the stored files a version of the section's package, all at once; false when another run has settled it. */
export function keepVersion({ db: client }: ImportTenant, target: ImportTarget, outcome: Outcome): Promise<boolean> {
  const { now } = outcome
  return client.$transaction(
    async (db) => {
      const { count } = await db.scormImport.updateMany({
        where: { id: target.id, stagingId: target.stagingId, status: 'RUNNING' },
        data: { doneFiles: outcome.files.length, percent: 100 },
      })
      const row = count === 1 ? await findImport(db, target) : null
      if (!row) return false
      const versionId = target.stagingId
      const { packageId, number } = await nextVersion(db, row, outcome)
      await writeVersion(db, row, { id: versionId, packageId, number }, outcome)
      await putIntoSection(db, row, { packageId, versionId, now })
      await db.scormImport.update({
        where: { id: row.id },
        data: { status: 'DONE', packageId, versionId, finishedAt: now },
        select: { id: true },
      })
      await writeAudit(
        { db, now, member: row.createdBy },
        {
          action: 'SCORM_IMPORTED',
          entityType: 'ScormPackage',
          entityId: packageId,
          entityName: outcome.read.title || row.fileName,
          changes: { version: { to: number } },
        },
      )
      return true
    },
    { timeout: 60_000, maxWait: 30_000 },
  )
}
