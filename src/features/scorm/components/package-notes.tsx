import { Group, List, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { PackageNote } from '../schema'

const SHOWN = 5

function Note({ note }: { note: PackageNote }) {
  const t = useTranslations('scorm')
  const { code, level, count, places } = note
  const shown = places.slice(0, SHOWN)
  const Icon = level === 'warning' ? IconAlertTriangle : IconInfoCircle
  return (
    <Group gap="sm" align="flex-start" wrap="nowrap" component="li">
      <Icon
        size={18}
        aria-hidden
        style={{ flexShrink: 0, marginTop: 2 }}
        color={level === 'warning' ? 'var(--mantine-color-orange-6)' : 'var(--mantine-color-dimmed)'}
      />
      <Stack gap={2} miw={0}>
        <Text size="sm">{t(`notes.${code}`, { count })}</Text>
        {shown.length > 0 && (
          <List size="sm" withPadding={false} style={{ overflowWrap: 'anywhere' }}>
            {shown.map((place) => (
              <List.Item key={place}>{place}</List.Item>
            ))}
            {count > shown.length && <List.Item>{t('more', { count: count - shown.length })}</List.Item>}
          </List>
        )}
      </Stack>
    </Group>
  )
}

/** What an author should know of a package before it is published. */
export function PackageNotes({ notes }: { notes: readonly PackageNote[] }) {
  const t = useTranslations('scorm')
  return (
    <Stack gap="xs" component="section" aria-labelledby="package-report">
      <Title order={3} size="h5" id="package-report">
        {t('report')}
      </Title>
      {notes.length === 0 ? (
        <Group gap="sm" wrap="nowrap">
          <IconCircleCheck size={18} aria-hidden color="var(--mantine-color-green-6)" />
          <Text size="sm">{t('noNotes')}</Text>
        </Group>
      ) : (
        <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {notes.map((note) => (
            <Note key={note.code} note={note} />
          ))}
        </Stack>
      )}
    </Stack>
  )
}
