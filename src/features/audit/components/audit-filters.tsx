'use client'

import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { AUDIT_ENTITIES, type auditFilterOf, entityLabel, groupActions } from '../policy'
import { ActorSelect } from './actor-select'
import { useAuditMessages } from './use-words'

type Filter = ReturnType<typeof auditFilterOf>
type AuditFiltersProps = {
  filter: Filter
  about: { entityType: string; entityName: string } | null
  onChange: (changes: Partial<Record<keyof Filter, string | null>>) => void
}

const EMPTY = { actorId: null, action: null, entityType: null, entityId: null, since: null, until: null }

/** Who, what, about what, and when; all of it is kept in the address. */
export function AuditFilters({ filter, about, onChange }: AuditFiltersProps) {
  const t = useTranslations('audit')
  const messages = useAuditMessages()
  const isFiltered = Object.values(filter).some((value) => value !== null)
  const groups = groupActions().map(({ group, actions }) => ({
    group: t(`actionGroups.${group}`),
    items: actions.map((value) => ({ value, label: t(`actions.${value}`) })),
  }))
  return (
    <Stack component="search" aria-label={t('filters')} gap="xs">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} spacing="sm">
        <ActorSelect value={filter.actorId} onChange={(actorId) => onChange({ actorId })} />
        <Select
          label={t('filter')}
          placeholder={t('everything')}
          searchable
          clearable
          value={filter.action}
          onChange={(action) => onChange({ action })}
          data={groups}
        />
        <Select
          label={t('kind')}
          placeholder={t('anyKind')}
          searchable
          clearable
          value={filter.entityType}
          onChange={(entityType) => onChange({ entityType, entityId: null })}
          data={AUDIT_ENTITIES.map((value) => ({ value, label: t(`entities.${value}`) }))}
        />
        <TextInput
          type="date"
          label={t('since')}
          max={filter.until ?? undefined}
          value={filter.since ?? ''}
          onChange={(event) => onChange({ since: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('until')}
          min={filter.since ?? undefined}
          value={filter.until ?? ''}
          onChange={(event) => onChange({ until: event.currentTarget.value })}
        />
      </SimpleGrid>
      {isFiltered && (
        <Group gap="xs">
          {about && (
            <Button
              size="compact-sm"
              variant="light"
              rightSection={<IconX size={14} aria-hidden />}
              onClick={() => onChange({ entityId: null })}
            >
              {t('about', { name: entityLabel(messages, about) })}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(EMPTY)}>
            {t('clear')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
