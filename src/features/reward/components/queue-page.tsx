'use client'

import { Alert, Button, Grid, Group, NavLink, Paper, Skeleton, Stack } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { RelativeTime } from '@/components/relative-time'
import { QueueRequest } from './queue-request'
import { useQueue } from './use-queue'

const RejectModal = dynamic(async () => (await import('./reject-modal')).RejectModal)
const QueueKeys = dynamic(async () => (await import('./queue-keys')).QueueKeys)

/** What waits for a decision, one after the other, by mouse or keys. */
export function QueuePage({ slug }: { slug: string }) {
  const t = useTranslations('reward.queue')
  const tCommon = useTranslations('common')
  const queue = useQueue()
  const [isHelping, { open: help, close: closeHelp }] = useDisclosure(false)
  const { list, requests, request, place, gone } = queue
  useHotkeys([
    ['j', () => queue.move(1)],
    ['k', () => queue.move(-1)],
    ['a', queue.approve],
    ['r', queue.askReason],
    ['shift+?', help],
    ['?', help],
  ])
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <Button component={Link} href={`/t/${slug}/rewards`} variant="default">
          {t('back')}
        </Button>
        <Button visibleFrom="sm" variant="subtle" onClick={help}>
          {t('keysHint')}
        </Button>
      </PageHeader>
      {list.error && <Alert color="red">{list.error.message}</Alert>}
      {list.isPending && <Skeleton h={320} radius="lg" />}
      {list.isSuccess && !request && !gone && <EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      {gone && (
        <Alert color="yellow" title={t('goneTitle')} role="alert">
          <Stack align="flex-start">
            {t('goneText', gone)}
            <Button variant="default" onClick={queue.goOn}>
              {t('goOn')}
            </Button>
          </Stack>
        </Alert>
      )}
      {request && (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 5 }} order={{ base: 2, md: 1 }}>
            <Paper withBorder radius="md" component="nav" aria-label={t('list')}>
              {requests.map((each) => (
                <NavLink
                  key={each.id}
                  component="button"
                  label={each.rewardTitle}
                  description={
                    <>
                      {each.membership.name} · <RelativeTime value={each.createdAt} />
                      {each.heldBy && ` · ${t('heldBy', { name: each.heldBy })}`}
                    </>
                  }
                  active={each.id === request.id}
                  aria-current={each.id === request.id ? 'true' : undefined}
                  onClick={() => queue.choose(each)}
                />
              ))}
            </Paper>
            {list.hasNextPage && (
              <Button variant="default" mt="sm" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
                {tCommon('loadMore')}
              </Button>
            )}
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 7 }} order={{ base: 1, md: 2 }}>
            <Stack>
              <QueueRequest
                slug={slug}
                request={request}
                isApproving={queue.isApproving}
                onApprove={queue.approve}
                onReject={queue.askReason}
              />
              <Group justify="space-between">
                <Button variant="default" disabled={place <= 0} onClick={() => queue.move(-1)}>
                  {t('previous')}
                </Button>
                <Button variant="default" disabled={place >= requests.length - 1} onClick={() => queue.move(1)}>
                  {t('next')}
                </Button>
              </Group>
            </Stack>
          </Grid.Col>
        </Grid>
      )}
      {queue.rejected && (
        <RejectModal
          {...queue.rejected}
          isPending={queue.rejection.isPending}
          error={queue.rejection.error}
          onReject={queue.reject}
          onClose={queue.dropReason}
        />
      )}
      {isHelping && <QueueKeys onClose={closeHelp} />}
    </>
  )
}
