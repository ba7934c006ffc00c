'use client'

import { Button, Paper, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconListDetails } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import type { Place } from './links'
import { SectionList } from './section-list'
import classes from './section-page.module.css'
import type { LearnerSection } from './video-section'

const ContentsPanel = lazy(() => import('./contents-panel'))

type ContentsProps = { place: Place; data: LearnerSection }

function List({ place, data }: ContentsProps) {
  const { module, sections, state, isLocked, isLearner, openAttempt } = data
  return (
    <SectionList
      place={place}
      chapters={module.chapters}
      currentId={state.id}
      {...{ sections, isLocked, isLearner, openAttempt }}
    />
  )
}

/** The outline behind a button, where there is no room beside the text. */
export function ContentsDrawer({ place, data }: ContentsProps) {
  const t = useTranslations('enrollment.section')
  const [isOpen, { open, close }] = useDisclosure(false)
  const number = data.sections.findIndex(({ id }) => id === data.state.id) + 1
  return (
    <>
      <Button
        variant="default"
        size="xs"
        hiddenFrom="lg"
        style={{ flex: 'none' }}
        leftSection={<IconListDetails size={16} aria-hidden />}
        onClick={open}
        aria-label={t('contentsOf', { number, total: data.sections.length })}
        aria-haspopup="dialog"
      >
        {number} / {data.sections.length}
      </Button>
      {isOpen && (
        <Suspense>
          <ContentsPanel onClose={close}>
            <List place={place} data={data} />
          </ContentsPanel>
        </Suspense>
      )}
    </>
  )
}

/** The outline beside the text. */
export function ContentsAside({ place, data }: ContentsProps) {
  const t = useTranslations('enrollment.section')
  return (
    <Paper withBorder radius="lg" p="xs" component="nav" className={classes.outline} aria-label={t('contents')}>
      <Title order={2} size="h6" px="sm" py="xs">
        {data.module.title}
      </Title>
      <List place={place} data={data} />
    </Paper>
  )
}
