import 'server-only'
import { publishedQuiz } from '@/features/module/schema'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { findPlace } from '../queries'
import type { QuizAddress, QuizRef } from '../schema'

/** The published quiz of a section, right answers included, and where it stands. */
export async function readQuiz(ctx: TenantContext, { sectionId, ...module }: QuizAddress | QuizRef) {
  const place = await findPlace(ctx.db, ctx.member.id, { ...module, id: sectionId })
  if (!place?.quiz || place.sectionId !== sectionId) throw notFound()
  return { place, quiz: publishedQuiz.parse(place.quiz) }
}
