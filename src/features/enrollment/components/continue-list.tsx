'use client'

import { Button, Group, SimpleGrid, Stack, Title } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import type { RouterOutputs } from '@/trpc/client'
import { ContinueCard } from './continue-card'

type ContinueListProps = { slug: string; home: RouterOutputs['enrollment']['home'] }

/** The module opened last, large, and the others under way; or what to do when there are none. */
export function ContinueList({ slug, home: { underWay, hasStarted, fresh } }: ContinueListProps) {
  const t = useTranslations('enrollment.home')
  const all = useTranslations('certificate')
  const [first, ...others] = underWay
  // With nothing to choose, what stands below says so.
  if (!first && !hasStarted && fresh.length === 0) return null
  if (!first && !hasStarted) return <EmptyState title={t('nothingStartedTitle')} text={t('nothingStartedText')} />
  if (!first) {
    return (
      <EmptyState title={t('nothingUnderWayTitle')} text={t('nothingUnderWayText')}>
        <Group justify="center">
          <Button component={Link} href={`/t/${slug}/modules?state=NOT_STARTED`}>
            {t('browse')}
          </Button>
          <Button component={Link} href={`/t/${slug}/certificates`} variant="default">
            {all('title')}
          </Button>
        </Group>
      </EmptyState>
    )
  }
  return (
    <section aria-labelledby="continue">
      <Stack gap="md">
        <Title order={2} size="h4" id="continue">
          {t('continue')}
        </Title>
        <ContinueCard slug={slug} module={first} isFirst />
        {others.length > 0 && (
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md">
            {others.map((module) => (
              <ContinueCard key={module.id} slug={slug} module={module} isFirst={false} />
            ))}
          </SimpleGrid>
        )}
      </Stack>
    </section>
  )
}
