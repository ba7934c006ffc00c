import { ActionIcon, Badge, Button, Card, Group, Progress, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'
import { blockOf } from '../policy'
import { RewardPicture } from './reward-picture'

export type ListedReward = RouterOutputs['reward']['list']['items'][number]

type RewardCardProps = {
  slug: string
  reward: ListedReward
  totalXp: number
  isEager: boolean
  onOpen: () => void
  onEdit?: () => void
}

/** What it is and costs, what is left of it, and whether one can have it, or how many points are missing. */
export function RewardCard({ slug, reward, totalXp, isEager, onOpen, onEdit }: RewardCardProps) {
  const t = useTranslations('reward')
  const { title, description, costXp, monthlyLimit, quantityAvailable, usedThisMonth } = reward
  const block = blockOf(reward, { totalXp, usedThisMonth })
  return (
    <Card component="li" withBorder radius="lg" padding="md" h="100%">
      <Card.Section>
        <RewardPicture slug={slug} assetId={reward.imageAssetId} isEager={isEager} />
      </Card.Section>
      <Stack gap="xs" mt="md" style={{ flex: 1 }}>
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
          <Text component="h2" fw={600} style={{ overflowWrap: 'anywhere' }}>
            <UnstyledButton fw={600} fz="md" onClick={onOpen}>
              {title}
            </UnstyledButton>
          </Text>
          {onEdit && (
            <ActionIcon variant="subtle" color="gray" aria-label={t('actions', { title })} onClick={onEdit}>
              <IconPencil size={18} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        <Text size="sm" c="dimmed" lineClamp={4} style={{ flex: 1 }}>
          {description}
        </Text>
        <Group gap={6}>
          <Badge variant="light" size="lg" tt="none">
            {t('cost', { count: costXp })}
          </Badge>
          {quantityAvailable !== null && (
            <Badge variant="default" tt="none">
              {t('left', { count: quantityAvailable })}
            </Badge>
          )}
          {monthlyLimit !== null && (
            <Badge variant="default" tt="none">
              {t('monthly', { used: usedThisMonth, limit: monthlyLimit })}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {t(reward.approvalRequired ? 'needsApproval' : 'atOnce')}
        </Text>
        {block === 'POINTS' ? (
          <div>
            <Progress value={(100 * totalXp) / costXp} size="sm" aria-hidden />
            <Text size="sm" mt={6}>
              {t('toGo', { count: costXp - totalXp })}
            </Text>
          </div>
        ) : block ? (
          <Text size="sm" fw={500}>
            {t(`blocks.${block}`)}
          </Text>
        ) : (
          <Button fullWidth aria-label={t('redeemNamed', { title })} onClick={onOpen}>
            {t('redeem')}
          </Button>
        )}
      </Stack>
    </Card>
  )
}
