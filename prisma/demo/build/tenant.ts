import { newId } from '@/lib/random'
import type { SectionInput } from '@/test/module-rows'
import { moduleRows } from '@/test/module-rows'
import { emptyRows, type Rows } from '@/test/rows'
import type { DemoModule, DemoSection, DemoTenant } from '../types'
import { addComments } from './comments'
import { addConversations } from './conversations'
import { handOutPdf } from './hand-out'
import { addProgress, addStreak, type SeededModule } from './learning'
import { addAsset, mediaLibrary } from './media'
import { addObligations } from './obligations'
import { addPins } from './pins'
import { addRadar } from './radar'
import { addRewards } from './rewards'
import { addSuggestions } from './suggestions'

const DAY = 86_400_000

type BuildInput = { tenant: DemoTenant; tenantId: string; userIds: Map<string, string>; now: Date }

/** Every row of a demo tenant but the tenant itself and its users, and its files in the storage. */
export async function buildTenant({ tenant, tenantId, userIds, now }: BuildInput) {
  const rows = emptyRows()
  const library = mediaLibrary(rows, tenantId)
  const logoAssetId = await library(tenant.logo)
  const members = addMembers(rows, tenant, userIds, now)
  const categories = new Map(tenant.categories.map((name) => [name, newId()]))
  rows.moduleCategory.push(
    ...tenant.categories.map((name, sortOrder) => ({ id: categories.get(name) ?? newId(), name, sortOrder })),
  )
  const tags = new Map(tenant.modules.flatMap((module) => module.tags).map((name) => [name, newId()]))
  rows.tag.push(...[...tags].map(([name, id]) => ({ id, name })))

  const modules = new Map<string, SeededModule>()
  for (const module of tenant.modules) {
    const publishedAt = new Date(now.getTime() - (module.publishedDaysAgo ?? 1) * DAY)
    const built = moduleRows({
      ...module,
      publishedAt,
      coverAssetId: await library(module.cover),
      language: tenant.locale,
      createdById: idOf(members, module.author),
      mentorIds: [...new Set([module.author, ...module.mentors])].map((key) => idOf(members, key)),
      categoryId: idOf(categories, module.category),
      categoryName: module.category,
      tags: module.tags.map((name) => ({ id: idOf(tags, name), name })),
      sections: await Promise.all(module.sections.map((section) => sectionInput(rows, tenantId, section, library))),
    })
    const updatedAt = addUpdate(built, module, now)
    appendRows(rows, built.rows)
    addModuleAudit(rows, tenant, members, module, built.id, publishedAt)
    modules.set(module.slug, { ...built, publishedAt, updatedAt })
  }
  for (const module of tenant.modules) addPrerequisites(rows, modules, module)
  for (const person of tenant.people) {
    for (const [order, [slug, share]] of Object.entries(person.progress).entries()) {
      const module = modules.get(slug)
      if (!module) throw new Error(`${person.name} has progress in the unknown module ${slug}`)
      addProgress({ rows, tenant, now }, { membershipId: idOf(members, person.key), person }, module, { share, order })
    }
    addStreak({ rows, tenant, now }, { membershipId: idOf(members, person.key), person }, modules.values())
  }
  const seed = {
    rows,
    tenant,
    now,
    memberId: (key: string) => idOf(members, key),
    moduleId: (slug: string) => idOf(new Map([...modules].map(([key, { id }]) => [key, id])), slug),
  }
  addObligations(seed)
  addPins(seed)
  addComments(seed)
  await addRewards({ ...seed, library })
  addConversations(seed)
  addRadar(seed)
  addSuggestions({
    rows,
    suggestions: tenant.suggestions,
    now,
    memberId: (key) => idOf(members, key),
    moduleId: (slug) => idOf(new Map([...modules].map(([key, { id }]) => [key, id])), slug),
  })
  return { rows, logoAssetId }
}

function idOf(ids: Map<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`The demo data names nobody and nothing called ${key}`)
  return id
}

