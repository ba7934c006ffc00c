import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type SettingsSectionProps = { title: string; text: string; children: ReactNode }

/** One group of settings, and what they do. */
export function SettingsSection({ title, text, children }: SettingsSectionProps) {
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="md" component="section">
      <Stack>
        <div>
          <Title order={2} size="h4">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {text}
          </Text>
        </div>
        {children}
      </Stack>
    </Paper>
  )
}
