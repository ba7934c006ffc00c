import 'server-only'
import { createHash } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ScormImportStatus } from '@/generated/prisma/enums'
import { logger } from '@/lib/logger'
import { newId } from '@/lib/random'
import { createLimit } from '@/server/jobs/limit'
import { storage } from '@/server/storage/storage'
import { type Archive, openArchive } from './archive'
import { type ImportTarget, type ImportTenant, keepVersion, type StoredFile } from './keep-version'
import { isTelling, Lint } from './lint'
import { type PackageFile, type ReadPackage, readPackage } from './read-package'
import { PackageRefused } from './refusal'
import { StoredArchive } from './stored-archive'

type ImportJob = { importId: string; assetId: string }

const AT_ONCE = 4
const SAID_EVERY = 40
const UNDER_WAY: ScormImportStatus[] = ['QUEUED', 'RUNNING']

/** Stores one file; hands its content to `look` when it can tell something about the package. */
async function storeFile(archive: Archive, { path, file }: PackageFile, key: string, lint: Lint) {
  const hash = createHash('sha256')
  const kept: Buffer[] = []
  const measured = new PassThrough()
  const isRead = isTelling(path, file.size)
  const source = await archive.open(file)
  source.on('data', (chunk: Buffer) => {
    hash.update(chunk)
    if (isRead) kept.push(chunk)
  })
  await Promise.all([pipeline(source, measured), storage.put(key, measured)])
  if (isRead) lint.look(path, Buffer.concat(kept))
  return hash.digest('hex')
}

/** Another run has the import: this one is to end, and take away what it stored. */
class RunSuperseded extends Error {}

type Progress = (doneFiles: number) => Promise<void>

async function storeFiles(archive: Archive, read: ReadPackage, folder: string, say: Progress) {
  const lint = new Lint()
  const limit = createLimit(AT_ONCE)
  const failing = new AbortController()
  let done = 0
  const store = async (each: PackageFile, number: number): Promise<StoredFile> => {
    failing.signal.throwIfAborted()
    const checksum = await storeFile(archive, each, `${folder}/${number}`, lint)
    done += 1
    if (done % SAID_EVERY === 0) await say(done)
    return { path: each.path, number, size: each.file.size, checksum }
  }
  // All have ended before what they stored is taken away.
  const stored = await Promise.allSettled(
    read.files.map((each, number) =>
      limit(() =>
        store(each, number).catch((error) => {
          failing.abort(error)
          throw error
        }),
      ),
    ),
  )
  failing.signal.throwIfAborted()
  lint.writeInto(
    read.notes,
    read.files.map(({ path }) => path),
    read.activities.some(({ isSco }) => isSco),
  )
  return stored.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

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
    data: { status: 'RUNNING', stagingId, doneFiles: 0, fileCount: 0 },
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
    const mine = { id: target.id, stagingId: target.stagingId }
    const say = async (progress: { doneFiles: number; fileCount: number }) => {
      const { count } = await tenant.db.scormImport.updateMany({ where: mine, data: progress })
      if (count === 0) throw new RunSuperseded()
    }
    const fileCount = read.files.length
    await say({ doneFiles: 0, fileCount })
    const files = await storeFiles(archive, read, `${tenant.id}/${target.stagingId}`, (doneFiles) =>
      say({ doneFiles, fileCount }),
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
