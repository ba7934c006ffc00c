import 'server-only'
import { notFound } from '@/lib/errors'
import { sanitizeHtml } from '@/lib/html'
import type { TenantContext } from '@/server/api/tenant-context'
import { completionOf } from '../policy'
import { type SectionAddress, watchedRanges } from '../schema'
import { findOpenAttempts, openAttemptIn } from './find-open-attempts'
import { readModule } from './get-module'

/** One section to read, with the way through the module around it; a locked module withholds the content. */
export async function getSection(ctx: TenantContext, { sectionId, ...input }: SectionAddress) {
  const [{ published, sections, progress, enrollment, ...access }, openAttempts] = await Promise.all([
    readModule(ctx, input),
    findOpenAttempts(ctx),
  ])
  const index = sections.findIndex(({ id }) => id === sectionId)
  const [state, content] = [sections[index], published.content.sections.find(({ id }) => id === sectionId)]
  if (!state || !content) throw notFound()
  const { quiz: _quiz, ...body } = content
  const completion = completionOf(state)
  const neighbour = (section: typeof state | undefined) => section && { id: section.id, title: section.title }
  const { title, language, chapters } = published.content
  return {
    ...access,
    module: { id: published.id, slug: published.slug, version: published.version, title, language, chapters },
    enrollment: enrollment && { status: enrollment.status, progress: enrollment.progress },
    sections,
    openAttempt: openAttemptIn(openAttempts, sections),
    section: access.isLocked ? null : { ...body, html: sanitizeHtml(body.html) },
    state: {
      ...state,
      ranges: watchedRanges.parse(progress.find((row) => row.sectionId === sectionId)?.watchedRanges),
    },
    /** Whether its reader decides that it is done, and has not yet. */
    isMarkable: !state.isDone && (completion === 'BUTTON' || completion === 'VIDEO_AND_BUTTON'),
    previous: neighbour(sections[index - 1]) ?? null,
    next: neighbour(sections[index + 1]) ?? null,
  }
}
