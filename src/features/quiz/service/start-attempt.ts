import 'server-only'
import { openModule, rememberPlace } from '@/features/enrollment/service'
import type { PublishedQuiz } from '@/features/module/schema'
import { DomainError } from '@/lib/errors'
import { newId, shuffle } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { closeAttemptJob } from '../jobs'
import { isOver, type NextStep, nextStepOf, overAfter } from '../policy'
import { findOpenAttempt, findSummary } from '../queries'
import type { QuizRef } from '../schema'
import { closeAttempt, holdAttempt } from './close-attempt'
import { readQuiz } from './read-quiz'

/** The questions of one attempt, in the order in which they are asked. */
function drawQuestions({ questions, questionsPerAttempt, shuffle: isShuffled }: PublishedQuiz) {
  const drawn = shuffle(questions).slice(0, questionsPerAttempt ?? questions.length)
  if (!isShuffled) return questions.filter((question) => drawn.includes(question))
  return drawn.map((question) =>
    question.type === 'TRUE_FALSE' ? question : { ...question, options: shuffle(question.options) },
  )
}

function refusalOf(ctx: TenantContext, step: NextStep): DomainError {
  if (step.kind === 'PASSED') return new DomainError('CONFLICT', 'quizPassed')
  if (step.kind !== 'WAIT') return new DomainError('LIMIT_REACHED', 'noAttemptsLeft')
  const until = step.until.toLocaleString(ctx.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: ctx.tenant.timeZone,
  })
  return new DomainError('LOCKED', 'quizWait', { until })
}

/**
 * Starts an attempt at the published quiz, or takes up the one under way: a second tab, a second click or a repeated
 * request finds the same. The member's enrollment is locked meanwhile, so `maxAttempts` holds. One whose time ran out
 * is closed first; if that leaves no further attempt, it is the answer.
 */
export async function startAttempt(ctx: TenantContext, ref: QuizRef) {
  const open = await openModule(ctx, ref)
  const { quiz } = await readQuiz(ctx, ref)
  const own = { membershipId: ctx.member.id, quizId: quiz.id, cycle: open.enrollment.cycle }
  const running = await findOpenAttempt(ctx.db, own)
  if (running && !isOver(running, ctx.now)) return { attemptId: running.id }
  if (running) await closeAttempt(ctx, await holdAttempt(ctx, running.id), running.deadlineAt ?? ctx.now)
  const summary = await findSummary(ctx.db, own)
  const step = nextStepOf(quiz, { ...summary, isOpen: false }, ctx.now)
  if (step.kind === 'START') {
    await rememberPlace(ctx, open, ref.sectionId)
    return createAttempt(ctx, quiz, { cycle: own.cycle, number: summary.used + 1 })
  }
  if (running) return { attemptId: running.id }
  throw refusalOf(ctx, step)
}

async function createAttempt(ctx: TenantContext, quiz: PublishedQuiz, place: { cycle: number; number: number }) {
  const { id: quizId, questions: _questions, ...rules } = quiz
  const questions = drawQuestions(quiz)
  if (questions.length === 0) throw new DomainError('LOCKED', 'quizEmpty')
  const deadlineAt = rules.timeLimitSeconds ? new Date(ctx.now.getTime() + rules.timeLimitSeconds * 1000) : null
  const membershipId = ctx.member.id
  const { id: attemptId } = await ctx.db.quizAttempt.create({
    data: {
      ...place,
      id: newId(),
      membershipId,
      quizId,
      rules,
      questions,
      startedAt: ctx.now,
      deadlineAt,
    },
    select: { id: true },
  })
  if (deadlineAt) {
    const startAfter = new Date(overAfter(deadlineAt).getTime() + 1000)
    await enqueueJob(ctx, closeAttemptJob, { attemptId, membershipId }, { startAfter })
  }
  return { attemptId }
}
