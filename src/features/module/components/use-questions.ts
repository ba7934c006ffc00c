'use client'

import { useTranslations } from 'next-intl'
import { notifyError, notifyUndo } from '@/components/notify'
import { api } from '@/trpc/client'
import { moveBefore } from '../policy'
import { changeQuiz } from './change-quiz'
import type { EditedQuestion } from './quiz-editor'
import { useModuleRefresh } from './use-section-actions'

type QuizPlace = { moduleId: string; sectionId: string; quizId: string }

/** Adds, moves and removes the questions of a quiz; the list shows it at once, and removing can be taken back. */
export function useQuestions({ moduleId, sectionId, quizId }: QuizPlace) {
  const t = useTranslations('module.quiz')
  const utils = api.useUtils()
  const refreshModule = useModuleRefresh(moduleId)
  const cache = utils.module.section.get
  const setQuestions = (change: (questions: EditedQuestion[]) => EditedQuestion[]) =>
    cache.setData(
      { sectionId },
      changeQuiz((quiz) => ({ ...quiz, questions: change(quiz.questions) })),
    )
  const done = {
    onError: notifyError,
    onSettled: async () => {
      await cache.invalidate({ sectionId })
      await refreshModule()
    },
  }
  const add = api.module.quiz.addQuestion.useMutation({
    ...done,
    onSuccess: ({ id, updatedAt }, { question, beforeId }) =>
      setQuestions((questions) => {
        const at = questions.findIndex((other) => other.id === beforeId)
        return questions.toSpliced(at < 0 ? questions.length : at, 0, { ...question, id, updatedAt })
      }),
  })
  const move = api.module.quiz.moveQuestion.useMutation({
    ...done,
    onMutate: ({ questionId, beforeId }) =>
      setQuestions((questions) => {
        const order = moveBefore(
          questions.map(({ id }) => id),
          questionId,
          beforeId,
        )
        return order.flatMap((id) => questions.find((question) => question.id === id) ?? [])
      }),
  })
  const remove = api.module.quiz.removeQuestion.useMutation({
    ...done,
    onMutate: ({ questionId }) => {
      const questions = cache.getData({ sectionId })?.quiz?.questions ?? []
      const index = questions.findIndex(({ id }) => id === questionId)
      setQuestions((all) => all.filter(({ id }) => id !== questionId))
      return { removed: questions[index], beforeId: questions[index + 1]?.id ?? null }
    },
    onSuccess: (_, _input, { removed, beforeId }) => {
      if (!removed) return
      const { id: _id, updatedAt: _time, ...question } = removed
      notifyUndo(t('removed'), () => add.mutate({ quizId, question, beforeId }))
    },
  })
  return { add, move, remove }
}
