'use client'

import { Anchor, Paper, Stack, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { messagePath } from '../policy'

/** The questions of a member that were answered since they looked; nothing when there are none. */
export function UnreadAnswers({ slug }: { slug: string }) {
  const t = useTranslations('chat.answers')
  const { data = [] } = api.chat.unreadAnswers.useQuery()
  if (data.length === 0) return null
  return (
    <section aria-labelledby="answers">
      <Title order={2} size="h4" id="answers" mb="sm">
        {t('title')}
      </Title>
      <Paper withBorder radius="lg" p="md">
        <Stack gap="sm">
          {data.map(({ id, moduleId, question, isConfirmed }) => (
            <div key={id}>
              <Anchor component={Link} size="sm" lineClamp={2} href={`/t/${slug}${messagePath(moduleId, id)}`}>
                {question}
              </Anchor>
              <Text size="xs" c="dimmed">
                {t(isConfirmed ? 'confirmed' : 'reply')}
              </Text>
            </div>
          ))}
        </Stack>
      </Paper>
    </section>
  )
}
