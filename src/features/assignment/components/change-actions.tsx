'use client'

import { Alert, Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PreviewState } from './change-preview'

type ChangeActionsProps = {
  preview: PreviewState
  label: ReactNode
  color?: string
  isPending: boolean
  error: { message: string } | null
  onConfirm: (fingerprint: string) => void
  onCancel: () => void
}

/** Confirms exactly what the preview shows, and nothing before there is one. */
export function ChangeActions({ preview, label, color, isPending, error, onConfirm, onCancel }: ChangeActionsProps) {
  const t = useTranslations('common')
  const { data, isFetching } = preview
  const isReady = data !== undefined && !preview.error && !isFetching && data.items > 0
  return (
    <>
      {error && (
        <Alert color="red" role="alert">
          {error.message}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button
          {...(color ? { color } : {})}
          loading={isPending}
          disabled={!isReady}
          onClick={() => data && onConfirm(data.fingerprint)}
        >
          {label}
        </Button>
      </Group>
    </>
  )
}
