import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { withClient } from '../../scripts/db/databases'
import { createAnswerWorld } from './answer-world'
import { createChatWorld } from './chat-world'
import { createCommentWorld } from './comment-world'
import {
  createMember,
  createModule,
  createTenant,
  createUser,
  sampleQuiz,
  type TestMember,
  type TestTenant,
} from './factories'
import { createGroupWorld } from './group-world'
import type { Meaning, Path } from './inputs'
import { createRadarWorld } from './radar-world'
import { createRewardWorld } from './reward-world'
import { createScormWorld } from './scorm-world'
import { createSuggestionWorld } from './suggestion-world'

/** When everything in a world was last changed. */
export const WORLD_DATE = new Date('2026-01-15T08:00:00.000Z')

/** A tenant with at least one row in every table, and somebody who may do everything in it. */
export type World = {
  tenant: TestTenant
  /** An owner of the tenant who runs the platform, is learning here, and has a session. */
  owner: TestMember
  /** What the ids and texts in a procedure's input are meant to be. */
  meaningFor: (procedure: string) => Meaning
}

async function createPeople() {
  const tenant = await createTenant()
  const user = await createUser({ role: 'OWNER' })
  const owner = await createMember(tenant, { role: 'OWNER', userId: user.id, name: 'Owner' })
  const [member, invited] = [
    await createMember(tenant, { name: 'Member' }),
    await createMember(tenant, { name: 'Invited' }),
  ]
  await tenantDb(tenant.id).membership.update({
    where: { id: invited.id },
    data: { joinedAt: null, userId: null },
    select: { id: true },
  })
  const session = await platformDb.session.create({
    data: { userId: user.id, expiresAt: new Date(Date.now() + 86_400_000) },
    select: { id: true },
  })
  return { tenant, owner, member, invited, session, importId: await createImport({ tenant, owner }) }
}

type People = Awaited<ReturnType<typeof createPeople>>

async function createAssets(tenant: TestTenant, uploadedById: string) {
  const kinds = { IMAGE: 'image/png', VIDEO: 'video/mp4', DOCUMENT: 'application/pdf' } as const
  const rows = Object.entries(kinds).map(([type, contentType]) => ({
    id: newId(),
    type: type as keyof typeof kinds,
    storagePath: newId(),
    fileName: `file.${contentType.split('/')[1]}`,
    contentType,
    size: 1000,
    checksum: 'x',
    uploadedById,
  }))
  await tenantDb(tenant.id).mediaAsset.createMany({ data: rows })
  const idOf = (type: string) => rows.find((row) => row.type === type)?.id ?? ''
  return { image: idOf('IMAGE'), video: idOf('VIDEO'), document: idOf('DOCUMENT') }
}

async function createContent({ tenant, owner }: People) {
  const db = tenantDb(tenant.id)
  const assets = await createAssets(tenant, owner.id)
  const categories = [newId(), newId()]
  const tag = { id: newId(), name: 'safety' }
  const names = { [categories[0] ?? '']: 'General', [categories[1] ?? '']: 'Other' }
  await db.moduleCategory.createMany({ data: categories.map((id) => ({ id, name: names[id] ?? '' })) })
  await db.tag.createMany({ data: [tag] })
  const attachment = { assetId: assets.document, fileType: 'PDF' as const, size: 1000 }
  const module = await createModule(tenant, owner, {
    title: 'Main',
    categoryId: categories[0] ?? null,
    coverAssetId: assets.image,
    tags: [tag],
    publishedAt: WORLD_DATE,
    sections: [
      { chapter: 'Read', title: 'Text', html: '<p>Text</p>' },
      {
        chapter: 'Watch',
        title: 'Video',
        type: 'VIDEO',
        video: { source: 'UPLOAD', url: null, assetId: assets.video, durationSeconds: 60 },
      },
      {
        chapter: 'Watch',
        title: 'Files',
        type: 'ATTACHMENT',
        attachments: [
          { ...attachment, id: newId(), fileName: 'one.pdf' },
          { ...attachment, id: newId(), fileName: 'two.pdf' },
        ],
      },
      { chapter: 'Watch', title: 'Check', quiz: sampleQuiz },
    ],
  })
  const other = await createModule(tenant, owner, { publishedAt: WORLD_DATE })
  const draft = await createModule(tenant, owner, { status: 'DRAFT', publishedAt: WORLD_DATE })
  const stamp = { data: { updatedAt: WORLD_DATE } }
  await db.section.updateMany(stamp)
  await db.chapter.updateMany(stamp)
  await db.quiz.updateMany(stamp)
  await db.quizQuestion.updateMany(stamp)
  const version = await db.moduleChangeLog.findFirstOrThrow({ where: { moduleId: module.id }, select: { id: true } })
  const sections = module.content.sections.map(({ id }) => id)
  const attachments = module.content.sections.flatMap((section) => section.attachments.map(({ id }) => id))
  return { assets, categories, tag, module, other, draft, versionId: version.id, sections, attachments }
}

