'use client'

import { api } from '@/trpc/client'

type Pinnable = { id: string; isPinned: boolean }

/** Pinning shows at once and is taken back by the same button; `kind` says for whom. */
export function usePin(kind: 'pin' | 'recommend', module: Pinnable) {
  const utils = api.useUtils()
  const options = {
    onSuccess: () =>
      Promise.all([
        utils.enrollment.home.invalidate(),
        utils.enrollment.catalogue.invalidate(),
        utils.enrollment.module.invalidate(),
      ]),
    onError: async (error: { message: string }) => (await import('@/components/notify')).notifyError(error),
  }
  const pin = api.enrollment.pin.useMutation(options)
  const recommend = api.enrollment.recommend.useMutation(options)
  const mutation = kind === 'pin' ? pin : recommend
  const isPinned = mutation.isPending ? mutation.variables.isPinned : module.isPinned
  return { isPinned, toggle: () => mutation.mutate({ moduleId: module.id, isPinned: !isPinned }) }
}
