'use client'

import { Button, Group, Stack, Text } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { SortableList } from '@/components/sortable-list'
import { api } from '@/trpc/client'
import { AddSectionMenu } from './add-section-menu'
import { ChapterRow } from './chapter-row'
import classes from './editor.module.css'
import type { EditedModule } from './editor-page'
import { outlineRows, placeOfHeading, placeOfSection, stepOfHeading } from './outline-rows'
import { type ListedSection, SectionRow } from './section-row'
import { useChapters } from './use-chapters'
import { useMoveSection } from './use-section-actions'

/** What can be done in the list of a module's sections and headings. */
function useOutline({ id: moduleId, chapters, sections }: EditedModule) {
  const t = useTranslations('module.chapter')
  const moveSection = useMoveSection(moduleId)
  const { create, move, remove } = useChapters(moduleId)
  const [newId, setNewId] = useState<string | null>(null)
  const rows = outlineRows(chapters, sections)
  const begin = (sectionIds: string[], beforeId: string | null) => {
    const place = { sectionIds, beforeId }
    const made = { moduleId, requestId: crypto.randomUUID(), title: t('newTitle'), ...place }
    create.mutate(made, { onSuccess: ({ id }) => setNewId(id) })
  }
  return {
    rows,
    newId,
    isAdding: create.isPending,
    remove: (chapterId: string) => remove.mutate({ chapterId }),
    add: () => begin([], null),
    /** From this section on, what is in its chapter gets a heading of its own. */
    beginAt({ id, chapterId }: ListedSection) {
      const part = sections.filter((section) => section.chapterId === chapterId).map((section) => section.id)
      const next = chapters[chapters.findIndex((chapter) => chapter.id === chapterId) + 1]
      begin(part.slice(part.indexOf(id)), next?.id ?? null)
    },
    moveTo: (sectionId: string, chapterId: string | null) =>
      moveSection.mutate({ sectionId, chapterId, beforeId: null }),
    drop(id: string, beforeId: string | null) {
      if (!chapters.some((chapter) => chapter.id === id)) {
        moveSection.mutate({ sectionId: id, ...placeOfSection(rows, beforeId) })
        return
      }
      const place = placeOfHeading(rows, id, beforeId)
      if (place !== undefined && place !== id) move.mutate({ chapterId: id, beforeId: place })
    },
  }
}

/** The module's sections in the order in which they are learned, and the headings over them. */
export function SectionsTab({ module }: { module: EditedModule }) {
  const t = useTranslations('module')
  const outline = useOutline(module)
  const { rows, newId } = outline
  const { data: check } = api.module.check.useQuery({ moduleId: module.id })
  const problemsOf = (id: string) =>
    check?.problems.filter((problem) => 'sectionId' in problem && problem.sectionId === id).length ?? 0
  if (rows.length === 0) {
    return (
      <EmptyState title={t('section.emptyTitle')} text={t('section.emptyText')}>
        <AddSectionMenu moduleId={module.id} />
      </EmptyState>
    )
  }
  return (
    <Stack className={classes.form}>
      <Text size="sm" c="dimmed">
        {t('section.orderText')}
      </Text>
      <SortableList
        label={t('section.list')}
        items={rows}
        nameOf={({ chapter, section }) => chapter?.title || section?.title || t('section.untitled')}
        onMove={outline.drop}
        stepTo={(row, index, by) => (row.chapter ? stepOfHeading(rows, row.id, by) : index + by)}
        renderItem={(row, _index, controls) =>
          row.chapter ? (
            <ChapterRow
              moduleId={module.id}
              chapter={row.chapter}
              controls={controls}
              isNew={row.id === newId}
              onRemove={() => outline.remove(row.id)}
            />
          ) : (
            <SectionRow
              module={module}
              section={row.section}
              number={row.number}
              problems={problemsOf(row.id)}
              controls={controls}
              onMoveTo={(chapterId) => outline.moveTo(row.id, chapterId)}
              onBeginChapter={() => outline.beginAt(row.section)}
            />
          )
        }
      />
      <Group>
        <AddSectionMenu moduleId={module.id} />
        <Button
          variant="default"
          leftSection={<IconBookmark size={18} aria-hidden />}
          loading={outline.isAdding}
          onClick={outline.add}
        >
          {t('chapter.add')}
        </Button>
      </Group>
    </Stack>
  )
}
