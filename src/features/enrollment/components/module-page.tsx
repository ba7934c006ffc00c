'use client'

import { Alert, Anchor, Badge, Box, Grid, Group, List, ListItem, Paper, Stack, Text, Title } from '@mantine/core'
import { IconArchive, IconArrowLeft } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { api, type RouterOutputs } from '@/trpc/client'
import { AttemptPanel } from './attempt-panel'
import { CompletedPanel } from './completed-panel'
import { ExplainPanel } from './explain-panel'
import { LabelledProgress } from './labelled-progress'
import { LockedPanel } from './locked-panel'
import { ModuleCover } from './module-cover'
import { ModuleFacts } from './module-facts'
import { ModuleMeta } from './module-meta'
import { ModulePins } from './module-pins'
import { NewsNote } from './news-note'
import { RenewalPanel } from './renewal-panel'
import { SectionList } from './section-list'
import { StartButton } from './start-button'
import { useSeen } from './use-seen'

export type LearnerModule = RouterOutputs['enrollment']['module']

type ModulePageProps = { slug: string; moduleSlug: string; initialData: LearnerModule; notice: ReactNode }

/** One module: what it gives, its outline with the member's states, and one button that does the next thing. */
export function ModulePage({ slug, moduleSlug, initialData, notice }: ModulePageProps) {
  const t = useTranslations('enrollment.module')
  const { data } = api.enrollment.module.useQuery({ slug: moduleSlug }, { initialData })
  const { module, enrollment, isLocked, isLearner } = data
  useSeen(data)
  return (
    <Stack gap="lg">
      <Anchor component={Link} href={`/t/${slug}/modules`} size="sm">
        <Group gap={4} component="span">
          <IconArrowLeft size={16} aria-hidden />
          {t('back')}
        </Group>
      </Anchor>
      {module.isArchived && <Alert icon={<IconArchive aria-hidden />}>{t('archived')}</Alert>}
      <ModuleHeader slug={slug} data={data} />
      {notice}
      <NewsNote news={initialData.news} />
      {enrollment?.status === 'COMPLETED' && isLearner && <CompletedPanel slug={slug} data={data} />}
      {isLearner && <AttemptPanel slug={slug} data={data} />}
      {isLearner && <RenewalPanel data={data} />}
      {isLocked && <LockedPanel slug={slug} prerequisites={data.prerequisites} />}
      {enrollment?.status === 'IN_PROGRESS' && isLearner && <ExplainPanel slug={slug} data={data} />}
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="xl">
            <section aria-labelledby="outline">
              <Title order={2} size="h4" id="outline" mb="sm">
                {t('outline')}
              </Title>
              <Paper withBorder radius="lg" p={{ base: 4, xs: 'xs' }}>
                <SectionList
                  place={{ slug, moduleSlug }}
                  chapters={module.chapters}
                  sections={data.sections}
                  openAttempt={data.openAttempt}
                  {...{ isLocked, isLearner }}
                />
              </Paper>
            </section>
            <Outcomes outcomes={module.learningOutcomes} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <ModuleFacts slug={slug} data={data} />
        </Grid.Col>
      </Grid>
    </Stack>
  )
}

function ModuleHeader({ slug, data }: { slug: string; data: LearnerModule }) {
  const t = useTranslations('enrollment')
  const { module, enrollment, isLearner } = data
  const percent = enrollment?.progress ?? 0
  return (
    <Grid gap={{ base: 'md', md: 'xl' }} align="center">
      <Grid.Col span={{ base: 12, sm: 5, md: 4 }}>
        <Box style={{ borderRadius: 'var(--mantine-radius-lg)', overflow: 'hidden' }}>
          <ModuleCover slug={slug} assetId={module.coverAssetId} isEager />
        </Box>
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 7, md: 8 }}>
        <Stack gap="sm">
          {module.category && (
            <Badge variant="light" radius="sm">
              {module.category}
            </Badge>
          )}
          <Title order={1} size="h2" lang={module.language}>
            {module.title}
          </Title>
          <Text c="dimmed" maw={640} lang={module.language}>
            {module.description}
          </Text>
          <ModuleMeta {...module} />
          {isLearner && enrollment?.status === 'IN_PROGRESS' && (
            <Box maw={420}>
              <LabelledProgress size="md" percent={percent} label={t('card.progress', { percent })} />
            </Box>
          )}
          <StartButton slug={slug} data={data} />
          <ModulePins data={data} />
        </Stack>
      </Grid.Col>
    </Grid>
  )
}

function Outcomes({ outcomes }: { outcomes: readonly string[] }) {
  const t = useTranslations('enrollment.module')
  if (outcomes.length === 0) return null
  return (
    <section aria-labelledby="outcomes">
      <Title order={2} size="h4" id="outcomes" mb="sm">
        {t('outcomes')}
      </Title>
      <List spacing="xs">
        {outcomes.map((outcome) => (
          <ListItem key={outcome}>{outcome}</ListItem>
        ))}
      </List>
    </section>
  )
}
