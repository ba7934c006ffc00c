'use client'

import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { notifyError, notifyUndo } from '@/components/notify'
import { api } from '@/trpc/client'

type ActedModule = { id: string; title: string }

/** Archive and restore with a way back, delete after a question. */
export function useModuleActions({ id: moduleId, title }: ActedModule, { onDeleted }: { onDeleted?: () => void } = {}) {
  const t = useTranslations('module.actions')
  const tCommon = useTranslations('common')
  const utils = api.useUtils()
  const refresh = async () => {
    await Promise.all([utils.module.list.invalidate(), utils.module.get.invalidate({ moduleId })])
    await utils.enrollment.invalidate()
  }
  const archive = api.module.archive.useMutation({
    onSuccess: async () => {
      notifyUndo(t('archived', { title }), () => restore.mutate({ moduleId }))
      await refresh()
    },
    onError: notifyError,
  })
  const restore = api.module.restore.useMutation({
    onSuccess: async () => {
      notifyUndo(t('restored', { title }), () => archive.mutate({ moduleId }))
      await refresh()
    },
    onError: notifyError,
  })
  const remove = api.module.delete.useMutation({
    onSuccess: async () => {
      notifications.show({ message: t('deleted', { title }) })
      onDeleted?.()
      await utils.module.list.invalidate()
    },
    onError: notifyError,
  })
  const confirmDeletion = () =>
    modals.openConfirmModal({
      title: t('deleteTitle', { title }),
      children: <Text size="sm">{t('deleteText')}</Text>,
      labels: { confirm: tCommon('delete'), cancel: tCommon('cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate({ moduleId }),
    })
  return {
    archive: () => archive.mutate({ moduleId }),
    restore: () => restore.mutate({ moduleId }),
    confirmDeletion,
  }
}
