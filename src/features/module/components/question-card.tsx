'use client'

import { ActionIcon, Collapse, Group, Paper, Stack, Text, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconCopy, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { questionProblems } from '../policy'
import type { QuestionDraft } from '../schema'
import { ConflictAlert } from './conflict-alert'
import classes from './editor.module.css'
import { QuestionForm } from './question-form'
import type { EditedQuestion } from './quiz-editor'
import { useQuestion } from './use-question'
import { WarningBadge } from './warning-badge'

type QuestionCardProps = {
  moduleId: string
  sectionId: string
  language: string
  question: EditedQuestion
  number: number
  controls: ReactNode
  isOpen: boolean
  onToggle: () => void
  onDuplicate: (values: QuestionDraft) => void
  onRemove: () => void
}

/** A question in the list: closed it says what it asks and what it lacks, open it is written. */
export function QuestionCard(props: QuestionCardProps) {
  const { language, number, controls, isOpen, onToggle, onDuplicate, onRemove } = props
  const t = useTranslations('module')
  const formId = useId()
  const { values, change, theirs, keepMine, takeTheirs } = useQuestion(props)
  const problems = questionProblems(values)
  const asText = (field: string, value: unknown) =>
    field === 'options' ? describeOptions(value as QuestionDraft['options']) : null
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <Paper withBorder p="xs" radius="md" className={classes.question}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        {controls}
        <button
          type="button"
          className={`${classes.questionToggle} ${classes.grow}`}
          aria-expanded={isOpen}
          aria-controls={formId}
          onClick={onToggle}
        >
          <Group gap={6} wrap="nowrap" align="flex-start" component="span">
            <Chevron size={18} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
            <span>
              <Text component="span" fw={600} lineClamp={isOpen ? undefined : 2} lang={language}>
                {number}. {values.prompt.trim() || t('quiz.emptyPrompt')}
              </Text>
              <Group gap={6} component="span" mt={2}>
                <Text component="span" size="xs" c="dimmed">
                  {t(`quiz.types.${values.type}`)} · {t('quiz.points', { count: values.points })}
                </Text>
                {problems.length > 0 && <WarningBadge>{t('section.missing', { count: problems.length })}</WarningBadge>}
              </Group>
            </span>
          </Group>
        </button>
        <Tooltip label={t('quiz.duplicate')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('quiz.duplicateNumber', { number })}
            onClick={() => onDuplicate(values)}
          >
            <IconCopy size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <ActionIcon
          variant="subtle"
          color="red"
          size="lg"
          aria-label={t('quiz.removeNumber', { number })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <ConflictAlert mine={values} theirs={theirs} asText={asText} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
      <Collapse expanded={isOpen} id={formId}>
        {isOpen && (
          <Stack pt="sm" px={{ base: 0, xs: 'xs' }} pb="xs">
            <QuestionForm values={values} language={language} problems={problems} onChange={change} />
          </Stack>
        )}
      </Collapse>
    </Paper>
  )
}

const describeOptions = (options: QuestionDraft['options']) =>
  options.map(({ text, isCorrect }) => `${isCorrect ? '✓' : '–'} ${text}`).join('\n')
