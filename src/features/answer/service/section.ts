import 'server-only'
import { createTranslator } from 'use-intl/core'
import { editModule } from '@/features/module/service/access'
import { createSection, updateSection } from '@/features/module/service/edit-sections'
import { formatLocaleOf, type Locale } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import { notFound } from '@/lib/errors'
import { excerptOf } from '@/lib/excerpt'
import { textToHtml } from '@/lib/text-to-html'
import type { TenantContext } from '@/server/api/tenant-context'
import type { MakeSection } from '../schema'

/** A section's title has room for 160 characters. */
const TITLE = 150

async function findConfirmed(ctx: TenantContext, answerId: string) {
  const answer = await ctx.db.chatMessage.findFirst({
    where: { id: answerId, isConfirmedAnswer: true, deletedAt: null },
    select: {
      body: true,
      author: { select: { name: true } },
      answered: { orderBy: { seq: 'asc' }, take: 1, select: { body: true } },
    },
  })
  const [question] = answer?.answered ?? []
  if (!answer || !question) throw notFound()
  return { ...answer, question }
}

/** The language of the module's texts; a company writes in its own where the module's is not one of ours. */
async function findLocale(ctx: TenantContext, moduleId: string): Promise<Locale> {
  const { language } = await ctx.db.module.findUniqueOrThrow({ where: { id: moduleId }, select: { language: true } })
  return language === 'sl' || language === 'en' ? language : ctx.locale
}

function creditOf(locale: Locale, name: string) {
  const t = createTranslator({ locale: formatLocaleOf(locale), messages: messagesOf(locale), namespace: 'answer' })
  return t('section.credit', { name })
}

/**
 * Makes a draft of a section of a confirmed answer, at the module's end, with the link to its source and its author
 * named; asked again it answers with the one that is there. Learners see it when the module is published.
 */
export async function makeSection(ctx: TenantContext, { answerId, moduleId }: MakeSection): Promise<{ id: string }> {
  const answer = await findConfirmed(ctx, answerId)
  await editModule(ctx, { moduleId })
  const known = await ctx.db.section.findFirst({
    where: { moduleId, sourceMessageId: answerId, archivedAt: null },
    select: { id: true },
  })
  if (known) return known
  const { id } = await createSection(ctx, { moduleId, type: 'TEXT', title: excerptOf(answer.question.body, TITLE) })
  const { updatedAt } = await ctx.db.section.update({
    where: { id },
    data: { sourceMessageId: answerId },
    select: { updatedAt: true },
  })
  const credit = answer.author ? creditOf(await findLocale(ctx, moduleId), answer.author.name) : ''
  await updateSection(ctx, {
    sectionId: id,
    updatedAt,
    changes: { html: textToHtml(`${answer.body}\n\n${credit}`) },
  })
  return { id }
}
