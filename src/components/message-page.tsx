'use client'

import { Anchor, Container, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type MessagePageProps = { title: string; text: string; children?: ReactNode }

/** A page that only says what happened and what to do. */
export function MessagePage({ title, text, children }: MessagePageProps) {
  const t = useTranslations('common')
  return (
    <Container size="xs" py="xl" component="main">
      <Stack gap="md" align="flex-start">
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text c="dimmed">{text}</Text>
        {children ?? (
          <Anchor href="/" fw={600}>
            {t('goHome')}
          </Anchor>
        )}
      </Stack>
    </Container>
  )
}
