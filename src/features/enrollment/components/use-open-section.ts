'use client'

import { useEffect } from 'react'
import { api } from '@/trpc/client'

type OpenSection = { moduleId: string; sectionId: string; isActive: boolean; isStarted: boolean }

/** Tells the server that the member is here; the module starts with the first section opened. */
export function useOpenSection({ moduleId, sectionId, isActive, isStarted }: OpenSection) {
  const utils = api.useUtils()
  const { mutate } = api.enrollment.openSection.useMutation()
  useEffect(() => {
    if (!isActive) return
    mutate(
      { moduleId, sectionId },
      {
        onSuccess: ({ hasJustCompleted }) => {
          void utils.enrollment.home.invalidate()
          if (!isStarted || hasJustCompleted) void utils.enrollment.invalidate()
        },
      },
    )
  }, [moduleId, sectionId, isActive, isStarted, mutate, utils])
}
