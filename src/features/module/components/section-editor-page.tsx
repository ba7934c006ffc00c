'use client'

import { Button, Group, Paper, Skeleton, Stack, Switch, TextInput, Title } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LazyRichTextEditor } from '@/components/rich-text/lazy-rich-text-editor'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterOutputs } from '@/trpc/client'
import { AttachmentsField } from './attachments-field'
import { BackLink } from './back-link'
import { ConflictAlert } from './conflict-alert'
import { DeleteSectionButton } from './delete-section-button'
import classes from './editor.module.css'
import type { EditedModule } from './editor-page'
import { editorHref, previewHref } from './links'
import { SaveIndicator } from './save-indicator'
import { SaveScope } from './save-scope'
import { SectionIcon } from './section-icon'
import { SectionNeighbours } from './section-neighbours'
import { SectionSource } from './section-source'
import { useSection } from './use-section'
import { VideoField } from './video-field'

const QuizEditor = dynamic(() => import('./quiz-editor').then((module) => module.QuizEditor), {
  loading: () => <Skeleton h={320} radius="lg" />,
})

const PackageEditor = dynamic(
  () => import('@/features/scorm/components/package-editor').then((module) => module.PackageEditor),
  { loading: () => <Skeleton h={220} radius="lg" /> },
)

export type EditedSection = RouterOutputs['module']['section']['get']

type SectionEditorPageProps = {
  moduleId: string
  sectionId: string
  initialModule: EditedModule
  initialSection: EditedSection
}

/** One section: its title, its video, text and files, or its quiz. */
export function SectionEditorPage({ moduleId, sectionId, initialModule, initialSection }: SectionEditorPageProps) {
  const { data: module } = api.module.get.useQuery({ moduleId }, { initialData: initialModule })
  const { data: section } = api.module.section.get.useQuery({ sectionId }, { initialData: initialSection })
  return (
    <SaveScope>
      <SectionEditor key={sectionId} module={module} section={section} />
    </SaveScope>
  )
}

type SectionEditorProps = { module: EditedModule; section: EditedSection }

function SectionEditor({ module, section }: SectionEditorProps) {
  const t = useTranslations('module')
  const router = useRouter()
  const { slug } = useShell().tenant
  const { values, change, theirs, keepMine, takeTheirs, generation } = useSection(section)
  // The editor remembers its text itself; it begins anew only when the text was replaced from outside.
  const [begun, setBegun] = useState({ generation, html: values.html })
  if (begun.generation !== generation) setBegun({ generation, html: values.html })
  const hasVideo = section.type === 'VIDEO' || section.type === 'MIXED'
  const hasFiles = section.type === 'ATTACHMENT' || section.type === 'MIXED'
  return (
    <Stack gap="md">
      <BackLink href={editorHref(slug, module.id, 'sections')}>{module.title}</BackLink>
      <Group justify="space-between" gap="sm" className={classes.header}>
        <Stack gap={4} className={classes.grow} miw={200}>
          <Group gap={8} wrap="nowrap">
            <SectionIcon type={section.type} size={22} />
            <Title order={1} size="h3" className={classes.grow} lang={module.language}>
              {values.title || t('section.untitled')}
            </Title>
          </Group>
          <SaveIndicator />
        </Stack>
        <Group gap="xs">
          <Button
            component={Link}
            href={previewHref(slug, module.id, section.id)}
            variant="default"
            leftSection={<IconEye size={18} aria-hidden />}
          >
            {t('editor.preview')}
          </Button>
          <DeleteSectionButton
            moduleId={module.id}
            section={{ id: section.id, title: values.title }}
            onRemoved={() => router.push(editorHref(slug, module.id, 'sections'))}
          />
        </Group>
      </Group>
      <Stack className={classes.form}>
        {section.source && <SectionSource source={section.source} />}
        <ConflictAlert mine={values} theirs={theirs} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
        <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg">
          <Stack>
            <TextInput
              label={t('section.title')}
              required
              maxLength={160}
              autoFocus={section.title === ''}
              value={values.title}
              onChange={(event) => change({ title: event.currentTarget.value })}
              error={values.title.trim() === '' ? t('problems.noTitle') : null}
            />
            <Switch
              label={t('section.required')}
              description={values.isRequired ? t('section.requiredText') : t('section.optionalText')}
              checked={values.isRequired}
              onChange={(event) => change({ isRequired: event.currentTarget.checked })}
            />
            {hasVideo && (
              <VideoField
                title={values.title}
                known={section.video?.asset ?? null}
                value={values.video}
                durationSeconds={values.durationSeconds}
                onChange={change}
              />
            )}
            <LazyRichTextEditor
              key={begun.generation}
              label={t(section.type === 'TEXT' ? 'section.text' : 'section.textBeside')}
              description={section.type === 'QUIZ' ? t('section.quizTextHelp') : undefined}
              initialHtml={begun.html}
              language={module.language}
              onChange={(html) => change({ html })}
            />
            {hasFiles && <AttachmentsField section={section} moduleId={module.id} />}
          </Stack>
        </Paper>
        {section.quiz && <QuizEditor module={module} sectionId={section.id} quiz={section.quiz} />}
        {section.type === 'SCORM' && (
          <PackageEditor sectionId={section.id} moduleId={module.id} language={module.language} />
        )}
        <SectionNeighbours module={module} sectionId={section.id} />
      </Stack>
    </Stack>
  )
}
