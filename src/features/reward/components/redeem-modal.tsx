'use client'

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'
import type { ListedReward } from './reward-card'

type RedeemModalProps = { reward: ListedReward; totalXp: number; onClose: () => void }

/** What it takes and what follows, before it is done; pressed again after a lost answer it happens once. */
export function RedeemModal({ reward, totalXp, onClose }: RedeemModalProps) {
  const t = useTranslations('reward')
  const utils = api.useUtils()
  const [requestId] = useState(() => crypto.randomUUID())
  const { title, costXp, approvalRequired } = reward
  const redeem = api.reward.redeem.useMutation({
    onSettled: () =>
      Promise.all([utils.reward.list.invalidate(), utils.reward.mine.invalidate(), utils.xp.invalidate()]),
    onSuccess: () => {
      notifications.show({ message: t(approvalRequired ? 'requested' : 'granted', { title }) })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('confirmTitle', { title })}>
      <Stack>
        {redeem.error && (
          <Alert color="red" role="alert">
            {redeem.error.message}
          </Alert>
        )}
        <Text>{t('confirmText', { cost: costXp, rest: totalXp - costXp })}</Text>
        <Text c="dimmed" size="sm">
          {t(approvalRequired ? 'confirmApproval' : 'confirmAtOnce')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('keep')}
          </Button>
          <Button
            data-autofocus
            loading={redeem.isPending}
            onClick={() => redeem.mutate({ rewardId: reward.id, costXp, requestId })}
          >
            {t('redeem')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