function addMembers(rows: Rows, tenant: DemoTenant, userIds: Map<string, string>, now: Date) {
  const ids = new Map(tenant.people.map((person) => [person.key, newId()]))
  for (const person of tenant.people) {
    const joinedAt = person.joinedDaysAgo === null ? null : new Date(now.getTime() - person.joinedDaysAgo * DAY)
    const id = idOf(ids, person.key)
    rows.membership.push({
      id,
      userId: joinedAt ? (userIds.get(person.email) ?? null) : null,
      email: person.email,
      name: person.name,
      role: person.role,
      jobTitle: person.jobTitle,
      department: person.department,
      staffId: person.staffId,
      invitedAt: joinedAt ?? new Date(now.getTime() - DAY),
      joinedAt,
      deactivatedAt: person.deactivated ? new Date(now.getTime() - 3 * DAY) : null,
    })
    if (person.canWriteModules) {
      rows.userPermission.push(
        { membershipId: id, permission: 'MANAGE_OWN_MODULES' },
        { membershipId: id, permission: 'MANAGE_QUIZZES' },
      )
    }
  }
  return ids
}

type Library = ReturnType<typeof mediaLibrary>

async function sectionInput(
  rows: Rows,
  tenantId: string,
  section: DemoSection,
  library: Library,
): Promise<SectionInput> {
  const { chapter, title, html, type, isRequired = true } = section
  const base = { chapter, title, html, type, isRequired }
  if (section.type === 'QUIZ') return { ...base, quiz: section.quiz }
  if (section.type === 'VIDEO') {
    const assetId = await library(section.videoFile)
    return { ...base, video: { source: 'UPLOAD', url: null, assetId, durationSeconds: section.durationSeconds } }
  }
  const attachments = await Promise.all(
    (section.attachments ?? []).map(async (attachment) => {
      const { id: assetId, size } = await addAsset(rows, tenantId, attachment.fileName, await handOutPdf(attachment))
      return { id: newId(), assetId, fileName: attachment.fileName, fileType: 'PDF' as const, size }
    }),
  )
  return { ...base, attachments }
}

/** The second version of a module, where it has one: the same content, with what is said to be new. */
function addUpdate({ id, content, rows }: ReturnType<typeof moduleRows>, { update }: DemoModule, now: Date) {
  const [row] = rows.module
  if (!update || !row) return null
  const publishedAt = new Date(now.getTime() - update.daysAgo * DAY)
  const publishedById = row.createdById ?? null
  Object.assign(row, { version: 2, publishedAt, updatedAt: publishedAt })
  rows.moduleChangeLog.push({
    moduleId: id,
    version: 2,
    content,
    changeSummary: update.summary,
    publishedById,
    publishedAt,
  })
  return publishedAt
}

function addPrerequisites(rows: Rows, modules: Map<string, SeededModule>, module: DemoModule) {
  const dependent = modules.get(module.slug)
  for (const slug of module.prerequisites) {
    const prerequisite = modules.get(slug)
    if (!dependent || !prerequisite) throw new Error(`${module.slug} asks for the unknown module ${slug}`)
    rows.modulePrerequisite.push({ dependentId: dependent.id, prerequisiteId: prerequisite.id })
  }
}

function addModuleAudit(
  rows: Rows,
  tenant: DemoTenant,
  members: Map<string, string>,
  module: DemoModule,
  moduleId: string,
  publishedAt: Date,
) {
  const author = tenant.people.find((person) => person.key === module.author)
  const entry = {
    actorId: idOf(members, module.author),
    actorName: author?.name ?? '',
    entityType: 'Module',
    entityId: moduleId,
    entityName: module.title,
  }
  rows.auditLog.push({ ...entry, action: 'MODULE_CREATED', createdAt: new Date(publishedAt.getTime() - 2 * DAY) })
  if (module.status !== 'DRAFT') rows.auditLog.push({ ...entry, action: 'MODULE_PUBLISHED', createdAt: publishedAt })
}

function appendRows(rows: Rows, more: Rows) {
  rows.module.push(...more.module)
  rows.moduleTag.push(...more.moduleTag)
  rows.moduleMentor.push(...more.moduleMentor)
  rows.quiz.push(...more.quiz)
  rows.quizQuestion.push(...more.quizQuestion)
  rows.chapter.push(...more.chapter)
  rows.section.push(...more.section)
  rows.attachment.push(...more.attachment)
  rows.moduleChangeLog.push(...more.moduleChangeLog)
}
