'use client'

import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import type { TenantTheme } from '@/generated/prisma/enums'
import { NotificationList } from './notification-list'
import { cssVariables, themeOf } from './theme'
import { ThemePreview } from './theme-preview'

/** Theme and notifications of the pages below. */
export function UiProvider({
  theme,
  nonce,
  children,
}: {
  theme: TenantTheme
  nonce?: string | undefined
  children: ReactNode
}) {
  const [previewed, setPreviewed] = useState<TenantTheme | null>(null)
  const t = useTranslations('common')
  const mantineTheme = useMemo(() => {
    const labels = { components: { CloseButton: { defaultProps: { 'aria-label': t('close') } } } }
    return mergeThemeOverrides(themeOf(previewed ?? theme), labels)
  }, [previewed, theme, t])
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ''}
    >
      <ThemePreview value={setPreviewed}>{children}</ThemePreview>
      <NotificationList />
    </MantineProvider>
  )
}
