'use client'

import { Alert, Badge, Button, Grid, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { IconEye, IconPencil } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ModuleCover } from '@/features/enrollment/components/module-cover'
import { ModuleMeta } from '@/features/enrollment/components/module-meta'
import { PackagePreview } from '@/features/scorm/components/package-preview'
import { useShell } from '@/features/tenant/components/shell-context'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import classes from './editor.module.css'
import { editorHref, previewHref, sectionEditorHref, tryPackageHref } from './links'
import { ModuleOutline } from './module-outline'
import { QuizPreview } from './quiz-preview'
import { SectionBody } from './section-body'
import { VideoPlayer } from './video-player'

type Preview = RouterOutputs['module']['preview']

type PreviewPageProps = { moduleId: string; initialData: Preview }

/** The working copy through its learners' eyes: the same parts, nothing recorded. */
export function PreviewPage({ moduleId, initialData }: PreviewPageProps) {
  const t = useTranslations('module')
  const { slug } = useShell().tenant
  const { data: module } = api.module.preview.useQuery({ moduleId }, { initialData })
  const [{ section: chosen }] = useUrlState(['section'])
  const section = module.sections.find(({ id }) => id === chosen) ?? module.sections[0]
  return (
    <Stack gap="lg">
      <Alert icon={<IconEye aria-hidden />} variant="light">
        <Group justify="space-between" gap="sm">
          <Text size="sm">{t('preview.text')}</Text>
          <Button
            component={Link}
            href={section && chosen ? sectionEditorHref(slug, moduleId, section.id) : editorHref(slug, moduleId)}
            size="xs"
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {t('preview.edit')}
          </Button>
        </Group>
      </Alert>
      <PreviewHeader module={module} />
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Title order={2} size="h4" mb="sm">
            {t('preview.contents')}
          </Title>
          {module.sections.length === 0 ? (
            <Text c="dimmed">{t('preview.noSections')}</Text>
          ) : (
            <Paper withBorder radius="lg" p={{ base: 4, xs: 'xs' }} component="nav" aria-label={t('preview.contents')}>
              <ModuleOutline
                chapters={module.chapters}
                sections={module.sections.map((item) => ({
                  ...item,
                  durationSeconds: item.video?.durationSeconds ?? null,
                }))}
                currentId={section?.id}
                hrefOf={({ id }) => previewHref(slug, moduleId, id)}
              />
            </Paper>
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          {section && (
            <Stack component="article" lang={module.language}>
              <Title order={2} size="h3">
                {section.title || t('section.untitled')}
              </Title>
              {section.video && (
                <VideoPlayer key={section.id} slug={slug} title={section.title} video={section.video} />
              )}
              <SectionBody slug={slug} section={section} />
              {section.scorm && <PackagePreview href={tryPackageHref(slug, moduleId, section.id)} />}
              {section.quiz && <QuizPreview quiz={section.quiz} />}
            </Stack>
          )}
        </Grid.Col>
      </Grid>
    </Stack>
  )
}

function PreviewHeader({ module }: { module: Preview }) {
  const t = useTranslations('module')
  const { slug } = useShell().tenant
  return (
    <Group align="flex-start" gap="lg" lang={module.language}>
      <div className={classes.cover}>
        <ModuleCover slug={slug} assetId={module.coverAssetId} isEager />
      </div>
      <Stack gap="xs" flex={1} miw={240}>
        {module.category && <Badge variant="light">{module.category}</Badge>}
        <Title order={1} size="h2">
          {module.title}
        </Title>
        <Text>{module.description}</Text>
        <ModuleMeta {...module} />
        {module.learningOutcomes.length > 0 && (
          <div>
            <Text fw={600} size="sm">
              {t('preview.outcomes')}
            </Text>
            <List size="sm">
              {module.learningOutcomes.map((outcome) => (
                <List.Item key={outcome}>{outcome}</List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Group>
  )
}
