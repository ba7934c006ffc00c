'use client'

import { createContext, use, useEffect } from 'react'
import type { TenantTheme } from '@/generated/prisma/enums'

export const ThemePreview = createContext<(theme: TenantTheme | null) => void>(() => {})

/** Shows every page in this theme while the component is there, before anything is saved. */
export function useThemePreview(theme: TenantTheme): void {
  const show = use(ThemePreview)
  useEffect(() => {
    show(theme)
    return () => show(null)
  }, [show, theme])
}