async function createProgress({ tenant, owner, member }: People, { module, other }: Content) {
  const membershipId = owner.id
  const db = tenantDb(tenant.id)
  const [enrollmentId, attemptId, finishedId, certificateId] = [newId(), newId(), newId(), newId()]
  const quiz = module.content.sections.find((section) => section.quiz)?.quiz
  if (!quiz) throw new Error('the module has no quiz')
  const { id: quizId, questions, ...rules } = quiz
  await db.enrollment.create({ data: { id: enrollmentId, membershipId, moduleId: module.id } })
  // What a trigger makes a day of learning.
  await db.enrollment.update({ where: { id: enrollmentId }, data: { lastAccessedAt: WORLD_DATE } })
  await db.userPinnedModule.create({ data: { membershipId, moduleId: module.id, createdAt: WORLD_DATE } })
  await db.companyPinnedModule.create({ data: { moduleId: other.id, sortOrder: 1, createdAt: WORLD_DATE } })
  await db.userModuleReview.create({
    data: { membershipId, moduleId: module.id, lastSeenVersion: 1, seenAt: WORLD_DATE },
  })
  await db.sectionProgress.createMany({
    data: module.content.sections.map(({ id }) => ({ enrollmentId, membershipId, sectionId: id })),
  })
  const attempt = { membershipId, quizId, rules, questions, startedAt: new Date() }
  await db.quizAttempt.createMany({
    data: [
      { ...attempt, id: finishedId, number: 1, submittedAt: new Date(), score: 0, passed: false },
      { ...attempt, id: attemptId, number: 2 },
    ],
  })
  const copied = {
    moduleTitle: 'Other',
    tenantName: tenant.name,
    holderName: 'Owner',
    version: 1,
    issuedAt: WORLD_DATE,
  }
  await db.certificate.create({
    data: {
      id: certificateId,
      membershipId,
      moduleId: other.id,
      code: `CERT-2026-${newId().slice(-10).toUpperCase()}`,
      ...copied,
    },
  })
  const audit = newId()
  await db.auditLog.create({
    data: { id: audit, actorId: membershipId, actorName: 'Owner', action: 'MODULE_PUBLISHED', entityType: 'Module' },
  })
  const notificationId = newId()
  await db.notification.create({
    data: {
      id: notificationId,
      membershipId,
      type: 'NEW_MODULE',
      family: 'content',
      params: { moduleTitle: 'Main' },
      createdAt: WORLD_DATE,
    },
  })
  const [overrideId, xpId] = [newId(), newId()]
  await db.progressOverride.create({
    data: {
      id: overrideId,
      membershipId: member.id,
      moduleId: module.id,
      kind: 'RESET',
      reason: 'Seen at work',
      overrideById: membershipId,
      after: { status: 'IN_PROGRESS', progress: 0, cycle: 2, issuedId: null, revokedId: null },
      createdAt: WORLD_DATE,
    },
  })
  await db.xpTransaction.create({
    data: { id: xpId, membershipId, amount: 10, source: 'MANUAL', sourceEntityId: newId(), eventTime: WORLD_DATE },
  })
  return {
    overrideId,
    xpId,
    enrollmentId,
    notificationId,
    quizId,
    questions,
    attemptId,
    finishedId,
    certificateId,
    auditId: audit,
  }
}

async function createView({ tenant, owner }: People): Promise<string> {
  const view = { id: newId(), membershipId: owner.id, page: 'compliance', name: 'Overdue', query: 'state=OVERDUE' }
  await tenantDb(tenant.id).savedView.create({ data: { ...view, createdAt: WORLD_DATE } })
  return view.id
}

