'use client'

import { Button, Group, Stack, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCheck, IconEye, IconSend } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SuggestionOrigin } from '@/features/suggestion/components/suggestion-origin'
import { useShell } from '@/features/tenant/components/shell-context'
import classes from './editor.module.css'
import type { EditedModule } from './editor-page'
import { authoringHref, previewHref } from './links'
import { ModuleMenu } from './module-menu'
import { SaveIndicator } from './save-indicator'
import { useWorstReport } from './save-scope'
import { StatusBadges } from './status-badges'

const PublishModal = dynamic(() => import('./publish-modal').then((module) => module.PublishModal))

/** The module's name and state, whether everything is saved, and the way to its learners; stays in sight. */
export function EditorHeader({ module }: { module: EditedModule }) {
  const t = useTranslations('module.editor')
  const router = useRouter()
  const { slug } = useShell().tenant
  const [isPublishing, { open, close }] = useDisclosure(false)
  const report = useWorstReport()
  const isUpToDate =
    module.status === 'PUBLISHED' && !module.hasUnpublishedChanges && (report?.status ?? 'saved') === 'saved'
  return (
    <Group justify="space-between" gap="sm" className={classes.header}>
      <Stack gap={4} className={classes.grow} miw={220}>
        <Title order={1} size="h3" lang={module.language}>
          {module.title}
        </Title>
        <Group gap={8}>
          <StatusBadges module={module} />
          <SaveIndicator />
        </Group>
        <SuggestionOrigin slug={slug} suggestion={module.suggestion} />
      </Stack>
      <Group gap="xs">
        <Button
          component={Link}
          href={previewHref(slug, module.id)}
          variant="default"
          leftSection={<IconEye size={18} aria-hidden />}
        >
          {t('preview')}
        </Button>
        {module.status !== 'ARCHIVED' && (
          <Button
            leftSection={isUpToDate ? <IconCheck size={18} aria-hidden /> : <IconSend size={18} aria-hidden />}
            disabled={isUpToDate}
            onClick={() => {
              report?.retry()
              open()
            }}
          >
            {isUpToDate ? t('upToDate') : t('publish')}
          </Button>
        )}
        <ModuleMenu module={module} onDeleted={() => router.push(authoringHref(slug))} />
      </Group>
      {isPublishing && <PublishModal module={module} onClose={close} />}
    </Group>
  )
}
