'use client'

import { Alert, Anchor, Button, Group, Popover, ScrollArea, Skeleton, Stack, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'
import { BellButton } from './bell-button'
import { NotificationItem } from './notification-item'
import { useMark } from './use-mark'

const SHOWN = 7

/** The bell, opened: the latest, and the ways to all of them and to the settings. */
export default function LatestNotifications({ count }: { count: number }) {
  const t = useTranslations('notification')
  const { tenant } = useShell()
  const [isOpen, setIsOpen] = useState(true)
  const close = () => setIsOpen(false)
  const { mark, markAll } = useMark()
  const list = api.notification.list.useQuery({ limit: SHOWN }, { enabled: isOpen, staleTime: 0 })
  const base = `/t/${tenant.slug}/notifications`
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={400} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <BellButton count={count} onClick={() => setIsOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown p="xs" maw="calc(100vw - 16px)" aria-label={t('title')}>
        <Stack gap="xs">
          <Group justify="space-between" px="xs">
            <Title order={2} size="h5">
              {t('latest')}
            </Title>
            {count > 0 && (
              <Button size="compact-xs" variant="subtle" onClick={markAll}>
                {t('markAll')}
              </Button>
            )}
          </Group>
          {list.error && <Alert color="red">{list.error.message}</Alert>}
          {list.isPending && <Skeleton h={200} radius="md" />}
          {list.data?.items.length === 0 && (
            <Text c="dimmed" p="xs">
              {t('emptyText')}
            </Text>
          )}
          <ScrollArea.Autosize mah="60vh" type="auto">
            <Stack component="ul" gap={0} p={0} m={0}>
              {list.data?.items.map((item) => (
                <NotificationItem key={item.id} item={item} onMark={(isRead) => mark(item.id, isRead)} onOpen={close} />
              ))}
            </Stack>
          </ScrollArea.Autosize>
          <Group justify="space-between" px="xs">
            <Anchor component={Link} href={base} size="sm" onClick={close}>
              {t('all')}
            </Anchor>
            <Anchor component={Link} href={`${base}/settings`} size="sm" onClick={close}>
              {t('preferences')}
            </Anchor>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
