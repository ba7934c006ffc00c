'use client'

import { ActionIcon, Paper, Stack, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConflictAlert } from './conflict-alert'
import classes from './editor.module.css'
import { type EditedChapter, useChapterTitle } from './use-chapters'

type ChapterRowProps = {
  moduleId: string
  chapter: EditedChapter
  controls: ReactNode
  /** Just made: its title waits to be written. */
  isNew: boolean
  onRemove: () => void
}

/** A heading among the sections, named where it stands. */
export function ChapterRow({ moduleId, chapter, controls, isNew, onRemove }: ChapterRowProps) {
  const t = useTranslations('module.chapter')
  const { values, change, flush, theirs, keepMine, takeTheirs } = useChapterTitle(moduleId, chapter)
  return (
    <Stack gap="xs" mt="xs">
      <Paper p={6} radius="md" className={classes.chapter}>
        {controls}
        <TextInput
          className={classes.grow}
          classNames={{ input: classes.chapterTitle }}
          aria-label={t('titleOf', { title: chapter.title })}
          maxLength={160}
          autoFocus={isNew}
          onFocus={(event) => {
            if (isNew) event.currentTarget.select()
          }}
          value={values.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          onBlur={flush}
          error={values.title.trim() === '' ? t('titleMissing') : null}
        />
        <ActionIcon
          variant="subtle"
          color="red"
          size="lg"
          aria-label={t('remove', { title: chapter.title })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Paper>
      <ConflictAlert mine={values} theirs={theirs} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
    </Stack>
  )
}
