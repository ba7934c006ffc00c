'use client'

import { createContext, use, useEffect } from 'react'
import type { RouterOutputs } from '@/trpc/client'

export type Shell = RouterOutputs['tenant']['shell']
export type ShellMark = Pick<Shell['tenant'], 'name' | 'logoAssetId'>

type ShellContextValue = { shell: Shell; previewMark: (mark: ShellMark | null) => void }

export const ShellContext = createContext<ShellContextValue | null>(null)

function useShellContext(): ShellContextValue {
  const context = use(ShellContext)
  if (!context) throw new Error('Only the pages of a tenant have its shell.')
  return context
}

/** The company, me, and what I may do, for every component inside a tenant's pages. */
export const useShell = (): Shell => useShellContext().shell

/** Shows another name and logo in the frame while the component is there, before they are saved. */
export function useMarkPreview({ name, logoAssetId }: ShellMark): void {
  const { previewMark } = useShellContext()
  useEffect(() => {
    previewMark({ name, logoAssetId })
    return () => previewMark(null)
  }, [previewMark, name, logoAssetId])
}
