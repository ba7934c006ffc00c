import { Text, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ModuleOutline } from '@/features/module/components/module-outline'
import type { RouterOutputs } from '@/trpc/client'
import { type Place, sectionHref } from './links'
import classes from './section-mark.module.css'

type Section = RouterOutputs['enrollment']['module']['sections'][number]

type SectionListProps = {
  place: Place
  sections: readonly Section[]
  currentId?: string
  isLocked: boolean
  isLearner: boolean
}

/** The module's sections in order, each with the member's state; locked ones are no links. */
export function SectionList({ place, sections, currentId, isLocked, isLearner }: SectionListProps) {
  return (
    <ModuleOutline
      sections={sections}
      currentId={currentId}
      hrefOf={({ id }) => (isLocked ? null : sectionHref(place, id))}
      markOf={({ isDone }, number) => <Mark number={number} isDone={isLearner && isDone} isLocked={isLocked} />}
      {...(isLearner ? { stateOf: (section: Section) => <State section={section} /> } : {})}
    />
  )
}

function Mark({ number, isDone, isLocked }: { number: number; isDone: boolean; isLocked: boolean }) {
  const symbol = isDone ? <IconCheck size={14} stroke={2.6} aria-hidden /> : number
  return (
    <span className={classes.mark} data-done={isDone || undefined}>
      {isLocked ? <IconLock size={13} aria-hidden /> : symbol}
    </span>
  )
}

function State({ section: { isDone, hasVideo, watchedPercent } }: { section: Section }) {
  const t = useTranslations('enrollment.section.states')
  if (hasVideo && !isDone && watchedPercent > 0) {
    return (
      <Text component="span" size="xs">
        · {t('started', { percent: watchedPercent })}
      </Text>
    )
  }
  return <VisuallyHidden>, {isDone ? t('done') : t('open')}</VisuallyHidden>
}
