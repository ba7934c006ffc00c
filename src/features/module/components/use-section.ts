'use client'

import { useMemo } from 'react'
import { api } from '@/trpc/client'
import type { SectionChanges } from '../schema'
import type { EditedSection } from './section-editor-page'
import { useSaved } from './use-saved'
import { useModuleRefresh } from './use-section-actions'

export type SectionValues = SectionChanges
export type SectionVideo = SectionChanges['video']

function toVideo({ video }: EditedSection): SectionVideo {
  if (video?.source === 'UPLOAD' && video.asset) return { source: 'UPLOAD', assetId: video.asset.id }
  return video?.url ? { source: 'YOUTUBE_VIMEO_URL', url: video.url } : null
}

const toStored = (section: EditedSection) => ({
  updatedAt: section.updatedAt,
  values: {
    title: section.title,
    html: section.html,
    isRequired: section.isRequired,
    video: toVideo(section),
    durationSeconds: section.durationSeconds,
  } satisfies SectionValues,
})

const toShown = ({ video, ...values }: SectionValues, before: EditedSection): Partial<EditedSection> => {
  if (!video) return { ...values, video: null }
  if (video.source === 'YOUTUBE_VIMEO_URL') return { ...values, video: { ...video, asset: null } }
  const known =
    before.video?.asset?.id === video.assetId ? before.video.asset : { id: video.assetId, fileName: '', size: 0 }
  return { ...values, video: { source: video.source, url: null, asset: known } }
}

/** A section's own fields, saved while they are written. */
export function useSection(section: EditedSection) {
  const utils = api.useUtils()
  const { id: sectionId, moduleId } = section
  const refresh = useModuleRefresh(moduleId)
  const stored = useMemo(() => toStored(section), [section])
  return useSaved<SectionValues>(`section:${sectionId}`, stored, {
    save: (changes, updatedAt) => utils.client.module.section.update.mutate({ sectionId, updatedAt, changes }),
    reload: async () => toStored(await utils.module.section.get.fetch({ sectionId }, { staleTime: 0 })),
    onSaved: ({ values, updatedAt }) => {
      utils.module.section.get.setData(
        { sectionId },
        (data) => data && { ...data, ...toShown(values, data), updatedAt },
      )
      void refresh()
    },
  })
}
