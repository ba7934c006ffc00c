import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/generated/prisma/client'
import { notFound } from '@/lib/errors'
import { isBlankHtml, sanitizeHtml } from '@/lib/html'
import type { TenantContext } from '@/server/api/tenant-context'
import { inOutlineOrder, moduleHints, moduleProblems, toLearnerSection } from '../policy'
import { type ModuleRef, type PublishedModule, type PublishedSection, questionOption } from '../schema'
import { readModule } from './access'

const inOrder: Prisma.SectionOrderByWithRelationInput[] = [{ sortOrder: 'asc' }, { id: 'asc' }]

const SECTION = {
  id: true,
  chapterId: true,
  title: true,
  type: true,
  content: true,
  isRequired: true,
  videoSource: true,
  videoUrl: true,
  videoAssetId: true,
  durationSeconds: true,
  scormPackageId: true,
  scormVersionId: true,
  scormRule: true,
  scormMinScore: true,
  attachments: {
    select: { id: true, assetId: true, fileName: true, fileType: true, asset: { select: { size: true } } },
    orderBy: [{ sortOrder: 'asc' as const }, { id: 'asc' as const }],
  },
  quiz: {
    select: {
      id: true,
      title: true,
      passingScore: true,
      maxAttempts: true,
      timeLimitSeconds: true,
      shuffle: true,
      questionsPerAttempt: true,
      reviewPolicy: true,
      cooldownSeconds: true,
      questions: {
        select: { id: true, type: true, prompt: true, options: true, points: true, explanation: true },
        orderBy: [{ sortOrder: 'asc' as const }, { id: 'asc' as const }],
      },
    },
  },
} satisfies Prisma.SectionSelect

type SectionRow = Prisma.SectionGetPayload<{ select: typeof SECTION }>

function toPublishedSection(row: SectionRow): PublishedSection {
  const { content, videoSource, videoUrl, videoAssetId, durationSeconds, attachments, quiz, ...others } = row
  const { scormPackageId, scormVersionId, scormRule, scormMinScore, ...section } = others
  return {
    ...section,
    html: isBlankHtml(content) ? '' : sanitizeHtml(content),
    video: videoSource && { source: videoSource, url: videoUrl, assetId: videoAssetId, durationSeconds },
    attachments: attachments.map(({ asset, ...attachment }) => ({ ...attachment, size: asset.size })),
    quiz: quiz && {
      ...quiz,
      questions: quiz.questions.map((question) => ({
        ...question,
        options: z.array(questionOption).parse(question.options),
      })),
    },
    scorm:
      scormPackageId && scormVersionId
        ? { packageId: scormPackageId, versionId: scormVersionId, rule: scormRule, minScore: scormMinScore }
        : null,
  }
}

/** The module as it would be published now. */
export async function readWorkingCopy(ctx: TenantContext, { moduleId }: ModuleRef): Promise<PublishedModule> {
  const module = await ctx.db.module.findUnique({
    where: { id: moduleId },
    select: {
      title: true,
      description: true,
      difficulty: true,
      coverAssetId: true,
      language: true,
      learningOutcomes: true,
      estimatedMinutes: true,
      cpdPoints: true,
      validityMonths: true,
      category: { select: { name: true } },
      tags: { select: { tag: { select: { name: true } } } },
      chapters: { select: { id: true, title: true }, orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }] },
      sections: { where: { archivedAt: null }, select: SECTION, orderBy: inOrder },
    },
  })
  if (!module) throw notFound()
  const sections = inOutlineOrder(module.sections, module.chapters)
  return {
    ...module,
    chapters: module.chapters.filter(({ id }) => sections.some(({ chapterId }) => chapterId === id)),
    category: module.category?.name ?? null,
    tags: module.tags.map(({ tag }) => tag.name).sort((a, b) => a.localeCompare(b)),
    sections: sections.map(toPublishedSection),
  }
}

/** What is missing before the module can be published, and what would be good to have. */
export async function checkModule(ctx: TenantContext, input: ModuleRef) {
  await readModule(ctx, input)
  const content = await readWorkingCopy(ctx, input)
  return {
    problems: moduleProblems(content, isBlankHtml),
    hints: moduleHints(content),
    sections: content.sections.map(({ id, title }) => ({ id, title })),
  }
}

/** The working copy as its learners will see it, without the right answers. */
export async function previewModule(ctx: TenantContext, input: ModuleRef) {
  const state = await readModule(ctx, input)
  const { sections, ...module } = await readWorkingCopy(ctx, input)
  return { ...module, id: state.id, version: state.version, sections: sections.map(toLearnerSection) }
}
