'use client'

import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { LIMITS } from '../schema'

type OutcomesFieldProps = { value: readonly string[]; onChange: (outcomes: string[]) => void }

/** What somebody can do after the module, one line each; Enter begins the next. */
export function OutcomesField({ value, onChange }: OutcomesFieldProps) {
  const t = useTranslations('module.fields')
  const list = useRef<HTMLDivElement>(null)
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('input').item(index)?.focus())
  const insert = (index: number) => {
    if (value.length >= LIMITS.outcomes) return
    onChange(value.toSpliced(index, 0, ''))
    focus(index)
  }
  const remove = (index: number) => {
    onChange(value.toSpliced(index, 1))
    focus(Math.max(0, index - 1))
  }
  return (
    <Stack gap="xs" role="group" aria-label={t('outcomes')} ref={list}>
      <div>
        <Input.Label component="div">{t('outcomes')}</Input.Label>
        <Input.Description>{t('outcomesText')}</Input.Description>
      </div>
      {value.map((outcome, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two may say the same
        <Group key={index} gap={4} wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={t('outcome', { number: index + 1 })}
            maxLength={200}
            value={outcome}
            onChange={(event) => onChange(value.with(index, event.currentTarget.value))}
            onKeyDown={(event) => {
              if (event.key === 'Enter') insert(index + 1)
              if (event.key === 'Backspace' && outcome === '') {
                event.preventDefault()
                remove(index)
              }
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('outcomeRemove', { number: index + 1 })}
            onClick={() => remove(index)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={value.length >= LIMITS.outcomes}
          onClick={() => insert(value.length)}
        >
          {t('outcomeAdd')}
        </Button>
      </Group>
    </Stack>
  )
}
