'use client'

import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { describeUserAgent } from '../policy'

type SessionListProps = { initial: RouterOutputs['identity']['sessions']; currentId: string }

/** Where the account is signed in, each with a way to end it. */
export function SessionList({ initial, currentId }: SessionListProps) {
  const t = useTranslations('identity')
  const utils = api.useUtils()
  const { data: sessions } = api.identity.sessions.useQuery(undefined, { initialData: initial })
  const end = api.identity.endSession.useMutation({ onSuccess: () => utils.identity.sessions.invalidate() })
  const endAll = api.identity.signOutEverywhere.useMutation({ onSuccess: () => signOut({ redirectTo: '/sign-in' }) })
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack>
        <Title order={2} size="h4">
          {t('sessions')}
        </Title>
        {sessions.map((session) => (
          <Group key={session.id} justify="space-between" wrap="nowrap">
            <div>
              <Text>{describeUserAgent(session.userAgent) ?? t('unknownDevice')}</Text>
              <Text size="sm" c="dimmed">
                {t('lastSeen')} <RelativeTime value={session.lastSeenAt} />
              </Text>
            </div>
            {session.id === currentId ? (
              <Badge variant="light" flex="none">
                {t('thisDevice')}
              </Badge>
            ) : (
              <Button size="xs" variant="default" onClick={() => end.mutate({ sessionId: session.id })}>
                {t('signOut')}
              </Button>
            )}
          </Group>
        ))}
        <Button
          variant="light"
          color="red"
          loading={endAll.isPending}
          onClick={() => endAll.mutate()}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('signOutEverywhere')}
        </Button>
      </Stack>
    </Paper>
  )
}
