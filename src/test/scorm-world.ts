import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { moduleRows } from './module-rows'
import { insertRows } from './rows'

type Given = { tenantId: string; ownerId: string; createdAt: Date }

/** A published module with the package in its only section. */
async function publish({ tenantId, ownerId, createdAt }: Given, packageId: string, versionId: string) {
  const scorm = { packageId, versionId, rule: 'COMPLETED' as const, minScore: null }
  const { rows, ...module } = moduleRows({
    title: 'Course',
    createdById: ownerId,
    publishedAt: createdAt,
    sections: [{ title: 'Course', type: 'SCORM', scorm }],
  })
  await insertRows(tenantDb(tenantId), rows)
  return { slug: module.slug, sectionId: module.content.sections[0]?.id ?? '' }
}

const MANIFEST = {
  identifier: 'm1',
  version: null,
  schemaVersion: '1.2',
  organization: { identifier: 'o1', objectivesGlobalToSystem: true, sequencing: null, completionThreshold: null },
  sequencingCollection: [],
}

async function createPackage(given: Given) {
  const { tenantId, ownerId, createdAt } = given
  const db = tenantDb(tenantId)
  const [packageId, versionId, activityId] = [newId(), newId(), newId()]
  await db.scormPackage.create({ data: { id: packageId, title: 'Course', createdById: ownerId, createdAt } })
  await db.scormPackageVersion.create({
    data: {
      id: versionId,
      packageId,
      number: 1,
      edition: 'SCORM_12',
      title: 'Course',
      fileName: 'course.zip',
      checksum: 'x',
      archiveSize: 10,
      fileCount: 1,
      totalSize: 10,
      manifest: MANIFEST,
      report: { edition: 'SCORM_12', organization: 'Course', activities: 1, scos: 1, notes: [] },
      importedById: ownerId,
      createdAt,
    },
  })
  await db.scormPackage.update({ where: { id: packageId }, data: { currentVersionId: versionId } })
  await db.scormFile.create({ data: { versionId, path: 'index.html', number: 0, size: 10, checksum: 'x' } })
  await db.scormActivity.create({
    data: {
      id: activityId,
      versionId,
      position: 0,
      depth: 0,
      identifier: 'i1',
      title: 'Lesson',
      launch: 'index.html',
      isSco: true,
    },
  })
  return { packageId, versionId, activityId, ...(await publish(given, packageId, versionId)) }
}

type Made = Awaited<ReturnType<typeof createPackage>>

async function createAttempt(
  { tenantId, ownerId, createdAt }: Given,
  { packageId, versionId, sectionId, activityId }: Made,
) {
  const db = tenantDb(tenantId)
  const [registrationId, attemptId, sessionId, moveId] = [newId(), newId(), newId(), newId()]
  await db.scormRegistration.create({
    data: { id: registrationId, membershipId: ownerId, sectionId, packageId, versionId, createdAt },
  })
  await db.scormAttempt.create({ data: { id: attemptId, registrationId, versionId, number: 1, startedAt: createdAt } })
  await db.scormActivityState.create({ data: { attemptId, activityId, location: '3', suspendData: 'x' } })
  await db.scormSession.create({ data: { id: sessionId, attemptId, tokenHash: 'x', leaseUntil: createdAt } })
  await db.scormSessionTime.create({ data: { sessionId, activityId, run: 1, timeMs: 1000 } })
  await db.scormCall.create({
    data: { sessionId, seq: 1, baseRevision: 0, revision: 1, isFinal: false, isBranch: false, calls: [] },
  })
  await db.scormMove.create({
    data: {
      id: moveId,
      requestId: newId(),
      sectionId,
      toVersionId: versionId,
      movedById: ownerId,
      moved: [],
      createdAt,
    },
  })
  await db.scormResult.create({ data: { registrationId, attemptId, rule: 'COMPLETED', updatedAt: createdAt } })
  return { registrationId, attemptId, moveId }
}

/** A section with a package that a member has begun, and an archive of the owner's that is not imported yet. */
export async function createScormWorld(given: Given) {
  const { tenantId, ownerId, createdAt } = given
  const db = tenantDb(tenantId)
  const made = await createPackage(given)
  const ids = await createAttempt(given, made)
  const { sectionId, packageId, versionId, slug } = made
  const [assetId, requestId] = [newId(), newId()]
  await db.mediaAsset.create({
    data: {
      id: assetId,
      type: 'SCORM',
      storagePath: `${tenantId}/${assetId}`,
      fileName: 'next.zip',
      contentType: 'application/zip',
      size: 10,
      checksum: 'x',
      uploadedById: ownerId,
    },
  })
  await db.scormImport.create({
    data: {
      requestId: newId(),
      sectionId,
      packageId,
      versionId,
      createdById: ownerId,
      status: 'DONE',
      fileName: 'course.zip',
      archiveSize: 10,
      createdAt,
    },
  })
  return {
    texts: { 'scorm.setHosts hosts': 'cdn.example.org', 'scorm.launch slug': slug, 'scorm.overview slug': slug },
    byProcedure: {
      'scorm.get sectionId': sectionId,
      'scorm.startImport sectionId': sectionId,
      'scorm.startImport assetId': assetId,
      'scorm.startImport requestId': requestId,
      'scorm.setRule sectionId': sectionId,
      'scorm.versions sectionId': sectionId,
      'scorm.setHosts sectionId': sectionId,
      'scorm.previewMove sectionId': sectionId,
      'scorm.moveLearners sectionId': sectionId,
      'scorm.previewResults sectionId': sectionId,
      'scorm.deriveResults sectionId': sectionId,
      'scorm.report sectionId': sectionId,
      'scorm.learners sectionId': sectionId,
      'scorm.questions sectionId': sectionId,
      'scorm.previewMove versionId': versionId,
      'scorm.moveLearners versionId': versionId,
      'scorm.moveLearners requestId': requestId,
      'scorm.undoMove moveId': ids.moveId,
      'scorm.learners cursor': ids.registrationId,
      'scorm.record registrationId': ids.registrationId,
      'scorm.states attemptId': ids.attemptId,
      'scorm.answers attemptId': ids.attemptId,
      'scorm.recorder attemptId': ids.attemptId,
      'scorm.launch sectionId': sectionId,
      'scorm.startAgain sectionId': sectionId,
      'scorm.tryOut sectionId': sectionId,
      'scorm.overview sectionId': sectionId,
    },
  }
}
