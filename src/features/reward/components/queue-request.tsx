import { Alert, Badge, Box, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/relative-time'
import type { RouterOutputs } from '@/trpc/client'
import { RewardPicture } from './reward-picture'

export type QueuedRequest = RouterOutputs['reward']['queue']['items'][number]

type QueueRequestProps = {
  slug: string
  request: QueuedRequest
  isApproving: boolean
  onApprove: () => void
  onReject: () => void
}

/** The request that is looked at: who asks for what since when, and the decision. */
export function QueueRequest({ slug, request, isApproving, onApprove, onReject }: QueueRequestProps) {
  const t = useTranslations('reward.queue')
  const { membership, rewardTitle, reward, heldBy, isOwn } = request
  const isClosed = isOwn || heldBy !== null
  return (
    <Paper withBorder radius="lg" p="lg" component="article" aria-label={rewardTitle}>
      <Stack>
        <Group align="flex-start" wrap="nowrap">
          <Box w={140} visibleFrom="xs" style={{ borderRadius: 'var(--mantine-radius-md)', overflow: 'hidden' }}>
            <RewardPicture slug={slug} assetId={reward.imageAssetId} isEager />
          </Box>
          <Stack gap={4} flex={1} miw={0}>
            <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
              {rewardTitle}
            </Title>
            <Text>
              {t('askedBy', { name: membership.name })}
              {membership.jobTitle && ` (${membership.jobTitle})`}
            </Text>
            <Text size="sm" c="dimmed">
              {t('asked')} <RelativeTime value={request.createdAt} /> · {t('spent', { count: request.xpSpent })}
            </Text>
            {reward.quantityAvailable !== null && (
              <Text size="sm" c="dimmed">
                {t('stock', { count: reward.quantityAvailable })}
              </Text>
            )}
          </Stack>
        </Group>
        {isOwn && <Alert color="gray">{t('own')}</Alert>}
        {heldBy && (
          <Alert color="yellow" title={t('heldBy', { name: heldBy })}>
            {t('heldText', { name: heldBy })}
          </Alert>
        )}
        {!isClosed && (
          <Group justify="space-between">
            <Badge variant="light" tt="none">
              {t('yours')}
            </Badge>
            <Group>
              <Button variant="default" onClick={onReject} aria-keyshortcuts="r">
                {t('reject')}
              </Button>
              <Button loading={isApproving} onClick={onApprove} aria-keyshortcuts="a">
                {t('approve')}
              </Button>
            </Group>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}
