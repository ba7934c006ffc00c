import { Text, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconClockPlay, IconLock } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { ModuleOutline } from '@/features/module/components/module-outline'
import type { RouterOutputs } from '@/trpc/client'
import { type Place, sectionHref } from './links'
import classes from './section-mark.module.css'

type Learning = RouterOutputs['enrollment']['module']
type Section = Learning['sections'][number]

type SectionListProps = {
  place: Place
  chapters: Learning['module']['chapters']
  sections: readonly Section[]
  openAttempt: Learning['openAttempt']
  currentId?: string
  isLocked: boolean
  isLearner: boolean
}

/** The module's sections in order, each with the member's state; locked ones are no links. */
export function SectionList({ place, isLocked, isLearner, openAttempt, ...outline }: SectionListProps) {
  return (
    <ModuleOutline
      {...outline}
      hrefOf={({ id }) => (isLocked ? null : sectionHref(place, id))}
      markOf={({ isDone }, number) => <Mark number={number} isDone={isLearner && isDone} isLocked={isLocked} />}
      {...(isLearner && {
        stateOf: (section: Section) =>
          openAttempt?.sectionId === section.id ? <UnderWay attempt={openAttempt} /> : <State section={section} />,
        chapterStateOf: (part: readonly Section[]) => <ChapterState sections={part} />,
      })}
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

function ChapterState({ sections }: { sections: readonly Section[] }) {
  const t = useTranslations('enrollment.section')
  const done = sections.filter(({ isDone }) => isDone).length
  return (
    <Text component="span" size="xs" c="dimmed">
      <span aria-hidden>
        {done} / {sections.length}
      </span>
      <VisuallyHidden>{t('chapterDone', { done, total: sections.length })}</VisuallyHidden>
    </Text>
  )
}

/** That the quiz is being taken, and how long its answers still count. */
function UnderWay({ attempt: { deadlineAt } }: { attempt: NonNullable<Learning['openAttempt']> }) {
  const t = useTranslations('enrollment.section.states')
  const now = useNow({ updateInterval: 15_000 })
  const minutes = deadlineAt && Math.ceil((deadlineAt.getTime() - now.getTime()) / 60_000)
  const isOver = minutes !== null && minutes <= 0
  return (
    <Text component="span" size="xs" fw={600} className={classes.underWay}>
      <IconClockPlay size={13} aria-hidden />
      {minutes === null ? t('underWay') : isOver ? t('timeIsUp') : t('minutesLeft', { minutes })}
    </Text>
  )
}
