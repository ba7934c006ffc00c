'use client'

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'
import { blockOf } from '../policy'
import type { ListedReward } from './reward-card'
import { RewardPicture } from './reward-picture'

type RedeemModalProps = { slug: string; reward: ListedReward; totalXp: number; onClose: () => void }

/** All about a reward, what it takes and what follows, before it is done, or why not now; pressed again after a lost answer it happens once. */
export function RedeemModal({ slug, reward, totalXp, onClose }: RedeemModalProps) {
  const t = useTranslations('reward')
  const tCommon = useTranslations('common')
  const utils = api.useUtils()
  const [requestId] = useState(() => crypto.randomUUID())
  const { title, description, costXp, approvalRequired } = reward
  const block = blockOf(reward, { totalXp, usedThisMonth: reward.usedThisMonth })
  const redeem = api.reward.redeem.useMutation({
    onSettled: () =>
      Promise.all([utils.reward.list.invalidate(), utils.reward.mine.invalidate(), utils.xp.invalidate()]),
    onSuccess: () => {
      notifications.show({ message: t(approvalRequired ? 'requested' : 'granted', { title }) })
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={block ? title : t('confirmTitle', { title })}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <Stack>
        <RewardPicture slug={slug} assetId={reward.imageAssetId} isEager />
        {description && <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{description}</Text>}
        {redeem.error && (
          <Alert color="red" role="alert">
            {redeem.error.message}
          </Alert>
        )}
        {block ? (
          <Text fw={500}>
            {t('cost', { count: costXp })} ·{' '}
            {block === 'POINTS' ? t('toGo', { count: costXp - totalXp }) : t(`blocks.${block}`)}
          </Text>
        ) : (
          <Text>{t('confirmText', { cost: costXp, rest: totalXp - costXp })}</Text>
        )}
        <Text c="dimmed" size="sm">
          {t(approvalRequired ? 'confirmApproval' : 'confirmAtOnce')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(block ? 'close' : 'keep')}
          </Button>
          {!block && (
            <Button
              data-autofocus
              loading={redeem.isPending}
              onClick={() => redeem.mutate({ rewardId: reward.id, costXp, requestId })}
            >
              {t('redeem')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
