'use client'

import { NumberInput, Radio, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Fragment, useState } from 'react'
import { notifyError } from '@/components/notify'
import { api } from '@/trpc/client'
import { SCORM_RULES } from '../policy'
import type { EditedPackage } from './package-editor'

type Rule = Pick<EditedPackage, 'rule' | 'minScore'>
type RuleFieldProps = Rule & { sectionId: string; moduleId: string }

const USUAL_SCORE = 80

function useRule(sectionId: string, moduleId: string) {
  const utils = api.useUtils()
  return api.scorm.setRule.useMutation({
    onMutate: ({ rule, ...rest }) => {
      const minScore = 'minScore' in rest ? rest.minScore : null
      utils.scorm.get.setData({ sectionId }, (data) => data && { ...data, rule, minScore })
    },
    onError: notifyError,
    onSettled: async () => {
      await utils.scorm.get.invalidate({ sectionId })
      await utils.module.get.invalidate({ moduleId })
    },
  })
}

/** What a learner has to reach in the package; saved as soon as it is chosen. */
export function RuleField({ sectionId, moduleId, rule, minScore }: RuleFieldProps) {
  const t = useTranslations('scorm')
  const save = useRule(sectionId, moduleId)
  const [score, setScore] = useState<number | string>(minScore ?? USUAL_SCORE)
  const choose = (value: string) => {
    const chosen = SCORM_RULES.find((each) => each === value) ?? 'COMPLETED'
    if (chosen === 'SCORE') save.mutate({ sectionId, rule: chosen, minScore: minScore ?? USUAL_SCORE })
    else save.mutate({ sectionId, rule: chosen })
  }
  const saveScore = () => {
    const wanted = typeof score === 'number' && Number.isInteger(score) ? score : (minScore ?? USUAL_SCORE)
    setScore(wanted)
    if (wanted !== minScore) save.mutate({ sectionId, rule: 'SCORE', minScore: wanted })
  }
  const scoreField = (
    <NumberInput
      label={t('minScore')}
      min={1}
      max={100}
      allowDecimal={false}
      clampBehavior="strict"
      maw={220}
      ml={32}
      value={score}
      onChange={setScore}
      onBlur={saveScore}
    />
  )
  return (
    <Radio.Group label={t('rule')} value={rule} onChange={choose}>
      <Stack gap="xs" mt="xs">
        {SCORM_RULES.map((each) => (
          <Fragment key={each}>
            <Radio value={each} label={t(`rules.${each}`)} description={t(`ruleTexts.${each}`)} />
            {each === 'SCORE' && rule === 'SCORE' && scoreField}
          </Fragment>
        ))}
      </Stack>
    </Radio.Group>
  )
}
