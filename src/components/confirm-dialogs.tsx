'use client'

import { ModalsProvider } from '@mantine/modals'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** What `modals.openConfirmModal` needs above the pages that ask before they act. */
export function ConfirmDialogs({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  return <ModalsProvider labels={{ confirm: t('confirm'), cancel: t('cancel') }}>{children}</ModalsProvider>
}
