'use client'

import { useMemo } from 'react'
import { api } from '@/trpc/client'
import type { QuestionDraft } from '../schema'
import { changeQuiz } from './change-quiz'
import type { EditedQuestion } from './quiz-editor'
import { useSaved } from './use-saved'
import { useModuleRefresh } from './use-section-actions'

function toStored({ updatedAt, type, prompt, options, points, explanation }: EditedQuestion) {
  return { updatedAt, values: { type, prompt, options, points, explanation } satisfies QuestionDraft }
}

type QuestionPlace = { moduleId: string; sectionId: string; question: EditedQuestion }

/** One question, saved while it is written. */
export function useQuestion({ moduleId, sectionId, question }: QuestionPlace) {
  const utils = api.useUtils()
  const { id: questionId } = question
  const cache = utils.module.section.get
  const refresh = useModuleRefresh(moduleId)
  const stored = useMemo(() => toStored(question), [question])
  return useSaved<QuestionDraft>(`question:${questionId}`, stored, {
    save: (changes, updatedAt) => utils.client.module.quiz.updateQuestion.mutate({ questionId, updatedAt, changes }),
    reload: async () => {
      const { quiz } = await cache.fetch({ sectionId }, { staleTime: 0 })
      return toStored(quiz?.questions.find(({ id }) => id === questionId) ?? question)
    },
    onSaved: ({ values, updatedAt }) => {
      cache.setData(
        { sectionId },
        changeQuiz((quiz) => ({
          ...quiz,
          questions: quiz.questions.map((other) =>
            other.id === questionId ? { ...other, ...values, updatedAt } : other,
          ),
        })),
      )
      void refresh()
    },
  })
}
