import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { CallEntry } from '@/features/scorm/player/protocol'
import { scormStatusOf } from '@/features/scorm/policy'
import { evaluate } from '@/features/scorm/service/evaluate'
import { AttemptFold } from '@/features/scorm/service/fold'
import { toIsoDuration } from '@/lib/iso-duration'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { storage } from '@/server/storage/storage'
import { moduleRows } from '@/test/module-rows'
import { insertRows } from '@/test/rows'
import type { DemoCourse, DemoCourseModule, DemoTenant } from '../types'
import { courseManifest, coursePage } from './course-page'

const DAY = 86_400_000
const MINUTE = 60_000

const RULE = { rule: 'PASSED', minScore: null } as const

type Seed = { tenantId: string; tenant: DemoTenant; now: Date }

const MANIFEST = {
  identifier: 'course',
  version: '1',
  schemaVersion: '1.2',
  organization: {
    identifier: 'course-organization',
    objectivesGlobalToSystem: true,
    sequencing: null,
    completionThreshold: null,
  },
  sequencingCollection: [],
}

/** The package as the import would have made it of an archive. */
async function createPackage({ tenantId, tenant }: Seed, authorId: string, createdAt: Date) {
  const { course, slug } = tenant.course
  const db = tenantDb(tenantId)
  const [packageId, versionId] = [newId(), newId()]
  const content = { 'imsmanifest.xml': courseManifest(course), 'index.html': coursePage(course, tenant.locale) }
  const files = Object.entries(content).map(([path, text], number) => ({ path, number, content: Buffer.from(text) }))
  for (const { number, content } of files)
    await storage.put(`${tenantId}/${versionId}/${number}`, Readable.from([content]))
  const totalSize = files.reduce((sum, { content }) => sum + content.length, 0)
  const checksumOf = (text: Buffer) => createHash('sha256').update(text).digest('hex')
  await db.scormPackage.create({ data: { id: packageId, title: course.title, createdById: authorId, createdAt } })
  await db.scormPackageVersion.create({
    data: {
      id: versionId,
      packageId,
      number: 1,
      edition: 'SCORM_12',
      title: course.title,
      fileName: `${slug}.zip`,
      checksum: checksumOf(Buffer.concat(files.map(({ content }) => content))),
      archiveSize: totalSize,
      fileCount: files.length,
      totalSize,
      manifest: MANIFEST,
      report: { edition: 'SCORM_12', organization: course.title, activities: 1, scos: 1, notes: [] },
      importedById: authorId,
      createdAt,
    },
  })
  await db.scormFile.createMany({
    data: files.map(({ path, number, content }) => ({
      versionId,
      path,
      number,
      size: content.length,
      checksum: checksumOf(content),
    })),
  })
  const activity = { identifier: 'course-item', title: course.title, launch: 'index.html', isSco: true }
  await db.scormActivity.create({ data: { ...activity, versionId, position: 0, depth: 0 } })
  await db.scormPackage.update({ where: { id: packageId }, data: { currentVersionId: versionId } })
  return { packageId, versionId }
}

type Learner = DemoCourseModule['learners'][number]

/** What the course's page says of so much of it. */
function saidBy({ pages, answers, minutes }: Learner, { questions, needed }: DemoCourse, from: Date) {
  const values: [string, string][] = [['cmi.core.lesson_status', 'incomplete']]
  for (let page = 1; page <= pages; page += 1) values.push(['cmi.core.lesson_location', String(page)])
  for (const [index, choice] of answers.entries()) {
    const right = questions[index]?.right ?? 0
    const key = `cmi.interactions.${index}`
    values.push(
      [`${key}.id`, `question-${index + 1}`],
      [`${key}.type`, 'choice'],
      [`${key}.student_response`, 'abcd'.charAt(choice)],
      [`${key}.correct_responses.0.pattern`, 'abcd'.charAt(right)],
      [`${key}.result`, choice === right ? 'correct' : 'wrong'],
      ['cmi.suspend_data', JSON.stringify(Object.fromEntries(answers.slice(0, index + 1).entries()))],
      ['cmi.core.lesson_location', String(pages + index + 1)],
    )
  }
  if (answers.length === questions.length) {
    const right = answers.filter((choice, index) => choice === questions[index]?.right).length
    const percent = Math.round((100 * right) / questions.length)
    values.push(
      ['cmi.core.score.raw', String(percent)],
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', '100'],
      ['cmi.core.lesson_status', percent >= needed ? 'passed' : 'failed'],
    )
  }
  values.push(['cmi.core.session_time', `00:${String(minutes).padStart(2, '0')}:00`])
  const step = (minutes * MINUTE) / (values.length + 1)
  return values.map(([key, value], index) => ({ key, value, at: Math.round(from.getTime() + step * (index + 1)) }))
}

type Place = { moduleId: string; sectionId: string; packageId: string; versionId: string }

