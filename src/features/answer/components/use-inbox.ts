'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError, notifyUndo } from '@/components/notify'
import { api, type RouterOutputs } from '@/trpc/client'
import { INBOX_PAGE } from '../policy'

export type OpenQuestion = RouterOutputs['answer']['questions']['items'][number]
export type Reply = { body: string; mentionIds: string[]; isConfirmed: boolean; requestId: string }

/** How often it looks for what others have asked or confirmed meanwhile. */
const REFETCH_MS = 10_000

/** The open questions, which of them is at hand, and what can be done with it. */
export function useInbox(filter: { moduleId?: string; isCompany?: boolean }) {
  const t = useTranslations('answer.inbox')
  const utils = api.useUtils()
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [chosen, setChosen] = useState<{ questionId: string; index: number } | null>(null)
  const [gone, setGone] = useState<readonly string[]>([])
  const list = api.answer.questions.useInfiniteQuery(
    { ...filter, limit: INBOX_PAGE },
    {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: (previous) => previous,
      refetchInterval: REFETCH_MS,
    },
  )
  const questions = (list.data?.pages.flatMap((page) => page.items) ?? []).filter(({ id }) => !gone.includes(id))
  const current = questions.find(({ id }) => id === currentId) ?? questions[0] ?? null

  const refresh = () => utils.answer.invalidate()
  const comeBack = (questionId: string) => setGone((ids) => ids.filter((id) => id !== questionId))
  const options = { onSettled: refresh }
  const unconfirmMutation = api.answer.unconfirm.useMutation({ ...options, onError: notifyError })
  const confirmMutation = api.answer.confirm.useMutation(options)
  const replyMutation = api.answer.reply.useMutation({ ...options, onError: notifyError })

  const goBy = (step: 1 | -1) => {
    const index = questions.findIndex(({ id }) => id === current?.id)
    const next = questions[Math.min(Math.max(index + step, 0), questions.length - 1)]
    if (!next) return
    setCurrentId(next.id)
    document.getElementById(`question-${next.id}`)?.focus()
  }
  /** What is confirmed leaves at once, and comes back when it was refused or is undone. */
  const leave = (questionId: string) => {
    const index = questions.findIndex(({ id }) => id === questionId)
    setCurrentId((questions[index + 1] ?? questions[index - 1])?.id ?? null)
    setGone((ids) => [...ids, questionId])
  }
  const undo = (questionId: string) =>
    unconfirmMutation.mutate(
      { questionId },
      {
        onSuccess: () => {
          comeBack(questionId)
          setCurrentId(questionId)
        },
      },
    )
  const confirm = (question: OpenQuestion, answerId: string) => {
    leave(question.id)
    confirmMutation.mutate(
      { questionId: question.id, answerId },
      {
        onSuccess: () => notifyUndo(t('confirmed'), () => undo(question.id)),
        onError: (error) => {
          comeBack(question.id)
          notifyError(error)
        },
      },
    )
  }
  const reply = (question: OpenQuestion, words: Reply, onSent: () => void) =>
    replyMutation.mutate(
      { questionId: question.id, ...words },
      {
        onSuccess: () => {
          onSent()
          if (!words.isConfirmed) return
          leave(question.id)
          notifyUndo(t('confirmed'), () => undo(question.id))
        },
      },
    )
  return {
    questions,
    current,
    chosenIndex: chosen && chosen.questionId === current?.id ? chosen.index : null,
    error: list.error,
    isPending: list.isPending,
    isDone: list.isSuccess && questions.length === 0 && !list.hasNextPage,
    hasMore: list.hasNextPage,
    isFetchingMore: list.isFetchingNextPage,
    isReplying: replyMutation.isPending,
    fetchMore: () => void list.fetchNextPage(),
    choose: (index: number) => current && setChosen({ questionId: current.id, index }),
    open: setCurrentId,
    goBy,
    confirm,
    reply,
  }
}

export type Inbox = ReturnType<typeof useInbox>
