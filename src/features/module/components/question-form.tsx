'use client'

import { Alert, Group, NumberInput, Select, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { QuestionType } from '@/generated/prisma/enums'
import type { QuestionProblem } from '../policy'
import type { QuestionDraft } from '../schema'
import { OptionsField } from './options-field'
import { changeType } from './question-forms'

type QuestionFormProps = {
  values: QuestionDraft
  language: string
  problems: readonly QuestionProblem[]
  onChange: (changes: Partial<QuestionDraft>) => void
}

/** What is asked, what can be answered, which of it is right and why. */
export function QuestionForm({ values, language, problems, onChange }: QuestionFormProps) {
  const t = useTranslations('module')
  const types = Object.values(QuestionType)
  return (
    <>
      <Textarea
        label={t('quiz.prompt')}
        required
        autosize
        minRows={2}
        maxLength={2000}
        lang={language}
        value={values.prompt}
        onChange={(event) => onChange({ prompt: event.currentTarget.value })}
        data-autofocus
      />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <Select
          label={t('quiz.type')}
          allowDeselect={false}
          value={values.type}
          onChange={(next) => {
            const type = types.find((candidate) => candidate === next)
            if (type) onChange(changeType(values, type, language))
          }}
          data={types.map((value) => ({ value, label: t(`quiz.types.${value}`) }))}
          miw={180}
        />
        <NumberInput
          label={t('quiz.pointsLabel')}
          min={1}
          max={100}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          value={values.points}
          onChange={(value) => onChange({ points: Math.max(1, Number(value)) })}
          miw={100}
        />
      </Group>
      <OptionsField values={values} language={language} onChange={onChange} />
      <Textarea
        label={t('quiz.explanation')}
        description={t('quiz.explanationText')}
        autosize
        minRows={2}
        maxLength={2000}
        lang={language}
        value={values.explanation}
        onChange={(event) => onChange({ explanation: event.currentTarget.value })}
      />
      {problems.length > 0 && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {problems.map((problem) => t(`problems.${problem}`)).join(' ')}
        </Alert>
      )}
    </>
  )
}
