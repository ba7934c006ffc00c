import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { sanitizeHtml } from '@/lib/html'
import type { TenantContext } from '@/server/api/tenant-context'
import { hasUnpublishedChanges, inOutlineOrder } from '../policy'
import { type ModuleRef, questionOption, type SectionRef } from '../schema'
import { readModule } from './access'

/** Everything that the editor shows of a module but the insides of its sections. */
export async function getModule(ctx: TenantContext, { moduleId }: ModuleRef) {
  await readModule(ctx, { moduleId })
  const module = await ctx.db.module.findUniqueOrThrow({
    where: { id: moduleId },
    select: {
      id: true,
      slug: true,
      title: true,
      description: true,
      status: true,
      difficulty: true,
      coverAssetId: true,
      categoryId: true,
      language: true,
      learningOutcomes: true,
      estimatedMinutes: true,
      cpdPoints: true,
      validityMonths: true,
      version: true,
      publishedAt: true,
      createdAt: true,
      updatedAt: true,
      createdBy: { select: { name: true } },
      tags: { select: { tag: { select: { name: true } } } },
      mentors: {
        select: { membership: { select: { id: true, name: true, jobTitle: true } } },
        orderBy: { createdAt: 'asc' },
      },
      suggestions: { select: { id: true, title: true, author: { select: { name: true } } }, take: 1 },
      prerequisites: { select: { prerequisite: { select: { id: true, title: true, status: true } } } },
      chapters: {
        select: { id: true, title: true, updatedAt: true },
        orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
      },
      sections: {
        where: { archivedAt: null },
        select: {
          id: true,
          chapterId: true,
          title: true,
          type: true,
          isRequired: true,
          durationSeconds: true,
        },
        orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
      },
    },
  })
  const { createdBy, tags, mentors, prerequisites, sections, suggestions, ...rest } = module
  return {
    ...rest,
    sections: inOutlineOrder(sections, rest.chapters),
    createdBy: createdBy?.name ?? null,
    suggestion: suggestions[0] ?? null,
    tags: tags.map(({ tag }) => tag.name).sort((a, b) => a.localeCompare(b)),
    mentors: mentors.map(({ membership }) => membership),
    prerequisites: prerequisites.map(({ prerequisite }) => prerequisite),
    hasUnpublishedChanges: hasUnpublishedChanges(module),
  }
}

/** One section with everything in it, as its author edits it: right answers included. */
export async function getSection(ctx: TenantContext, { sectionId }: SectionRef) {
  const { id: moduleId } = await readModule(ctx, { sectionId })
  const section = await ctx.db.section.findFirst({
    where: { id: sectionId, archivedAt: null },
    select: {
      id: true,
      title: true,
      type: true,
      content: true,
      isRequired: true,
      videoSource: true,
      videoUrl: true,
      durationSeconds: true,
      updatedAt: true,
      source: { select: { id: true, author: { select: { name: true } }, room: { select: { moduleId: true } } } },
      video: { select: { id: true, fileName: true, size: true } },
      attachments: {
        select: { id: true, assetId: true, fileName: true, fileType: true, asset: { select: { size: true } } },
        orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
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
          updatedAt: true,
          questions: {
            select: {
              id: true,
              type: true,
              prompt: true,
              options: true,
              points: true,
              explanation: true,
              updatedAt: true,
            },
            orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
          },
        },
      },
    },
  })
  if (!section) throw notFound()
  const { content, source, video, videoSource, videoUrl, attachments, quiz, ...rest } = section
  return {
    ...rest,
    moduleId,
    html: sanitizeHtml(content),
    /** The answer in a conversation that it was made of. */
    source: source && {
      messageId: source.id,
      authorName: source.author?.name ?? null,
      moduleId: source.room.moduleId,
    },
    video: videoSource && { source: videoSource, url: videoUrl, asset: video },
    attachments: attachments.map(({ asset, ...attachment }) => ({ ...attachment, size: asset.size })),
    quiz: quiz && {
      ...quiz,
      questions: quiz.questions.map((question) => ({
        ...question,
        options: z.array(questionOption).parse(question.options),
      })),
    },
  }
}
