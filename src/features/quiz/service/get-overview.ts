import 'server-only'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { attemptsLeft, isOver, nextStepOf } from '../policy'
import { findOpenAttempt, findSummary } from '../queries'
import type { QuizAddress } from '../schema'
import { closeExpired } from './close-attempt'
import { readQuiz } from './read-quiz'

async function readStanding(ctx: TenantContext, own: { membershipId: string; quizId: string; cycle: number }) {
  const running = await findOpenAttempt(ctx.db, own)
  const isExpired = running !== null && isOver(running, ctx.now)
  if (isExpired) await closeExpired(ctx, running.id)
  return { summary: await findSummary(ctx.db, own), openAttempt: isExpired ? null : running }
}

/** The quiz of a section before it is taken: its rules, and for who may take it where they stand and what is next. */
export async function getOverview(ctx: TenantContext, address: QuizAddress) {
  const { place, quiz: published } = await readQuiz(ctx, address)
  const { questions, ...quiz } = published
  const asked = Math.min(quiz.questionsPerAttempt ?? questions.length, questions.length)
  const facts = {
    ...quiz,
    asked,
    available: questions.length,
    hasSeveralRight: questions.some(({ type }) => type === 'MULTIPLE_CHOICE'),
    moduleId: place.moduleId,
    language: place.language,
  }
  if (!hasCapability(ctx.member, 'LEARN')) return { quiz: facts, standing: null, now: ctx.now }
  const own = { membershipId: ctx.member.id, quizId: quiz.id, cycle: place.cycle ?? 1 }
  const { summary, openAttempt } = await readStanding(ctx, own)
  const standing = { ...summary, isOpen: openAttempt !== null }
  return {
    quiz: facts,
    standing: {
      ...standing,
      openAttempt,
      attemptsLeft: attemptsLeft(quiz, standing),
      step: nextStepOf(quiz, standing, ctx.now),
    },
    now: ctx.now,
  }
}
