import 'server-only'
import { DAY_MS } from '@/lib/day'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { PIN_LIMITS, sectionToResume } from '../policy'
import { findFresh, findOutlines, findPinned, findRecommended, findUnderWay, type ModuleCard } from '../queries'
import { findOpenAttempts, openAttemptIn } from './find-open-attempts'
import { cardOf } from './list-catalogue'
import { doneIdsOf, findProgress, type SectionState, withStates } from './read-progress'

const CONTINUE_CARDS = 4
const FRESH_CARDS = 6
const RECOMMENDED_CARDS = 6
const FRESH_DAYS = 60

function resumeOf(ctx: TenantContext, card: ModuleCard, sections: readonly SectionState[]) {
  const section = sectionToResume(sections, doneIdsOf(sections), card.lastSectionId)
  const sectionsLeft = sections.filter(({ isDone, isRequired }) => isRequired && !isDone).length
  return {
    ...cardOf(ctx, card),
    sectionsLeft,
    resume: section && {
      id: section.id,
      title: section.title,
      type: section.type,
      position: section.hasVideo && !section.isDone ? section.position : 0,
      durationSeconds: section.durationSeconds,
    },
  }
}

/**
 * Where to go on, and what is new; somebody who has started nothing yet is offered the newest modules that are
 * open to them.
 */
export async function getHome(ctx: TenantContext) {
  const [first, underWay] = await Promise.all([
    ctx.db.enrollment.findFirst({ where: { membershipId: ctx.member.id }, select: { id: true } }),
    findUnderWay(ctx.db, ctx.member.id, CONTINUE_CARDS),
  ])
  const isLearner = hasCapability(ctx.member, 'LEARN')
  const isUnderWay = first !== null && isLearner
  const since = isUnderWay ? new Date(ctx.now.getTime() - FRESH_DAYS * DAY_MS) : new Date(0)
  const [openAttempts, outline, progress, fresh, pinned, recommended] = await Promise.all([
    findOpenAttempts(ctx),
    findOutlines(
      ctx.db,
      underWay.map(({ id }) => id),
    ),
    findProgress(
      ctx,
      underWay.flatMap(({ enrollmentId }) => enrollmentId ?? []),
    ),
    findFresh(ctx.db, ctx.member.id, { since, isOpen: isLearner && !first, isUnseen: isUnderWay, limit: FRESH_CARDS }),
    findPinned(ctx.db, ctx.member.id, PIN_LIMITS.own),
    findRecommended(ctx.db, ctx.member.id, RECOMMENDED_CARDS),
  ])
  const states = withStates(outline, progress)
  return {
    hasStarted: first !== null,
    underWay: underWay.map((card) => {
      const sections = states.filter(({ moduleId }) => moduleId === card.id)
      return { ...resumeOf(ctx, card, sections), openAttempt: openAttemptIn(openAttempts, sections) }
    }),
    fresh: fresh.map((card) => cardOf(ctx, card)),
    pinned: pinned.map((card) => cardOf(ctx, card)),
    recommended: recommended.map((card) => cardOf(ctx, card)),
  }
}
