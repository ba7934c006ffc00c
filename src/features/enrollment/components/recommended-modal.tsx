'use client'

import { ActionIcon, Alert, Badge, Group, Modal, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/empty-state'
import { notifyError, notifyUndo } from '@/components/notify'
import { SortableList } from '@/components/sortable-list'
import { moveBefore } from '@/features/module/policy'
import { api, type RouterOutputs } from '@/trpc/client'

type Recommended = RouterOutputs['enrollment']['recommended']['items'][number]

/** Shows a change at once; what is taken off the list comes back to its place. */
function useRecommended() {
  const t = useTranslations('enrollment.recommended')
  const utils = api.useUtils()
  const list = utils.enrollment.recommended
  const done = { onError: notifyError, onSettled: () => utils.enrollment.invalidate() }
  const { mutate: put } = api.enrollment.recommend.useMutation(done)
  const change = api.enrollment.recommend.useMutation({
    ...done,
    onMutate: async ({ moduleId, isPinned, beforeId }) => {
      await list.cancel()
      list.setData(undefined, (data) => {
        if (!data) return data
        if (!isPinned) return { ...data, items: data.items.filter(({ id }) => id !== moduleId) }
        const order = moveBefore(
          data.items.map(({ id }) => id),
          moduleId,
          beforeId ?? null,
        )
        return { ...data, items: order.flatMap((id) => data.items.find((item) => item.id === id) ?? []) }
      })
    },
  })
  return {
    move: (moduleId: string, beforeId: string | null) => change.mutate({ moduleId, isPinned: true, beforeId }),
    remove: ({ id: moduleId, title }: Recommended, beforeId: string | null) =>
      change.mutate(
        { moduleId, isPinned: false },
        { onSuccess: () => notifyUndo(t('removed', { title }), () => put({ moduleId, isPinned: true, beforeId })) },
      ),
  }
}

/** What the company recommends to everybody, in the order in which everybody sees it. */
export function RecommendedModal({ onClose }: { onClose: () => void }) {
  const t = useTranslations('enrollment.recommended')
  const tCommon = useTranslations('common')
  const { data, error } = api.enrollment.recommended.useQuery()
  const { move, remove } = useRecommended()
  return (
    <Modal opened onClose={onClose} title={t('title')} size="lg" closeButtonProps={{ 'aria-label': tCommon('close') }}>
      <Stack>
        {data && (
          <Text size="sm" c="dimmed">
            {t('text', { count: data.items.length, limit: data.limit })}
          </Text>
        )}
        {error && <Alert color="red">{error.message}</Alert>}
        {!data && !error && <Skeleton h={160} radius="md" />}
        {data?.items.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
        {data && data.items.length > 0 && (
          <SortableList
            label={t('title')}
            items={data.items}
            nameOf={(module) => module.title}
            onMove={move}
            renderItem={(module, index, controls) => (
              <RecommendedRow
                module={module}
                controls={controls}
                onRemove={() => remove(module, data.items[index + 1]?.id ?? null)}
              />
            )}
          />
        )}
      </Stack>
    </Modal>
  )
}

type RecommendedRowProps = { module: Recommended; controls: ReactNode; onRemove: () => void }

function RecommendedRow({ module: { title, status }, controls, onRemove }: RecommendedRowProps) {
  const t = useTranslations('enrollment.recommended')
  const tModule = useTranslations('module.statuses')
  return (
    <Paper withBorder p={6} radius="md">
      <Group gap={6} wrap="nowrap">
        {controls}
        <Text flex={1} miw={0} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Text>
        {status === 'ARCHIVED' && <Badge variant="default">{tModule('ARCHIVED')}</Badge>}
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('remove', { title })} onClick={onRemove}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </Paper>
  )
}
