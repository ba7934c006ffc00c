'use client'

import { Alert, Button, Group, Skeleton, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { RemindedPeople } from './reminded-people'
import type { Target } from './types'

type ReminderFormProps = { targets: readonly Target[]; onClose: () => void; onDone: () => void }

/** How many a reminder reaches, and why not all of them; it can't be taken back. */
export function ReminderForm({ targets, onClose, onDone }: ReminderFormProps) {
  const t = useTranslations('compliance')
  const tCommon = useTranslations('common')
  const input = { targets: [...targets] }
  const people = new Set(targets.map(({ membershipId }) => membershipId)).size
  const preview = api.assignment.preview.remind.useQuery(input, { gcTime: 0, staleTime: 0 })
  const remind = api.assignment.remind.useMutation({
    onSuccess: ({ told }) => {
      onClose()
      onDone()
      notifications.show({ message: t('action.reminded', { count: told }) })
    },
  })
  const error = preview.error ?? remind.error
  return (
    <>
      {error && (
        <Alert color="red" role="alert">
          {error.message}
        </Alert>
      )}
      {preview.isPending && <Skeleton h={48} radius="md" />}
      {preview.data && (
        <div role="status">
          <Text fw={600}>{t('action.willRemind', { count: preview.data.told })}</Text>
          {preview.data.alreadyToday > 0 && (
            <Text size="sm">{t('action.alreadyToday', { count: preview.data.alreadyToday })}</Text>
          )}
          {people > preview.data.concerned && (
            <Text size="sm">{t('action.nothingLeft', { count: people - preview.data.concerned })}</Text>
          )}
        </div>
      )}
      {preview.data && <RemindedPeople reminder={preview.data} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {tCommon('cancel')}
        </Button>
        <Button
          loading={remind.isPending}
          disabled={!preview.data || preview.data.told === 0}
          onClick={() => remind.mutate(input)}
        >
          {t('actions.remind')}
        </Button>
      </Group>
    </>
  )
}
