import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type EmptyStateProps = { title: string; text: string; children?: ReactNode }

/** What a list shows when there is nothing to show: why, and what to do next. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <Paper withBorder p="xl" radius="lg">
      <Stack align="center" gap="sm" ta="center">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text c="dimmed" maw={480}>
          {text}
        </Text>
        {children}
      </Stack>
    </Paper>
  )
}
