'use client'

import { Anchor, Group, Paper, Stack, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/empty-state'
import { SortableList } from '@/components/sortable-list'
import { useShell } from '@/features/tenant/components/shell-context'
import { formatClock } from '@/lib/clock'
import { api } from '@/trpc/client'
import { AddSectionMenu } from './add-section-menu'
import { DeleteSectionButton } from './delete-section-button'
import classes from './editor.module.css'
import type { EditedModule } from './editor-page'
import { sectionEditorHref } from './links'
import { SectionIcon } from './section-icon'
import { useMoveSection } from './use-section-actions'
import { WarningBadge } from './warning-badge'

type Section = EditedModule['sections'][number]

/** The module's sections in the order in which they are learned. */
export function SectionsTab({ module }: { module: EditedModule }) {
  const t = useTranslations('module.section')
  const move = useMoveSection(module.id)
  const { data: check } = api.module.check.useQuery({ moduleId: module.id })
  const problemsOf = (id: string) =>
    check?.problems.filter((problem) => 'sectionId' in problem && problem.sectionId === id).length ?? 0
  if (module.sections.length === 0) {
    return (
      <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
        <AddSectionMenu moduleId={module.id} />
      </EmptyState>
    )
  }
  return (
    <Stack className={classes.form}>
      <Text size="sm" c="dimmed">
        {t('orderText')}
      </Text>
      <SortableList
        label={t('list')}
        items={module.sections}
        nameOf={(section) => section.title || t('untitled')}
        onMove={(sectionId, beforeId) => move.mutate({ sectionId, beforeId })}
        renderItem={(section, index, controls) => (
          <SectionRow
            moduleId={module.id}
            section={section}
            number={index + 1}
            problems={problemsOf(section.id)}
            controls={controls}
          />
        )}
      />
      <Group>
        <AddSectionMenu moduleId={module.id} />
      </Group>
    </Stack>
  )
}

type SectionRowProps = { moduleId: string; section: Section; number: number; problems: number; controls: ReactNode }

function SectionRow({ moduleId, section, number, problems, controls }: SectionRowProps) {
  const t = useTranslations('module')
  const { slug } = useShell().tenant
  const facts = [
    t(`sectionTypes.${section.type}`),
    ...(section.durationSeconds ? [formatClock(section.durationSeconds)] : []),
    ...(section.isRequired ? [] : [t('section.optional')]),
  ]
  return (
    <Paper withBorder p="xs" radius="md" className={classes.row}>
      {controls}
      <div className={classes.grow}>
        <Anchor component={Link} href={sectionEditorHref(slug, moduleId, section.id)} c="inherit" fw={600}>
          {number}. {section.title || t('section.untitled')}
        </Anchor>
        <Group gap={6} c="dimmed">
          <SectionIcon type={section.type} size={14} />
          <Text size="xs">{facts.join(' · ')}</Text>
          {problems > 0 && <WarningBadge>{t('section.missing', { count: problems })}</WarningBadge>}
        </Group>
      </div>
      <DeleteSectionButton moduleId={moduleId} section={section} />
    </Paper>
  )
}
