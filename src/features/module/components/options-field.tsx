'use client'

import { ActionIcon, Button, Checkbox, Group, Input, Radio, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { LIMITS, type QuestionDraft } from '../schema'
import classes from './editor.module.css'
import { addOption, markOption } from './question-forms'

type OptionsFieldProps = {
  values: QuestionDraft
  language: string
  onChange: (changes: Partial<QuestionDraft>) => void
}

/** The answers to choose from; the mark before one says that it is right. */
export function OptionsField({ values, language, onChange }: OptionsFieldProps) {
  const t = useTranslations('module.quiz')
  const name = useId()
  const { type, options } = values
  const isFixed = type === 'TRUE_FALSE'
  const Mark = type === 'MULTIPLE_CHOICE' ? Checkbox : Radio
  return (
    <Stack gap="xs" role="group" aria-label={t('options')}>
      <div>
        <Input.Label component="div">{t('options')}</Input.Label>
        <Input.Description>{t(type === 'MULTIPLE_CHOICE' ? 'markAll' : 'markOne')}</Input.Description>
      </div>
      {options.map((option, index) => (
        <div key={option.id} className={classes.option}>
          <Mark
            {...(type === 'MULTIPLE_CHOICE' ? {} : { name })}
            aria-label={t('isRight', { number: index + 1 })}
            checked={option.isCorrect}
            onChange={(event) => onChange({ options: markOption(values, option.id, event.currentTarget.checked) })}
          />
          <TextInput
            className={classes.grow}
            aria-label={t('option', { number: index + 1 })}
            placeholder={t('option', { number: index + 1 })}
            maxLength={500}
            lang={language}
            value={option.text}
            onChange={(event) =>
              onChange({ options: options.with(index, { ...option, text: event.currentTarget.value }) })
            }
          />
          {!isFixed && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('optionRemove', { number: index + 1 })}
              onClick={() => onChange({ options: options.toSpliced(index, 1) })}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {!isFixed && (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={options.length >= LIMITS.options}
            onClick={() => onChange({ options: addOption(values) })}
          >
            {t('optionAdd')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
