'use client'

import { useTranslations } from 'next-intl'
import { notifyError, notifyUndo } from '@/components/notify'
import { api } from '@/trpc/client'
import { placeSection } from '../policy'

/** After anything in a module changed: what else shows it. */
export function useModuleRefresh(moduleId: string) {
  const utils = api.useUtils()
  return async () => {
    await Promise.all([
      utils.module.get.invalidate({ moduleId }),
      utils.module.check.invalidate({ moduleId }),
      utils.module.preview.invalidate({ moduleId }),
      utils.module.list.invalidate(),
    ])
  }
}

/** Moves a section; the list shows it at once. */
export function useMoveSection(moduleId: string) {
  const utils = api.useUtils()
  const refresh = useModuleRefresh(moduleId)
  return api.module.section.move.useMutation({
    onMutate: async (place) => {
      await utils.module.get.cancel({ moduleId })
      utils.module.get.setData({ moduleId }, (data) => {
        return data && { ...data, sections: placeSection(data, place) }
      })
    },
    onError: notifyError,
    onSettled: refresh,
  })
}

/** Takes a section out, with a way back. */
export function useRemoveSection(moduleId: string, { title, onRemoved }: { title: string; onRemoved?: () => void }) {
  const t = useTranslations('module.section')
  const refresh = useModuleRefresh(moduleId)
  const restore = api.module.section.restore.useMutation({ onError: notifyError, onSettled: refresh })
  return api.module.section.remove.useMutation({
    onSuccess: ({ isPublished }, { sectionId }) => {
      const text = t(isPublished ? 'removed' : 'removedFromDraft', { title: title || t('untitled') })
      notifyUndo(text, () => restore.mutate({ sectionId }))
      onRemoved?.()
    },
    onError: notifyError,
    onSettled: refresh,
  })
}