type Founded = { tenant: TestTenant; owner: TestMember }

async function createImport({ tenant, owner }: Founded): Promise<string> {
  const id = newId()
  const columns = ['E-mail']
  const result = { counts: { CREATE: 1, UPDATE: 0, UNCHANGED: 0, SKIP: 0, ERROR: 0 } }
  const db = tenantDb(tenant.id)
  await db.memberImport.create({
    data: { id, fileName: 'people.csv', columns, result, rowCount: 1, createdById: owner.id, createdAt: WORLD_DATE },
  })
  await db.memberImportRow.create({ data: { importId: id, line: 2, cells: ['new@example.com'] } })
  return id
}

type Content = Awaited<ReturnType<typeof createContent>>
type Progress = Awaited<ReturnType<typeof createProgress>>
type Ids = Record<string, string | undefined>

const idsByField = (people: People, content: Content, progress: Progress): Ids => {
  const [question] = progress.questions
  return {
    actorId: people.owner.id,
    assetId: content.assets.document,
    attachmentId: content.attachments[0],
    attemptId: progress.attemptId,
    categoryId: content.categories[0],
    chapterId: content.module.content.chapters[0]?.id,
    certificateId: progress.certificateId,
    coverAssetId: content.assets.image,
    imageAssetId: content.assets.image,
    id: question?.options[0]?.id,
    importId: people.importId,
    logoAssetId: content.assets.image,
    membershipId: people.member.id,
    membershipIds: people.member.id,
    moduleId: content.module.id,
    moduleIds: content.other.id,
    optionIds: question?.options[0]?.id,
    prerequisiteIds: content.other.id,
    questionId: question?.id,
    quizId: progress.quizId,
    sectionId: content.sections[0],
    sessionId: people.session.id,
    tagId: content.tag.id,
  }
}

/** Where the name of the field doesn't tell. */
const idsByProcedure = (people: People, content: Content, progress: Progress): Ids => {
  const { sections, attachments, categories } = content
  return {
    'audit.list cursor': progress.auditId,
    'audit.list entityId': content.module.id,
    'certificate.list cursor': progress.certificateId,
    'compliance.people cursor': people.member.id,
    'enrollment.catalogue cursor': content.other.id,
    'enrollment.recommend beforeId': content.other.id,
    'enrollment.saveVideo sectionId': sections[1],
    'membership.list cursor': people.member.id,
    'memberImport.list cursor': people.importId,
    'membership.person.assignments membershipId': people.owner.id,
    'membership.person.attempts cursor': progress.finishedId,
    'membership.person.attempts membershipId': people.owner.id,
    'membership.person.certificates cursor': progress.certificateId,
    'membership.person.certificates membershipId': people.owner.id,
    'membership.person.modules cursor': progress.enrollmentId,
    'membership.person.modules membershipId': people.owner.id,
    'membership.setPermission ids': content.module.id,
    'membership.update managerId': people.owner.id,
    'membership.resendInvitation membershipId': people.invited.id,
    'module.attachment.add beforeId': attachments[0],
    'module.attachment.add sectionId': sections[2],
    'module.attachment.move beforeId': attachments[1],
    'module.category.move beforeId': categories[1],
    'module.category.restore beforeId': categories[0],
    'module.chapter.create beforeId': content.module.content.chapters[0]?.id,
    'module.chapter.create requestId': newId(),
    'module.chapter.create sectionIds': sections[0],
    'module.chapter.move beforeId': content.module.content.chapters[1]?.id,
    'module.create requestId': newId(),
    'module.delete moduleId': content.draft.id,
    'module.list cursor': content.other.id,
    'module.quiz.addQuestion beforeId': progress.questions[0]?.id,
    'module.quiz.moveQuestion beforeId': progress.questions[1]?.id,
    'module.section.move beforeId': sections[1],
    'module.section.update assetId': content.assets.video,
    'module.versions cursor': content.versionId,
    'notification.list cursor': progress.notificationId,
    'notification.mark ids': progress.notificationId,
    'job.listDeadLetters cursor': people.tenant.id,
    'platform.changePlan tenantId': people.tenant.id,
    'platform.listTenants cursor': people.tenant.id,
    'progressOverride.list cursor': progress.overrideId,
    'progressOverride.undo overrideIds': progress.overrideId,
    'quiz.attempts cursor': progress.finishedId,
    'quiz.attempts sectionId': sections[3],
    'quiz.overview sectionId': sections[3],
    'quiz.start sectionId': sections[3],
    'xp.give requestId': progress.xpId,
    'xp.history cursor': progress.xpId,
  }
}

