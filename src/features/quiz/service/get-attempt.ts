import 'server-only'
import { toLearnerQuestion } from '@/features/module/policy'
import { type PublishedQuestion, quizRules } from '@/features/module/schema'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { attemptsLeft, creditOf, isOver, nextStepOf, reviewOf, scoreOf } from '../policy'
import { type AttemptRow, findAttempt, findOpenAttempt, findPlace, findSummary, type PublishedPlace } from '../queries'
import { type AttemptAnswers, type AttemptRef, attemptAnswers, attemptQuestions, attemptRules } from '../schema'
import { closeExpired } from './close-attempt'

async function readAttempt(ctx: TenantContext, attemptId: string): Promise<AttemptRow> {
  const key = { membershipId: ctx.member.id, attemptId }
  const attempt = await findAttempt(ctx.db, key)
  if (!attempt) throw notFound()
  if (attempt.submittedAt || !isOver(attempt, ctx.now)) return attempt
  await closeExpired(ctx, attempt.id)
  return (await findAttempt(ctx.db, key)) ?? attempt
}

function placeOf({ sectionIds, sectionId, ...place }: PublishedPlace) {
  return {
    moduleId: place.moduleId,
    moduleSlug: place.moduleSlug,
    moduleTitle: place.moduleTitle,
    language: place.language,
    sectionId,
    sectionTitle: place.sectionTitle,
    nextSectionId: sectionId ? (sectionIds[sectionIds.indexOf(sectionId) + 1] ?? null) : null,
  }
}

const reviewedQuestion = (question: PublishedQuestion, answers: AttemptAnswers) => {
  const chosen = answers[question.id]?.optionIds ?? []
  const credit = creditOf(question, chosen)
  return { ...question, chosen, earnedPoints: (question.points * credit.earned) / credit.of }
}

/** The member's own attempt: the questions while it is under way, the result and what may be seen of it afterwards. */
export async function getAttempt(ctx: TenantContext, { attemptId }: AttemptRef) {
  const attempt = await readAttempt(ctx, attemptId)
  const place = await findPlace(ctx.db, ctx.member.id, { moduleId: attempt.moduleId, id: attempt.quizId })
  if (!place) throw notFound()
  const { title, passingScore } = attemptRules.parse(attempt.rules)
  const shared = {
    id: attempt.id,
    number: attempt.number,
    title,
    passingScore,
    startedAt: attempt.startedAt,
    deadlineAt: attempt.deadlineAt,
    place: placeOf(place),
    now: ctx.now,
  }
  const questions = attemptQuestions.parse(attempt.questions)
  const answers = attemptAnswers.parse(attempt.answers)
  if (attempt.submittedAt) {
    const result = await resultOf(ctx, { ...attempt, submittedAt: attempt.submittedAt }, { place, questions, answers })
    return { ...shared, ...result, status: 'CLOSED' as const }
  }
  return {
    ...shared,
    status: 'OPEN' as const,
    questions: questions.map(toLearnerQuestion),
    answers,
    flagged: attempt.flagged,
  }
}

type Closed = AttemptRow & { submittedAt: Date }
type Content = { place: PublishedPlace; questions: PublishedQuestion[]; answers: AttemptAnswers }

async function resultOf(ctx: TenantContext, attempt: Closed, { place, questions, answers }: Content) {
  const rules = attemptRules.parse(attempt.rules)
  const own = { membershipId: ctx.member.id, quizId: attempt.quizId, cycle: attempt.cycle }
  const [summary, running, certificate] = await Promise.all([
    findSummary(ctx.db, own),
    findOpenAttempt(ctx.db, own),
    ctx.db.certificate.findFirst({
      where: { membershipId: ctx.member.id, moduleId: place.moduleId, cycle: attempt.cycle },
      select: { id: true },
    }),
  ])
  const limits = place.quiz ? quizRules.parse(place.quiz) : rules
  const standing = { ...summary, isOpen: running !== null && !isOver(running, ctx.now) }
  const step = nextStepOf(limits, standing, ctx.now)
  const review = reviewOf(rules, step.kind)
  const { earnedPoints, totalPoints } = scoreOf(questions, answers)
  return {
    submittedAt: attempt.submittedAt,
    isClosedByClock: attempt.deadlineAt !== null && attempt.submittedAt >= attempt.deadlineAt,
    score: attempt.score ?? 0,
    hasPassed: attempt.passed ?? false,
    earnedPoints,
    totalPoints,
    asked: questions.length,
    answered: questions.filter(({ id }) => (answers[id]?.optionIds.length ?? 0) > 0).length,
    step: place.quiz ? step : null,
    attemptsLeft: attemptsLeft(limits, standing),
    isModuleComplete: place.status === 'COMPLETED',
    certificateId: certificate?.id ?? null,
    review,
    questions: review === 'SHOWN' ? questions.map((question) => reviewedQuestion(question, answers)) : null,
  }
}
