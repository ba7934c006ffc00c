'use client'

import { Alert, Button, Group, Modal, type ModalProps, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type FormModalProps = {
  title: string
  size?: ModalProps['size']
  error: { message: string } | null
  submit: string
  isBusy: boolean
  isDisabled?: boolean
  isDangerous?: boolean
  /** What was written earlier and not sent lies in the fields; this begins anew. */
  onStartAnew?: (() => void) | null
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A dialog that is filled in and sent: it stays, with what was typed, until that has been taken. */
export function FormModal({ title, size, error, children, ...props }: FormModalProps) {
  const { submit, isBusy, isDisabled, isDangerous, onStartAnew, onSubmit, onClose } = props
  const t = useTranslations('common')
  return (
    <Modal opened onClose={onClose} size={size} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <Stack>
          {error && (
            <Alert color="red" role="alert">
              {error.message}
            </Alert>
          )}
          {onStartAnew && (
            <Group justify="space-between" gap="xs">
              <Text size="sm" c="dimmed">
                {t('draftKept')}
              </Text>
              <Button size="compact-sm" variant="subtle" onClick={onStartAnew}>
                {t('startAnew')}
              </Button>
            </Group>
          )}
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={isDisabled} color={isDangerous ? 'red' : undefined}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