const textsByField = (slug: string): Record<string, string> => ({
  contactEmail: 'contact@example.com',
  department: '',
  dueOn: '2099-12-31',
  email: `${newId()}@example.com`,
  fingerprint: '',
  from: '2000-01-01',
  lastEventId: '1',
  ownerEmail: `${newId()}@example.com`,
  q: '',
  search: '',
  since: '2000-01-01',
  slug,
  timeZone: 'Europe/Ljubljana',
  until: '2099-12-31',
  url: 'https://youtu.be/dQw4w9WgXcQ',
  'radar.previewLink url': 'https://10.0.0.1/',
})

const fieldOf = (path: Path) => String(path.findLast((key) => typeof key === 'string') ?? '')

export async function createWorld(): Promise<World> {
  const people = await createPeople()
  const content = await createContent(people)
  const progress = await createProgress(people, content)
  const groups = await createGroupWorld({
    tenantId: people.tenant.id,
    ownerId: people.owner.id,
    memberId: people.member.id,
    moduleId: content.module.id,
    otherModuleId: content.other.id,
  })
  const viewId = await createView(people)
  const place = {
    tenantId: people.tenant.id,
    ownerId: people.owner.id,
    memberId: people.member.id,
    moduleId: content.module.id,
    createdAt: WORLD_DATE,
  }
  const comments = await createCommentWorld(place)
  const rewards = await createRewardWorld(place)
  const radar = await createRadarWorld(place)
  const scorm = await createScormWorld(place)
  const suggestions = await createSuggestionWorld(place)
  const chat = await createChatWorld({ ...place, otherModuleId: content.other.id })
  const answers = await createAnswerWorld(place)
  const byField: Ids = {
    ...idsByField(people, content, progress),
    ...groups.byField,
    ...comments.byField,
    ...rewards.byField,
    ...radar.byField,
    ...suggestions.byField,
    ...chat.byField,
    ...answers.byField,
    viewId,
  }
  const byProcedure: Ids = {
    ...idsByProcedure(people, content, progress),
    ...groups.byProcedure,
    ...comments.byProcedure,
    ...rewards.byProcedure,
    ...radar.byProcedure,
    ...scorm.byProcedure,
    ...suggestions.byProcedure,
    ...chat.byProcedure,
    ...answers.byProcedure,
    'answer.questions cursor': chat.byField.messageId,
  }
  const texts: Record<string, string> = { ...textsByField(content.module.slug), ...scorm.texts }
  return {
    tenant: people.tenant,
    owner: people.owner,
    meaningFor: (procedure) => ({
      date: WORLD_DATE,
      text: (path) => texts[`${procedure} ${fieldOf(path)}`] ?? texts[fieldOf(path)] ?? 'Some text of ours',
      id(path) {
        const id = byProcedure[`${procedure} ${fieldOf(path)}`] ?? byField[fieldOf(path)]
        if (!id) throw new Error(`src/test/world.ts: what is ${fieldOf(path)} of ${procedure} the id of?`)
        return id
      },
    }),
  }
}

/** A digest of every row of the world's tenant and of its owner's account. */
export async function fingerprint({ tenant, owner }: World): Promise<string> {
  return withClient(process.env.DATABASE_URL ?? '', async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1`,
    )
    const digest = (from: string) =>
      `(select md5(string_agg(r::text, ',' order by r::text)) from (select * from ${from}) r)`
    const parts = [
      ...tables.map(({ name }) => digest(`"${name}" where tenant_id = $1`)),
      digest('tenant where id = $1'),
      digest('"user" where id = $2'),
      digest('session where user_id = $2'),
    ]
    const { rows } = await client.query(`select concat_ws(',', ${parts.join(', ')}) as digest`, [
      tenant.id,
      owner.userId,
    ])
    return rows[0].digest
  })
}
