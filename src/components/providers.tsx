'use client'

import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import 'dayjs/locale/sl'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TenantTheme } from '@/generated/prisma/enums'
import { themeOf } from './theme'

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
  return (
    <MantineProvider theme={themeOf(theme)} defaultColorScheme="auto" getStyleNonce={() => nonce ?? ''}>
      <DatesProvider settings={{ locale, firstDayOfWeek: 1 }}>
        <ModalsProvider labels={{ confirm: t('confirm'), cancel: t('cancel') }}>{children}</ModalsProvider>
        <Notifications position="bottom-right" />
      </DatesProvider>
    </MantineProvider>
  )
}
