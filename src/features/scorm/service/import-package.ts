import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { ScormImportStatus } from '@/generated/prisma/enums'
import { logger } from '@/lib/logger'
import { newId } from '@/lib/random'
import { storage } from '@/server/storage/storage'
import { openArchive } from './archive'
import { type ImportTarget, type ImportTenant, keepVersion } from './keep-version'
import { readPackage } from './read-package'
import { PackageRefused } from './refusal'
import { storeFiles } from './store-files'
import { StoredArchive } from './stored-archive'

type ImportJob = { importId: string; assetId: string }

const UNDER_WAY: ScormImportStatus[] = ['QUEUED', 'RUNNING']

/** Another run has the import: this one is to end, and take away what it stored. */
class RunSuperseded extends Error {}

/** Claims the import for this run, and clears away what a run that ended in the middle had stored. */
async function begin({ id: tenantId, db }: ImportTenant, importId: string) {
  const row = await db.scormImport.findFirst({
    where: { id: importId, status: { in: UNDER_WAY } },
    select: {
      id: true,
      stagingId: true,
      asset: { select: { id: true, storagePath: true, size: true, checksum: true } },
    },
  })
  if (!row) return null
  const stagingId = newId()
  const { count } = await db.scormImport.updateMany({
    where: { id: importId, status: { in: UNDER_WAY }, stagingId: row.stagingId },
    data: { status: 'RUNNING', stagingId, doneFiles: 0, fileCount: 0, percent: 0 },
  })
  if (count === 0) return null
  // Only now: the run that stored them can no longer make them a version.
  if (row.stagingId) await storage.deleteFolder(`${tenantId}/${row.stagingId}`)
  return { id: row.id, stagingId, asset: row.asset }
}

type Asset = { id: string; storagePath: string; size: number; checksum: string }

async function unpack(tenant: ImportTenant, target: ImportTarget, asset: Asset | null) {
  if (!asset) throw new PackageRefused('gone')
  const archive = await openArchive(new StoredArchive(asset.storagePath, asset.size), asset.size)
  try {
    const read = await readPackage(archive)
    const say = async (data: Prisma.ScormImportUpdateManyMutationInput) => {
      const where = { id: target.id, stagingId: target.stagingId }
      const { count } = await tenant.db.scormImport.updateMany({ where, data })
      if (count === 0) throw new RunSuperseded()
    }
    await say({ fileCount: read.files.length })
    const files = await storeFiles(archive, read, `${tenant.id}/${target.stagingId}`, ({ doneFiles, doneBytes }) =>
      say({ doneFiles, percent: Math.min(100, Math.floor((100 * doneBytes) / (read.totalSize || 1))) }),
    )
    return { read, files }
  } finally {
    archive.close()
  }
}

async function settleRefused({ db }: ImportTenant, target: ImportTarget, error: unknown, now: Date) {
  const refused = error instanceof PackageRefused ? error : new PackageRefused('unexpected')
  if (error !== refused) logger.error({ err: error, importId: target.id }, 'a package could not be imported')
  await db.scormImport.updateMany({
    where: { id: target.id, stagingId: target.stagingId },
    data: {
      status: error === refused ? 'REFUSED' : 'FAILED',
      failure: refused.reason,
      failureParams: refused.params,
      finishedAt: now,
    },
  })
}

/** Once it is settled the archive has served its purpose: what is played are its files. */
async function dropArchive({ id: tenantId, db }: ImportTenant, { importId, assetId }: ImportJob) {
  if ((await db.scormImport.count({ where: { id: importId, status: { in: UNDER_WAY } } })) > 0) return
  await db.mediaAsset.deleteMany({ where: { id: assetId, type: 'SCORM' } })
  await storage.delete(`${tenantId}/${assetId}`)
}

/**
 * Takes an uploaded archive apart, stores its files and makes a version of it, or says why not; of a refused one
 * nothing stays. A run that ended in the middle is begun anew.
 */
export async function importPackage(tenant: ImportTenant, { importId, assetId }: ImportJob, now: Date): Promise<void> {
  const begun = await begin(tenant, importId)
  if (begun) {
    try {
      const { read, files } = await unpack(tenant, begun, begun.asset)
      const isKept = await keepVersion(tenant, begun, { read, files, archive: begun.asset, now })
      if (!isKept) await storage.deleteFolder(`${tenant.id}/${begun.stagingId}`)
    } catch (error) {
      await storage.deleteFolder(`${tenant.id}/${begun.stagingId}`)
      if (!(error instanceof RunSuperseded)) await settleRefused(tenant, begun, error, now)
    }
  }
  await dropArchive(tenant, { importId, assetId })
}