/** What somebody left behind who went through it on a day: their record, and how they stand by it. */
async function play({ tenantId, tenant, now }: Seed, place: Place, learner: Learner) {
  const db = tenantDb(tenantId)
  const from = new Date(now.getTime() - learner.daysAgo * DAY)
  const until = new Date(from.getTime() + learner.minutes * MINUTE)
  const email = tenant.people.find(({ key }) => key === learner.person)?.email ?? ''
  const { id: membershipId } = await db.membership.findFirstOrThrow({ where: { email }, select: { id: true } })
  const { moduleId, sectionId, packageId, versionId } = place
  const activity = await db.scormActivity.findFirstOrThrow({ where: { versionId } })
  const common = { activityId: activity.id, run: 1 }
  const calls: CallEntry[] = [
    { ...common, at: from.getTime(), name: 'Initialize' },
    ...saidBy(learner, tenant.course.course, from).map((said) => ({ ...common, ...said, name: 'SetValue' as const })),
    { ...common, at: until.getTime(), name: 'Terminate' },
  ]
  const fold = new AttemptFold(new Set([activity.id]))
  fold.add(calls, until)
  const known = fold.activities.get(activity.id)
  if (!known) throw new Error('The course of the demo data said nothing')
  const standings = new Map([[activity.id, known.standing]])
  const outcome = evaluate({ activities: [activity], standings, course: fold.course }, RULE)
  const { lacking, ...reached } = outcome
  const fulfilledAt = lacking === null ? until : null
  const totalTimeMs = learner.minutes * MINUTE
  const [registrationId, attemptId, sessionId, enrollmentId] = [newId(), newId(), newId(), newId()]
  await db.enrollment.create({
    data: {
      id: enrollmentId,
      membershipId,
      moduleId,
      startedAt: from,
      lastAccessedAt: until,
      lastSectionId: sectionId,
      progress: fulfilledAt ? 50 : 0,
      scormStatus: scormStatusOf(reached),
      scormScore: reached.score,
      scormTotalTime: toIsoDuration(totalTimeMs),
    },
  })
  if (fulfilledAt) {
    await db.sectionProgress.create({ data: { enrollmentId, membershipId, sectionId, completedAt: fulfilledAt } })
  }
  await db.scormRegistration.create({
    data: { id: registrationId, membershipId, sectionId, packageId, versionId, createdAt: from },
  })
  await db.scormAttempt.create({
    data: { id: attemptId, registrationId, versionId, number: 1, revision: 1, startedAt: from, lastActiveAt: until },
  })
  await db.scormSession.create({
    data: {
      id: sessionId,
      attemptId,
      tokenHash: newId(),
      lastSeq: 1,
      leaseUntil: until,
      openedAt: from,
      closedAt: until,
      userAgent: 'Mozilla/5.0',
    },
  })
  await db.scormCall.create({
    data: { sessionId, seq: 1, baseRevision: 0, revision: 1, isFinal: true, isBranch: false, calls, receivedAt: until },
  })
  await db.scormSessionTime.create({ data: { sessionId, activityId: activity.id, run: 1, timeMs: totalTimeMs } })
  await db.scormActivityState.create({
    data: {
      ...known.standing,
      attemptId,
      activityId: activity.id,
      revision: 1,
      location: known.location,
      suspendData: known.suspendData,
      exit: known.exit,
      totalTimeMs,
      cmi: known.changes,
    },
  })
  await db.scormResult.create({ data: { ...RULE, ...reached, registrationId, attemptId, totalTimeMs, fulfilledAt } })
}

/** A module with a course package of our own, and what people have done of it. */
export async function addCourse(seed: Seed): Promise<void> {
  const { tenantId, tenant, now } = seed
  const { course, slug, description, category, author, publishedDaysAgo, after, learners } = tenant.course
  const db = tenantDb(tenantId)
  const publishedAt = new Date(now.getTime() - publishedDaysAgo * DAY)
  const email = tenant.people.find(({ key }) => key === author)?.email ?? ''
  const { id: authorId } = await db.membership.findFirstOrThrow({ where: { email }, select: { id: true } })
  const known = await db.moduleCategory.findFirst({ where: { name: category }, select: { id: true } })
  const cover = await db.mediaAsset.findFirst({ where: { fileName: tenant.course.cover }, select: { id: true } })
  const scorm = await createPackage(seed, authorId, publishedAt)
  const {
    id: moduleId,
    rows,
    content,
  } = moduleRows({
    title: course.title,
    slug,
    description,
    language: tenant.locale,
    publishedAt,
    createdById: authorId,
    categoryId: known?.id ?? null,
    categoryName: category,
    coverAssetId: cover?.id ?? null,
    sections: [
      { title: course.title, type: 'SCORM', scorm: { ...scorm, ...RULE } },
      { title: after.title, html: after.html },
    ],
  })
  await insertRows(db, rows)
  for (const learner of learners)
    await play(seed, { ...scorm, moduleId, sectionId: content.sections[0]?.id ?? '' }, learner)
}
