'use client'

import { Alert, Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { ChangePreview, type PreviewState } from './change-preview'

type ConfirmChangeProps = {
  preview: PreviewState
  /** Whether enough is chosen for a preview, and whether it is of what is chosen now. */
  isComplete?: boolean
  isCurrent?: boolean
  label: string
  color?: string
  mutation: { isPending: boolean; error: { message: string } | null }
  onConfirm: (fingerprint: string) => void
  onCancel: () => void
}

/** Shows exactly what a change does, and confirms that and nothing else. */
export function ConfirmChange({ preview, isComplete = true, isCurrent = true, ...props }: ConfirmChangeProps) {
  const t = useTranslations('common')
  const { label, color, mutation, onConfirm, onCancel } = props
  const { data, error, isFetching } = preview
  const isReady = isComplete && isCurrent && !error && !isFetching && data !== undefined && data.items > 0
  return (
    <>
      {isComplete && <ChangePreview {...preview} />}
      {mutation.error && (
        <Alert color="red" role="alert">
          {mutation.error.message}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button
          {...(color ? { color } : {})}
          loading={mutation.isPending}
          disabled={!isReady}
          onClick={() => data && onConfirm(data.fingerprint)}
        >
          {label}
        </Button>
      </Group>
    </>
  )
}
