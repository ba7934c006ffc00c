'use client'

import { Input, SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Difficulty } from '@/generated/prisma/enums'

type DifficultySelectProps = { value: Difficulty; onChange: (difficulty: Difficulty) => void }

export function DifficultySelect({ value, onChange }: DifficultySelectProps) {
  const t = useTranslations('module')
  const id = useId()
  return (
    <div>
      <Input.Label component="div" id={id}>
        {t('fields.difficulty')}
      </Input.Label>
      <SegmentedControl
        fullWidth
        role="radiogroup"
        aria-labelledby={id}
        value={value}
        onChange={(next) => onChange(Object.values(Difficulty).find((difficulty) => difficulty === next) ?? value)}
        data={Object.values(Difficulty).map((difficulty) => ({
          value: difficulty,
          label: t(`difficulties.${difficulty}`),
        }))}
      />
    </div>
  )
}
