'use client'

import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/sl'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import type { TenantTheme } from '@/generated/prisma/enums'
import { cssVariables, themeOf } from './theme'
import { ThemePreview } from './theme-preview'

/** Theme, dates, dialogs and notifications of the pages below. */
export function UiProvider({
  theme,
  nonce,
  children,
}: {
  theme: TenantTheme
  nonce?: string | undefined
  children: ReactNode
}) {
  const locale = useLocale()
  const t = useTranslations('common')
  const [previewed, setPreviewed] = useState<TenantTheme | null>(null)
  const mantineTheme = useMemo(() => themeOf(previewed ?? theme), [previewed, theme])
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ''}
    >
      <DatesProvider settings={{ locale: locale.toLowerCase(), firstDayOfWeek: 1 }}>
        <ThemePreview value={setPreviewed}>
          <ModalsProvider labels={{ confirm: t('confirm'), cancel: t('cancel') }}>{children}</ModalsProvider>
        </ThemePreview>
        <Notifications position="bottom-right" />
      </DatesProvider>
    </MantineProvider>
  )
}
