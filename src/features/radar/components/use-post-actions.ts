'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { notifyError, notifyUndo } from '@/components/notify'
import type { RadarPostStatus } from '@/generated/prisma/enums'
import { api, type RouterOutputs } from '@/trpc/client'

export type RadarPost = RouterOutputs['radar']['list']['items'][number]

type Deciding = { reason?: string; onDone?: () => void }

/** A decision on a link and its way back; whoever asks shows why it failed. */
export function useDecide() {
  const t = useTranslations('radar')
  const utils = api.useUtils()
  const after = { onSettled: () => utils.radar.invalidate() }
  const undo = api.radar.decide.useMutation({ ...after, onError: notifyError })
  const decision = api.radar.decide.useMutation(after)
  return {
    isPending: decision.isPending,
    error: decision.error,
    decide: (
      { id: postId, title, status: from, reviewNote }: RadarPost,
      to: RadarPostStatus,
      { reason = '', onDone }: Deciding = {},
    ) =>
      decision.mutate(
        { postId, from, to, reason },
        {
          onSuccess: () => {
            onDone?.()
            const back = { postId, from: to, to: from, reason: reviewNote ?? '', isUndo: true }
            notifyUndo(t('done', { status: to, title }), () => undo.mutate(back))
          },
          onError: onDone ? undefined : notifyError,
        },
      ),
  }
}

/** What can be done with a post, each with its way back. */
export function usePostActions() {
  const t = useTranslations('radar')
  const utils = api.useUtils()
  const options = { onSettled: () => utils.radar.invalidate(), onError: notifyError }
  const save = api.radar.save.useMutation(options)
  const pin = api.radar.pin.useMutation(options)
  const withdraw = api.radar.withdraw.useMutation(options)
  const { decide, isPending: isDeciding } = useDecide()
  const retry = api.radar.retryPreview.useMutation(options)
  return {
    isDeciding,
    save: ({ id: postId, title, isSaved }: RadarPost) =>
      save.mutate(
        { postId, isSaved: !isSaved },
        {
          onSuccess: () =>
            notifyUndo(t(isSaved ? 'unsavedDone' : 'savedDone', { title }), () => save.mutate({ postId, isSaved })),
        },
      ),
    pin: ({ id: postId, title, pinned }: RadarPost) =>
      pin.mutate(
        { postId, isPinned: !pinned },
        {
          onSuccess: () =>
            notifyUndo(t(pinned ? 'unpinnedDone' : 'pinnedDone', { title }), () =>
              pin.mutate({ postId, isPinned: pinned }),
            ),
        },
      ),
    withdraw: ({ id: postId, title }: RadarPost) =>
      withdraw.mutate(
        { postId, isWithdrawn: true },
        {
          onSuccess: () => notifyUndo(t('withdrawn', { title }), () => withdraw.mutate({ postId, isWithdrawn: false })),
        },
      ),
    decide,
    retry: ({ id: postId }: RadarPost) =>
      retry.mutate({ postId }, { onSuccess: () => notifications.show({ message: t('retrying') }) }),
  }
}

export type PostActions = ReturnType<typeof usePostActions>
