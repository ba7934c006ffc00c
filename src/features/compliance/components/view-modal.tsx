'use client'

import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError } from '@/components/notify'
import { api } from '@/trpc/client'
import type { SavedView } from './views-menu'

type ViewModalProps = { view: SavedView | null; query: string; onClose: () => void }

/** A new view of the filters as they are, or another name, sharing or filters for one that there is. */
export function ViewModal({ view, query, onClose }: ViewModalProps) {
  const t = useTranslations('compliance.views')
  const tCommon = useTranslations('common')
  const [name, setName] = useState(view?.name ?? '')
  const [isShared, setShared] = useState(view?.isShared ?? false)
  const [isDefault, setDefault] = useState(view?.isDefault ?? false)
  const [takesFilters, setTakesFilters] = useState(false)
  const utils = api.useUtils()
  const options = {
    onSuccess: async (saved: { name: string }) => {
      onClose()
      notifications.show({ message: t('saved', { name: saved.name }) })
      await utils.compliance.view.invalidate()
    },
    onError: notifyError,
  }
  const save = api.compliance.view.save.useMutation(options)
  const change = api.compliance.view.change.useMutation(options)
  const submit = () => {
    const given = { name: name.trim(), isShared, isDefault }
    if (!view) return save.mutate({ page: 'compliance', query, ...given })
    change.mutate({ viewId: view.id, ...given, ...(takesFilters ? { query } : {}) })
  }
  const canTakeFilters = view !== null && query !== '' && query !== view.query
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(view ? 'editTitle' : 'saveTitle')}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack>
          <TextInput
            label={t('name')}
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          {canTakeFilters && (
            <Checkbox
              label={t('update', { name: view.name })}
              checked={takesFilters}
              onChange={(event) => setTakesFilters(event.currentTarget.checked)}
            />
          )}
          <Checkbox
            label={t('isShared')}
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('isDefault')}
            checked={isDefault}
            onChange={(event) => setDefault(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={save.isPending || change.isPending} disabled={name.trim() === ''}>
              {tCommon('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
