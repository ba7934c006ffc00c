import { Alert, Button, Group, List, ListItem, Stack, Text } from '@mantine/core'
import { IconCalendarCheck, IconCalendarExclamation, IconRefresh } from '@tabler/icons-react'
import { useFormatter, useNow, useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import type { LearnerModule } from './module-page'

/** Until when the completion counts, from when it can be renewed, and the renewal itself; what was before. */
export function RenewalPanel({ data }: { data: LearnerModule }) {
  const t = useTranslations('enrollment.renewal')
  const format = useFormatter()
  const now = useNow()
  const { renewal } = data
  if (!renewal) return null
  const day = (value: Date) => format.dateTime(value, { dateStyle: 'medium' })
  const { expiresAt, isUnderWay, isExpired, isExpiring, canRenew, from } = renewal
  const date = day(expiresAt)
  if (isUnderWay) {
    return (
      <Alert icon={<IconRefresh aria-hidden />} title={t('underWayTitle')} color={isExpired ? 'red' : 'blue'}>
        <Text size="sm">{isExpired ? t('underWayExpired', { date }) : t('underWayValid', { date })}</Text>
        <EarlierCycles data={data} />
      </Alert>
    )
  }
  const isCalm = !isExpired && !isExpiring
  const title = isExpired
    ? t('expiredTitle', { date })
    : isExpiring
      ? t('expiringTitle', { when: format.relativeTime(expiresAt, now) })
      : t('validUntil', { date })
  return (
    <Alert
      icon={isCalm ? <IconCalendarCheck aria-hidden /> : <IconCalendarExclamation aria-hidden />}
      color={isExpired ? 'red' : isExpiring ? 'yellow' : 'gray'}
      title={title}
    >
      <Stack gap="sm">
        <Text size="sm">{canRenew ? t('expiringText') : t('renewFrom', { date: day(from) })}</Text>
        {canRenew && !data.module.isArchived && <RenewButton moduleId={data.module.id} isCalm={isCalm} />}
        <EarlierCycles data={data} />
      </Stack>
    </Alert>
  )
}

function RenewButton({ moduleId, isCalm }: { moduleId: string; isCalm: boolean }) {
  const t = useTranslations('enrollment.renewal')
  const utils = api.useUtils()
  const renew = api.enrollment.renew.useMutation({ onSuccess: () => utils.enrollment.invalidate() })
  return (
    <>
      <Group>
        <Button
          size="sm"
          variant={isCalm ? 'default' : 'filled'}
          loading={renew.isPending}
          onClick={() => renew.mutate({ moduleId })}
        >
          {t('renew')}
        </Button>
      </Group>
      {renew.error && (
        <Text size="sm" role="alert">
          {renew.error.message}
        </Text>
      )}
    </>
  )
}

function EarlierCycles({ data: { earlier } }: { data: LearnerModule }) {
  const t = useTranslations('enrollment.renewal')
  const format = useFormatter()
  if (earlier.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('earlier')}
      </Text>
      <List size="sm">
        {earlier.map(({ cycle, completedAt, completedVersion }) => (
          <ListItem key={cycle}>
            {t('earlierOf', {
              date: completedAt ? format.dateTime(completedAt, { dateStyle: 'medium' }) : '',
              version: completedVersion ?? 1,
            })}
          </ListItem>
        ))}
      </List>
    </div>
  )
}
