'use client'

import { Badge, Button, Grid, Stack, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { api, type RouterOutputs } from '@/trpc/client'
import { CardSection } from './card-section'
import { ContinueList } from './continue-list'
import { ModuleCard } from './module-card'
import { ModuleGrid } from './module-grid'

type Home = RouterOutputs['enrollment']['home']

type HomePageProps = {
  slug: string
  name: string
  isLearner: boolean
  initialData: Home
  setup: ReactNode
  /** What is due, below what is under way. */
  due: ReactNode
  aside: ReactNode
}

/** Where a member arrives: go on, see what is new, and beside it what they have earned. */
export function HomePage({ slug, name, isLearner, initialData, setup, due, aside }: HomePageProps) {
  const t = useTranslations('enrollment.home')
  const { data } = api.enrollment.home.useQuery(undefined, { initialData })
  return (
    <>
      <PageHeader title={t('greeting', { name: name.split(' ')[0] ?? name })} />
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, lg: aside ? 9 : 12 }}>
          <Stack gap="xl">
            {setup}
            {isLearner ? (
              <ContinueList slug={slug} home={data} />
            ) : (
              <EmptyState title={t('viewerTitle')} text={t('viewerText')} />
            )}
            {due}
            <CardSection id="pinned" title={t('pinned')} modules={data.pinned} canPin={isLearner} slug={slug} />
            <FreshList slug={slug} home={data} isLearner={isLearner} />
            <CardSection
              id="recommended"
              title={t('recommended')}
              text={t('recommendedText')}
              modules={data.recommended}
              canPin={isLearner}
              slug={slug}
            />
          </Stack>
        </Grid.Col>
        {aside && <Grid.Col span={{ base: 12, lg: 3 }}>{aside}</Grid.Col>}
      </Grid>
    </>
  )
}

function FreshList({ slug, home: { fresh, hasStarted }, isLearner }: { slug: string; home: Home; isLearner: boolean }) {
  const t = useTranslations('enrollment.home')
  const isAnyAge = !isLearner || !hasStarted
  const title = isLearner ? t('startHere') : t('newest')
  if (fresh.length === 0 && isAnyAge) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
  return (
    <section aria-labelledby="fresh">
      <Stack gap="md">
        <Title order={2} size="h4" id="fresh">
          {isAnyAge ? title : t('fresh')}
        </Title>
        {fresh.length === 0 ? (
          <Text c="dimmed">{t('nothingNew')}</Text>
        ) : (
          <ModuleGrid>
            {fresh.map((module) => (
              <ModuleCard
                key={module.id}
                slug={slug}
                module={module}
                headingOrder={3}
                canPin={isLearner}
                badge={isAnyAge ? null : <Badge variant="white">{module.version > 1 ? t('updated') : t('new')}</Badge>}
              />
            ))}
          </ModuleGrid>
        )}
        <Button component={Link} href={`/t/${slug}/modules`} variant="default" style={{ alignSelf: 'flex-start' }}>
          {t('browse')}
        </Button>
      </Stack>
    </section>
  )
}
