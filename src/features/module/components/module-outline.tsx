import { Group, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SectionType } from '@/generated/prisma/enums'
import { formatClock } from '@/lib/clock'
import classes from './module-outline.module.css'
import { SectionIcon } from './section-icon'

export type OutlineItem = {
  id: string
  title: string
  type: SectionType
  isRequired: boolean
  durationSeconds?: number | null
}

type ModuleOutlineProps<Item extends OutlineItem> = {
  sections: readonly Item[]
  currentId?: string | undefined
  /** Where a section is read; null for one that can't be opened. */
  hrefOf: (section: Item) => string | null
  /** Instead of the number, a state's own mark. */
  markOf?: (section: Item, number: number) => ReactNode
  /** After type and length: what is done of it, what is missing. */
  stateOf?: (section: Item) => ReactNode
}

/** A module's sections in order; whose state in them, is up to who shows it. */
export function ModuleOutline<Item extends OutlineItem>({
  sections,
  currentId,
  hrefOf,
  ...slots
}: ModuleOutlineProps<Item>) {
  return (
    <ol className={classes.list}>
      {sections.map((section, index) => {
        const href = hrefOf(section)
        const isCurrent = section.id === currentId
        const content = <OutlineRow section={section} number={index + 1} {...slots} />
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
