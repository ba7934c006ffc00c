'use client'

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ActionKind } from '../policy'
import { ActionFields } from './action-fields'
import { ChangePreview, ReminderPreview } from './change-preview'
import type { ModuleColumn, SelectedCell } from './types'
import { type ActionForm, initialForm, useAction } from './use-action'

type ActionModalProps = {
  kind: ActionKind
  cells: readonly SelectedCell[]
  modules: readonly ModuleColumn[]
  onClose: () => void
  /** After it was done, or undone. */
  onChange: () => Promise<void>
}

/** Says exactly whom an action touches, what becomes of it and who is told; only then it can be done. */
export function ActionModal({ kind, cells, modules, onClose, onChange }: ActionModalProps) {
  const t = useTranslations('compliance')
  const tCommon = useTranslations('common')
  const [form, setForm] = useState<ActionForm>(() => initialForm(kind, cells))
  const [asked] = useDebouncedValue(form, 250)
  const { preview, apply, isPending, isReady } = useAction({ kind, cells, form, asked, onClose, onChange })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`action.titles.${kind}`)}
      size="lg"
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t(`action.explained.${kind}`)}
          </Text>
          <ActionFields kind={kind} form={form} modules={modules} onChange={setForm} />
          {preview.error && (
            <Alert color="red" role="alert">
              {preview.error.message}
            </Alert>
          )}
          {!preview.error && kind === 'remind' && <ReminderPreview outcome={preview.reminder} />}
          {!preview.error && kind !== 'remind' && <ChangePreview change={preview.change} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button
              type="submit"
              loading={isPending}
              disabled={!isReady}
              color={kind === 'unassign' ? 'red' : undefined}
            >
              {t(`actions.${kind}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
