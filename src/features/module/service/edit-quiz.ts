import 'server-only'
import { changesBetween, writeAudit } from '@/features/audit/service'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { moveBefore, stampAfter } from '../policy'
import { storeOrder } from '../queries'
import {
  type AddQuestion,
  LIMITS,
  type MoveQuestion,
  type QuestionRef,
  type UpdateQuestion,
  type UpdateQuiz,
} from '../schema'
import { editModule, requireFresh, requireRoom, touchModule } from './access'
import { auditText } from './audit-text'

const entryOf = (quiz: { id: string; title: string }) =>
  ({ action: 'QUIZ_UPDATED', entityType: 'Quiz', entityId: quiz.id, entityName: quiz.title }) as const

const SETTINGS = {
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
} as const

/** Changes the rules of the quiz's next attempts; those under way keep the rules that they began with. */
export async function updateQuiz(ctx: TenantContext, { quizId, updatedAt, changes }: UpdateQuiz) {
  const module = await editModule(ctx, { quizId })
  const before = await ctx.db.quiz.findUniqueOrThrow({ where: { id: quizId }, select: SETTINGS })
  requireFresh(before, { updatedAt })
  const data = { ...changes, updatedAt: stampAfter(ctx.now, before.updatedAt) }
  const after = await ctx.db.quiz.update({ where: { id: quizId }, data, select: SETTINGS })
  await touchModule(ctx, module)
  const { updatedAt: _time, ...values } = changesBetween(before, after)
  if (Object.keys(values).length > 0) await writeAudit(ctx, { ...entryOf(after), changes: values })
  return { updatedAt: after.updatedAt }
}

const findQuiz = (ctx: TenantContext, quizId: string) =>
  ctx.db.quiz.findUniqueOrThrow({
    where: { id: quizId },
    select: {
      id: true,
      title: true,
      questions: { select: { id: true }, orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }] },
    },
  })

const findQuestion = (ctx: TenantContext, { questionId }: QuestionRef) =>
  ctx.db.quizQuestion.findUniqueOrThrow({ where: { id: questionId } })

/** Adds a question, new, copied or brought back, before another one or at the end. */
export async function addQuestion(ctx: TenantContext, { quizId, question, beforeId }: AddQuestion) {
  const module = await editModule(ctx, { quizId })
  const quiz = await findQuiz(ctx, quizId)
  requireRoom(quiz.questions.length, LIMITS.questions)
  const id = newId()
  const updatedAt = await touchModule(ctx, module)
  await ctx.db.quizQuestion.create({ data: { ...question, id, quizId, updatedAt }, select: { id: true } })
  await storeOrder(ctx.db, 'quizQuestion', moveBefore([...quiz.questions.map((other) => other.id), id], id, beforeId))
  await writeAudit(ctx, { ...entryOf(quiz), changes: { question: { to: question.prompt } } })
  return { id, updatedAt }
}

/** Changes what the author changed of a question, unless somebody else changed it meanwhile. */
export async function updateQuestion(ctx: TenantContext, { questionId, updatedAt, changes }: UpdateQuestion) {
  const module = await editModule(ctx, { questionId })
  const before = await findQuestion(ctx, { questionId })
  requireFresh(before, { updatedAt })
  const data = { ...changes, updatedAt: stampAfter(ctx.now, before.updatedAt) }
  const after = await ctx.db.quizQuestion.update({ where: { id: questionId }, data })
  await touchModule(ctx, module)
  const number = (await findQuiz(ctx, before.quizId)).questions.findIndex(({ id }) => id === questionId) + 1
  await auditQuestion(ctx, before, after, number)
  return { updatedAt: after.updatedAt }
}

type QuestionRow = Awaited<ReturnType<typeof findQuestion>>

async function auditQuestion(ctx: TenantContext, before: QuestionRow, after: QuestionRow, number: number) {
  const { updatedAt: _time, prompt, explanation, options, ...values } = changesBetween(before, after)
  const quiz = await ctx.db.quiz.findUniqueOrThrow({ where: { id: after.quizId }, select: { id: true, title: true } })
  const rightOf = ({ options: all }: QuestionRow) =>
    Array.isArray(all)
      ? all.filter((option) => Object(option).isCorrect).map((option) => String(Object(option).id))
      : []
  const isOtherAnswer = rightOf(before).join() !== rightOf(after).join()
  const changes = { ...values, ...(isOtherAnswer ? { rightAnswer: { to: 'changed' } } : {}) }
  const question = { question: { to: number } }
  if (Object.keys(changes).length > 0) await writeAudit(ctx, { ...entryOf(quiz), changes: { ...question, ...changes } })
  else if (prompt || explanation || options) await auditText(ctx, { ...entryOf(quiz), changes: question })
}

export async function moveQuestion(ctx: TenantContext, { questionId, beforeId }: MoveQuestion): Promise<void> {
  const module = await editModule(ctx, { questionId })
  const quiz = await findQuiz(ctx, (await findQuestion(ctx, { questionId })).quizId)
  const order = quiz.questions.map(({ id }) => id)
  const moved = moveBefore(order, questionId, beforeId)
  if (moved.join() === order.join()) return
  await storeOrder(ctx.db, 'quizQuestion', moved)
  await touchModule(ctx, module)
  const position = { from: order.indexOf(questionId) + 1, to: moved.indexOf(questionId) + 1 }
  await writeAudit(ctx, { ...entryOf(quiz), changes: { position } })
}

/** Deletes the question from the working copy; attempts and published versions hold their own. */
export async function removeQuestion(ctx: TenantContext, input: QuestionRef): Promise<void> {
  const module = await editModule(ctx, input)
  const { id, quizId, prompt } = await findQuestion(ctx, input)
  await ctx.db.quizQuestion.delete({ where: { id }, select: { id: true } })
  await touchModule(ctx, module)
  await writeAudit(ctx, { ...entryOf(await findQuiz(ctx, quizId)), changes: { question: { from: prompt } } })
}
