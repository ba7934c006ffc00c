'use client'

import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'

const MAX_SHOWN = 400

/** A value as text to compare, tags left out. */
function toText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'string') {
    const text = value.startsWith('<')
      ? (new DOMParser().parseFromString(value, 'text/html').body.textContent ?? '')
      : value
    return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)} …` : text
  }
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? value.join(', ')
    : JSON.stringify(value)
}

type ConflictAlertProps = {
  mine: object
  theirs: object | null
  /** Fields as text, for what is not text itself. */
  asText?: (field: string, value: unknown) => string | null
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two people changed the same: both versions side by side, and the choice. */
export function ConflictAlert({ mine, theirs, asText, onKeepMine, onTakeTheirs }: ConflictAlertProps) {
  const t = useTranslations('module.conflict')
  if (!theirs) return null
  const show = (field: string, value: unknown) => asText?.(field, value) ?? toText(value)
  const values = new Map<string, unknown>(Object.entries(mine))
  return (
    <Alert color="orange" role="alert" icon={<IconUsers aria-hidden />} title={t('title')}>
      <Stack gap="sm">
        <Text size="sm">{t('text')}</Text>
        {Object.entries(theirs).map(([field, value]) => (
          <SimpleGrid key={field} cols={{ base: 1, sm: 2 }} spacing="xs">
            <Version label={t('mine')} text={show(field, values.get(field))} />
            <Version label={t('theirs')} text={show(field, value)} />
          </SimpleGrid>
        ))}
        <Group gap="xs">
          <Button size="xs" onClick={onKeepMine}>
            {t('keepMine')}
          </Button>
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            {t('takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

function Version({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <Text size="xs" fw={600}>
        {label}
      </Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {text}
      </Text>
    </div>
  )
}
