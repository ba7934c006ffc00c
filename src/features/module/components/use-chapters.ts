'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { notifyError, notifyUndo } from '@/components/notify'
import { api } from '@/trpc/client'
import { inOutlineOrder, moveBefore } from '../policy'
import type { ChapterChanges } from '../schema'
import type { EditedModule } from './editor-page'
import { useSaved } from './use-saved'
import { useModuleRefresh } from './use-section-actions'

export type EditedChapter = EditedModule['chapters'][number]

/** Adding, moving and deleting the headings of a module; the list shows a move at once. */
export function useChapters(moduleId: string) {
  const t = useTranslations('module.chapter')
  const utils = api.useUtils()
  const refresh = useModuleRefresh(moduleId)
  const done = { onError: notifyError, onSettled: refresh }
  const create = api.module.chapter.create.useMutation(done)
  const move = api.module.chapter.move.useMutation({
    ...done,
    onMutate: async ({ chapterId, beforeId }) => {
      await utils.module.get.cancel({ moduleId })
      utils.module.get.setData({ moduleId }, (data) => {
        if (!data) return data
        const order = moveBefore(
          data.chapters.map(({ id }) => id),
          chapterId,
          beforeId,
        )
        const chapters = order.flatMap((id) => data.chapters.find((chapter) => chapter.id === id) ?? [])
        return { ...data, chapters, sections: inOutlineOrder(data.sections, chapters) }
      })
    },
  })
  const remove = api.module.chapter.delete.useMutation({
    ...done,
    onSuccess: (undo) => notifyUndo(t('deleted', { title: undo.title }), () => create.mutate(undo)),
  })
  return { create, move, remove }
}

/** The title of a chapter, saved while it is written. */
export function useChapterTitle(moduleId: string, { id: chapterId, title, updatedAt }: EditedChapter) {
  const utils = api.useUtils()
  const refresh = useModuleRefresh(moduleId)
  const time = updatedAt.getTime()
  const stored = useMemo(() => ({ updatedAt: new Date(time), values: { title } }), [title, time])
  return useSaved<ChapterChanges>(`chapter:${chapterId}`, stored, {
    isValid: (values) => values.title.trim() !== '',
    save: (changes, known) => utils.client.module.chapter.update.mutate({ chapterId, updatedAt: known, changes }),
    reload: async () => {
      const { chapters } = await utils.module.get.fetch({ moduleId }, { staleTime: 0 })
      const now = chapters.find(({ id }) => id === chapterId)
      return now ? { updatedAt: now.updatedAt, values: { title: now.title } } : stored
    },
    onSaved: ({ values, updatedAt: saved }) => {
      utils.module.get.setData(
        { moduleId },
        (data) =>
          data && {
            ...data,
            chapters: data.chapters.map((each) =>
              each.id === chapterId ? { ...each, ...values, updatedAt: saved } : each,
            ),
          },
      )
      void refresh()
    },
  })
}
