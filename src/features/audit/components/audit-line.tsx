'use client'

import { ActionIcon, Anchor, Group, Paper, Text } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/relative-time'
import { useShell } from '@/features/tenant/components/shell-context'
import type { Capability } from '@/lib/permissions'
import type { RouterOutputs } from '@/trpc/client'
import { describeChanges, entityLabel, entityPath } from '../policy'
import { AuditChange } from './audit-change'
import { useWords } from './use-words'

type Entry = RouterOutputs['audit']['list']['items'][number]
type Entity = { entityType: string; entityId: string }

/** What opening the thing itself takes. */
const NEEDS: Partial<Record<string, Capability>> = {
  Module: 'MANAGE_ALL_MODULES',
  Certificate: 'VIEW_ALL_PROGRESS',
  Membership: 'MANAGE_USERS',
}

export function AuditLine({ entry, onAbout }: { entry: Entry; onAbout?: (entity: Entity) => void }) {
  const t = useTranslations('audit')
  const words = useWords()
  return (
    <Paper withBorder p="sm" radius="md" component="li" style={{ listStyle: 'none' }}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Text component="div" style={{ overflowWrap: 'anywhere' }} miw={0}>
          <b>{entry.actorName}</b> · {t(`actions.${entry.action}`)}
          {onAbout && <EntityName entry={entry} onAbout={onAbout} />}
        </Text>
        <Text size="sm" c="dimmed">
          <RelativeTime value={entry.createdAt} />
        </Text>
      </Group>
      {describeChanges(entry.metadata, words).map((change) => (
        <AuditChange key={change.field} change={change} />
      ))}
    </Paper>
  )
}

function EntityName({ entry, onAbout }: { entry: Entry; onAbout: (entity: Entity) => void }) {
  const t = useTranslations('audit')
  const { tenant, capabilities } = useShell()
  const { messages } = useWords()
  const { entityType, entityId, isThere } = entry
  const name = entityLabel(messages, entry)
  if (!name) return null
  const needs = NEEDS[entityType]
  const path = entityId && isThere && needs && capabilities.includes(needs) ? entityPath(entityType, entityId) : null
  return (
    <>
      {' · '}
      {path ? (
        <Anchor component={Link} href={`/t/${tenant.slug}${path}`} fw={700} aria-label={t('open', { name })}>
          {name}
        </Anchor>
      ) : (
        <b>{name}</b>
      )}
      {entityId && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          ml={4}
          aria-label={t('onlyAbout', { name })}
          title={t('onlyAbout', { name })}
          onClick={() => onAbout({ entityType, entityId })}
        >
          <IconFilter size={14} aria-hidden />
        </ActionIcon>
      )}
    </>
  )
}
