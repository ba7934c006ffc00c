'use client'

import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { notifyError } from '@/components/notify'
import { RelativeTime } from '@/components/relative-time'
import { api } from '@/trpc/client'

type OverrideListProps = { membershipId: string; moduleId?: string; onChange?: () => void }

/** What somebody else changed of a person's progress, why, and the way back as long as there is one. */
export function OverrideList({ membershipId, moduleId, onChange }: OverrideListProps) {
  const t = useTranslations('progressOverride')
  const tCommon = useTranslations('common')
  const utils = api.useUtils()
  const { data } = api.progressOverride.list.useQuery({ membershipId, moduleId })
  const undo = api.progressOverride.undo.useMutation({
    onSuccess: async () => {
      onChange?.()
      await utils.progressOverride.invalidate()
    },
    onError: notifyError,
  })
  if (!data || data.items.length === 0) return null
  return (
    <Stack gap="xs">
      {data.items.map((item) => (
        <Paper key={item.id} withBorder p="sm" radius="md">
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <div>
              <Text size="sm">
                <strong>{t(`done.${item.kind}`)}</strong> · {item.module.title}
              </Text>
              <Text size="sm">{t('because', { reason: item.reason })}</Text>
              <Text size="xs" c="dimmed">
                {item.overrideBy.name} · <RelativeTime value={item.createdAt} />
              </Text>
            </div>
            {item.undoneAt && (
              <Badge variant="light" color="gray" style={{ flexShrink: 0 }}>
                {t('undone')}
              </Badge>
            )}
            {item.canUndo && (
              <Button
                size="compact-sm"
                variant="default"
                style={{ flexShrink: 0 }}
                loading={undo.isPending && undo.variables.overrideIds.includes(item.id)}
                onClick={() => undo.mutate({ overrideIds: [item.id] })}
              >
                {tCommon('undo')}
              </Button>
            )}
          </Group>
        </Paper>
      ))}
    </Stack>
  )
}
