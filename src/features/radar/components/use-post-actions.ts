'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { notifyError, notifyUndo } from '@/components/notify'
import type { RadarPostStatus } from '@/generated/prisma/enums'
import { api, type RouterOutputs } from '@/trpc/client'

export type RadarPost = RouterOutputs['radar']['list']['items'][number]

/** What can be done with a post, each with its way back. */
export function usePostActions() {
  const t = useTranslations('radar')
  const utils = api.useUtils()
  const options = { onSettled: () => utils.radar.invalidate(), onError: notifyError }
  const save = api.radar.save.useMutation(options)
  const pin = api.radar.pin.useMutation(options)
  const withdraw = api.radar.withdraw.useMutation(options)
  const decide = api.radar.decide.useMutation(options)
  const retry = api.radar.retryPreview.useMutation(options)
  return {
    isDeciding: decide.isPending,
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
    decide: ({ id: postId, title, status: from, reviewNote }: RadarPost, to: RadarPostStatus, reason = '') =>
      decide.mutate(
        { postId, from, to, reason },
        {
          onSuccess: () =>
            notifyUndo(t('done', { status: to, title }), () =>
              decide.mutate({ postId, from: to, to: from, reason: reviewNote ?? '' }),
            ),
        },
      ),
    retry: ({ id: postId }: RadarPost) =>
      retry.mutate({ postId }, { onSuccess: () => notifications.show({ message: t('retrying') }) }),
  }
}

export type PostActions = ReturnType<typeof usePostActions>
