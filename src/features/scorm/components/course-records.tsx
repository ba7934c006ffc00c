'use client'

import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { notifyError } from '@/components/notify'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'

type CourseRecordsProps = { membershipId: string; name: string; hasLeft: boolean }

/** A person's record of course packages to take along, and, of who has left, to erase for good. */
export function CourseRecords({ membershipId, name, hasLeft }: CourseRecordsProps) {
  const t = useTranslations('scormReport.person')
  const { tenant, capabilities } = useShell()
  const utils = api.useUtils()
  const erase = api.scorm.eraseRecord.useMutation({
    onError: notifyError,
    onSuccess: async () => {
      notifications.show({ message: t('erased') })
      await utils.membership.person.invalidate()
    },
  })
  const ask = () =>
    modals.openConfirmModal({
      title: t('eraseTitle', { name }),
      children: <Text size="sm">{t('eraseText')}</Text>,
      labels: { confirm: t('erase'), cancel: t('keep') },
      confirmProps: { color: 'red' },
      onConfirm: () => erase.mutate({ membershipId }),
    })
  return (
    <Group gap="xs">
      <Button
        component="a"
        href={`/api/t/${tenant.slug}/scorm/record?membershipId=${membershipId}`}
        download
        size="compact-sm"
        variant="subtle"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('download')}
      </Button>
      {hasLeft && !erase.isSuccess && capabilities.includes('MANAGE_USERS') && (
        <Button size="compact-sm" variant="subtle" color="red" loading={erase.isPending} onClick={ask}>
          {t('erase')}
        </Button>
      )}
    </Group>
  )
}
