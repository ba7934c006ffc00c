'use client'

import { Alert, Button, Group, List, Stack, Switch, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api, type RouterOutputs } from '@/trpc/client'
import { type Family, SENT_FAMILIES } from '../policy'

type Unsubscribed = RouterOutputs['notification']['unsubscribed']

/** Stops the mails of the link, or those that one chooses; nothing happens before the button. */
export function UnsubscribePanel({ token, initial }: { token: string; initial: Unsubscribed }) {
  const t = useTranslations('notification')
  const { data = initial, refetch } = api.notification.unsubscribed.useQuery({ token }, { initialData: initial })
  const [said, setSaid] = useState<'done' | 'undone' | null>(null)
  const update = api.notification.updateUnsubscribed.useMutation({ onSettled: () => refetch() })
  const change = (families: readonly Family[], isOn: boolean) => {
    const changes = Object.fromEntries(families.map((family) => [family, isOn]))
    update.mutate({ token, changes }, { onSuccess: () => setSaid(isOn ? 'undone' : 'done') })
  }
  const isStopped = data.families.every((family) => !data.toggles[family])
  return (
    <Stack gap="lg">
      <Title order={1} size="h3">
        {t('unsubscribe.title', { tenantName: data.tenantName })}
      </Title>
      {update.error && <Alert color="red">{update.error.message}</Alert>}
      {said && (
        <Alert color="green" role="status">
          {t(`unsubscribe.${said}`)}
        </Alert>
      )}
      {isStopped ? (
        <Group>
          <Button variant="light" loading={update.isPending} onClick={() => change(data.families, true)}>
            {t('unsubscribe.undo')}
          </Button>
        </Group>
      ) : (
        <>
          <Text style={{ overflowWrap: 'anywhere' }}>{t('unsubscribe.text', { email: data.email })}</Text>
          <List>
            {data.families.map((family) => (
              <List.Item key={family}>{t(`families.${family}`)}</List.Item>
            ))}
          </List>
          <Group>
            <Button loading={update.isPending} onClick={() => change(data.families, false)}>
              {t('unsubscribe.confirm')}
            </Button>
            <Button variant="default" disabled={update.isPending} onClick={() => change(SENT_FAMILIES, false)}>
              {t('unsubscribe.stopAll')}
            </Button>
          </Group>
        </>
      )}
      <Stack gap="sm" component="fieldset" m={0} p={0} style={{ border: 0 }}>
        <Text component="legend" size="sm" fw={500} mb="xs">
          {t('unsubscribe.choose')}
        </Text>
        {SENT_FAMILIES.map((family) => (
          <Switch
            key={family}
            checked={data.toggles[family]}
            onChange={(event) => change([family], event.currentTarget.checked)}
            label={t(`families.${family}`)}
          />
        ))}
      </Stack>
    </Stack>
  )
}
