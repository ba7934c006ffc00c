'use client'

import { notifyError } from '@/components/notify'
import { api } from '@/trpc/client'

export type Votable = { id: string; voteCount: number; hasVoted: boolean }

/** One vote, given and taken back by the same press; it shows at once. */
export function useVote({ id, voteCount, hasVoted }: Votable) {
  const utils = api.useUtils()
  const vote = api.suggestion.vote.useMutation({
    onError: notifyError,
    onSettled: () =>
      Promise.all([
        utils.suggestion.list.invalidate(),
        utils.suggestion.similar.invalidate(),
        utils.suggestion.get.invalidate({ suggestionId: id }),
      ]),
  })
  const isVoted = vote.isPending ? vote.variables.isVoted : hasVoted
  return {
    isVoted,
    count: voteCount + Number(isVoted) - Number(hasVoted),
    toggle: () => vote.mutate({ suggestionId: id, isVoted: !isVoted }),
  }
}
