'use client'

import { ActionIcon, Anchor, Group, Menu, Paper, Text } from '@mantine/core'
import { IconArrowRight, IconBookmark, IconDots } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useShell } from '@/features/tenant/components/shell-context'
import { formatClock } from '@/lib/clock'
import { DeleteSectionButton } from './delete-section-button'
import classes from './editor.module.css'
import type { EditedModule } from './editor-page'
import { sectionEditorHref } from './links'
import { SectionIcon } from './section-icon'
import { WarningBadge } from './warning-badge'

export type ListedSection = EditedModule['sections'][number]

type SectionRowProps = {
  module: EditedModule
  section: ListedSection
  number: number
  problems: number
  controls: ReactNode
  onMoveTo: (chapterId: string | null) => void
  onBeginChapter: () => void
}

/** A section in the editor's list: what it is, what it lacks, and what can be done with it. */
export function SectionRow({ module, section, number, problems, controls, ...actions }: SectionRowProps) {
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
        <Anchor component={Link} href={sectionEditorHref(slug, module.id, section.id)} c="inherit" fw={600}>
          {number}. {section.title || t('section.untitled')}
        </Anchor>
        <Group gap={6} c="dimmed">
          <SectionIcon type={section.type} size={14} />
          <Text size="xs">{facts.join(' · ')}</Text>
          {problems > 0 && <WarningBadge>{t('section.missing', { count: problems })}</WarningBadge>}
        </Group>
      </div>
      <SectionMenu chapters={module.chapters} section={section} {...actions} />
      <DeleteSectionButton moduleId={module.id} section={section} />
    </Paper>
  )
}

type SectionMenuProps = Pick<SectionRowProps, 'section' | 'onMoveTo' | 'onBeginChapter'> & {
  chapters: EditedModule['chapters']
}

function SectionMenu({ chapters, section, onMoveTo, onBeginChapter }: SectionMenuProps) {
  const t = useTranslations('module')
  const others = chapters.filter(({ id }) => id !== section.chapterId)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('actions.label', { title: section.title || t('section.untitled') })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconBookmark size={16} aria-hidden />} onClick={onBeginChapter}>
          {t('chapter.beginHere')}
        </Menu.Item>
        {chapters.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('chapter.moveTo')}</Menu.Label>
            {section.chapterId !== null && (
              <Menu.Item leftSection={<IconArrowRight size={16} aria-hidden />} onClick={() => onMoveTo(null)}>
                {t('chapter.none')}
              </Menu.Item>
            )}
            {others.map(({ id, title }) => (
              <Menu.Item key={id} leftSection={<IconArrowRight size={16} aria-hidden />} onClick={() => onMoveTo(id)}>
                {title}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
