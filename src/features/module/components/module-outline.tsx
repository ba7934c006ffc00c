import { Group, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { SectionType } from '@/generated/prisma/enums'
import { formatClock } from '@/lib/clock'
import classes from './module-outline.module.css'
import { SectionIcon } from './section-icon'

export type OutlineItem = {
  id: string
  chapterId: string | null
  title: string
  type: SectionType
  isRequired: boolean
  durationSeconds?: number | null
}

type OutlineChapter = { id: string; title: string }

type ModuleOutlineProps<Item extends OutlineItem> = {
  sections: readonly Item[]
  /** The headings over them, where there are any. */
  chapters?: readonly OutlineChapter[]
  currentId?: string | undefined
  /** Where a section is read; null for one that can't be opened. */
  hrefOf: (section: Item) => string | null
  /** Instead of the number, a state's own mark. */
  markOf?: (section: Item, number: number) => ReactNode
  /** After type and length: what is done of it, what is missing. */
  stateOf?: (section: Item) => ReactNode
  /** Beside a chapter's title: what is done of it. */
  chapterStateOf?: (sections: readonly Item[]) => ReactNode
}

/** A module's sections in order, under the headings of its chapters; whose state in them, is up to who shows it. */
export function ModuleOutline<Item extends OutlineItem>({
  sections,
  chapters = [],
  ...props
}: ModuleOutlineProps<Item>) {
  const partOf = (chapterId: string | null) =>
    sections.flatMap((section, index) => (section.chapterId === chapterId ? { section, number: index + 1 } : []))
  if (chapters.length === 0)
    return <Rows items={sections.map((section, index) => ({ section, number: index + 1 }))} {...props} />
  return (
    <div className={classes.parts}>
      <Rows items={partOf(null)} {...props} />
      {chapters.map((chapter) => (
        <Part key={chapter.id} title={chapter.title} items={partOf(chapter.id)} {...props} />
      ))}
    </div>
  )
}

type Numbered<Item> = { section: Item; number: number }
type RowsProps<Item extends OutlineItem> = Omit<ModuleOutlineProps<Item>, 'sections' | 'chapters'> & {
  items: readonly Numbered<Item>[]
  labelledBy?: string
}

function Part<Item extends OutlineItem>({ title, ...props }: RowsProps<Item> & { title: string }) {
  const id = useId()
  const { items, chapterStateOf } = props
  if (items.length === 0) return null
  return (
    <div>
      <div className={classes.chapter}>
        <Title order={3} size="sm" id={id} className={classes.text}>
          {title}
        </Title>
        {chapterStateOf?.(items.map(({ section }) => section))}
      </div>
      <Rows {...props} labelledBy={id} />
    </div>
  )
}

function Rows<Item extends OutlineItem>({ items, labelledBy, currentId, hrefOf, ...slots }: RowsProps<Item>) {
  if (items.length === 0) return null
  return (
    <ol className={classes.list} start={items[0]?.number} aria-labelledby={labelledBy}>
      {items.map(({ section, number }) => {
        const href = hrefOf(section)
        const isCurrent = section.id === currentId
        const content = <OutlineRow section={section} number={number} {...slots} />
        return (
          <li key={section.id}>
            {href === null ? (
              <span className={classes.row}>{content}</span>
            ) : (
              <Link
                href={href}
                className={classes.row}
                aria-current={isCurrent ? 'step' : undefined}
                data-current={isCurrent || undefined}
              >
                {content}
              </Link>
            )}
          </li>
        )
      })}
    </ol>
  )
}

type OutlineRowProps<Item extends OutlineItem> = Pick<ModuleOutlineProps<Item>, 'markOf' | 'stateOf'> & {
  section: Item
  number: number
}

function OutlineRow<Item extends OutlineItem>({ section, number, markOf, stateOf }: OutlineRowProps<Item>) {
  const t = useTranslations('module')
  const facts = [
    t(`sectionTypes.${section.type}`),
    ...(section.durationSeconds ? [formatClock(section.durationSeconds)] : []),
    ...(section.isRequired ? [] : [t('section.optional')]),
  ]
  return (
    <>
      {markOf ? markOf(section, number) : <span className={classes.number}>{number}</span>}
      <span className={classes.text}>
        <Text component="span" size="sm" fw={550} display="block" className={classes.title}>
          {section.title || t('section.untitled')}
        </Text>
        <Group component="span" gap={6} c="dimmed">
          <SectionIcon type={section.type} size={14} />
          <Text component="span" size="xs">
            {facts.join(' · ')}
          </Text>
          {stateOf?.(section)}
        </Group>
      </span>
    </>
  )
}
