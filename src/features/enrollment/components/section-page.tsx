'use client'

import { Alert, Anchor, Badge, Button, Group, Stack, Title } from '@mantine/core'
import { IconArrowLeft, IconCircleCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { moduleHref } from './links'
import { LockedPanel } from './locked-panel'
import { SectionContent } from './section-content'
import { ContentsAside, ContentsDrawer } from './section-contents'
import { SectionFooter } from './section-footer'
import classes from './section-page.module.css'
import { useOpenSection } from './use-open-section'
import type { LearnerSection } from './video-section'

type SectionPageProps = { slug: string; moduleSlug: string; sectionId: string; initialData: LearnerSection }

/** One section to read, watch or answer, the way through the module beside it. */
export function SectionPage({ slug, moduleSlug, sectionId, initialData }: SectionPageProps) {
  const t = useTranslations('enrollment.section')
  const { data } = api.enrollment.section.useQuery({ slug: moduleSlug, sectionId }, { initialData })
  const { module, section, state, isLearner, isLocked, enrollment } = data
  useOpenSection({ moduleId: module.id, sectionId, isActive: isLearner && !isLocked, isStarted: enrollment !== null })
  const place = { slug, moduleSlug }
  return (
    <div className={classes.layout}>
      <article className={classes.reader}>
        <Stack gap="md">
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Anchor
              component={Link}
              href={moduleHref(place)}
              size="sm"
              aria-label={`${t('toModule')}: ${module.title}`}
            >
              <Group gap={4} component="span" wrap="nowrap">
                <IconArrowLeft size={16} aria-hidden />
                {module.title}
              </Group>
            </Anchor>
            <ContentsDrawer place={place} data={data} />
          </Group>
          <Group gap="xs" justify="space-between" align="flex-start">
            <Title order={1} size="h2" lang={module.language}>
              {state.title}
            </Title>
            <Group gap="xs">
              {!state.isRequired && <Badge variant="default">{t('optional')}</Badge>}
              {isLearner && state.isDone && (
                <Badge variant="light" leftSection={<IconCircleCheck size={13} aria-hidden />}>
                  {t('done')}
                </Badge>
              )}
            </Group>
          </Group>
          {isLocked && <LockedPanel slug={slug} prerequisites={data.prerequisites} />}
          {section && <SectionContent place={place} data={data} section={section} />}
          {isLearner && enrollment?.status === 'COMPLETED' && (
            <Alert icon={<IconCircleCheck aria-hidden />} title={t('completedTitle')} variant="light">
              <Group justify="space-between">
                {t('completedText')}
                <Button component={Link} href={moduleHref(place)} size="xs" variant="default">
                  {t('toModule')}
                </Button>
              </Group>
            </Alert>
          )}
        </Stack>
        <SectionFooter place={place} data={data} />
      </article>
      <ContentsAside place={place} data={data} />
    </div>
  )
}
