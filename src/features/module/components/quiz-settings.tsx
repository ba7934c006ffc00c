'use client'

import { Grid, NumberInput, Paper, Select, Stack, Switch, TextInput, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { ReviewPolicy } from '@/generated/prisma/enums'
import { api } from '@/trpc/client'
import { quizSettings, type QuizSettings as Settings } from '../schema'
import { changeQuiz } from './change-quiz'
import { ConflictAlert } from './conflict-alert'
import type { EditedQuiz } from './quiz-editor'
import { useSaved } from './use-saved'
import { useModuleRefresh } from './use-section-actions'

function toStored({ id: _id, questions: _questions, updatedAt, ...values }: EditedQuiz) {
  return { updatedAt, values: values satisfies Settings }
}

type QuizSettingsProps = { moduleId: string; sectionId: string; quiz: EditedQuiz }

function useSettings({ moduleId, sectionId, quiz }: QuizSettingsProps) {
  const utils = api.useUtils()
  const cache = utils.module.section.get
  const refresh = useModuleRefresh(moduleId)
  const stored = useMemo(() => toStored(quiz), [quiz])
  return useSaved<Settings>(`quiz:${quiz.id}`, stored, {
    save: (changes, updatedAt) => utils.client.module.quiz.update.mutate({ quizId: quiz.id, updatedAt, changes }),
    reload: async () => toStored((await cache.fetch({ sectionId }, { staleTime: 0 })).quiz ?? quiz),
    isValid: (values) => quizSettings.safeParse(values).success,
    onSaved: ({ values, updatedAt }) => {
      cache.setData(
        { sectionId },
        changeQuiz((known) => ({ ...known, ...values, updatedAt })),
      )
      void refresh()
    },
  })
}

/** The rules of the quiz: when it is passed, how often, how long, and what learners see afterwards. */
export function QuizSettings(props: QuizSettingsProps) {
  const t = useTranslations('module.quiz')
  const { values, change, theirs, keepMine, takeTheirs } = useSettings(props)
  const policies = Object.values(ReviewPolicy)
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg" component="section" aria-labelledby="quiz-rules">
      <Stack>
        <Title order={2} size="h4" id="quiz-rules">
          {t('rules')}
        </Title>
        <ConflictAlert mine={values} theirs={theirs} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
        <Grid gap="md">
          <Grid.Col span={12}>
            <TextInput
              label={t('title')}
              maxLength={160}
              value={values.title}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
          </Grid.Col>
          <NumberRules values={values} change={change} />
          <Grid.Col span={{ base: 12, sm: 6 }}>
            <Select
              label={t('reviewPolicy')}
              description={t(`reviewTexts.${values.reviewPolicy}`)}
              allowDeselect={false}
              value={values.reviewPolicy}
              onChange={(next) =>
                change({ reviewPolicy: policies.find((policy) => policy === next) ?? values.reviewPolicy })
              }
              data={policies.map((value) => ({ value, label: t(`reviews.${value}`) }))}
            />
          </Grid.Col>
          <Grid.Col span={12}>
            <Switch
              label={t('shuffle')}
              description={t('shuffleText')}
              checked={values.shuffle}
              onChange={(event) => change({ shuffle: event.currentTarget.checked })}
            />
          </Grid.Col>
        </Grid>
      </Stack>
    </Paper>
  )
}

type NumberRulesProps = { values: Settings; change: (changes: Partial<Settings>) => void }

/** Null for an empty or zero field: no limit. */
const optional = (value: number | string, unit = 1) => (Number(value) > 0 ? Number(value) * unit : null)

function NumberRules({ values, change }: NumberRulesProps) {
  const t = useTranslations('module.quiz')
  const shared = { min: 0, allowDecimal: false, allowNegative: false, clampBehavior: 'strict' as const }
  const unlimited = { ...shared, placeholder: t('unlimited') }
  return (
    <>
      <Grid.Col span={{ base: 12, xs: 6 }}>
        <NumberInput
          {...shared}
          label={t('passingScore')}
          suffix=" %"
          max={100}
          value={values.passingScore}
          onChange={(value) => change({ passingScore: Number(value) })}
          error={values.passingScore < 1 ? t('atLeastOnePercent') : null}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, xs: 6 }}>
        <NumberInput
          {...unlimited}
          label={t('maxAttempts')}
          max={100}
          value={values.maxAttempts ?? ''}
          onChange={(value) => change({ maxAttempts: optional(value) })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, xs: 6 }}>
        <NumberInput
          {...unlimited}
          label={t('timeLimit')}
          max={1440}
          value={values.timeLimitSeconds === null ? '' : Math.max(1, Math.round(values.timeLimitSeconds / 60))}
          onChange={(value) => change({ timeLimitSeconds: optional(value, 60) })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, xs: 6 }}>
        <NumberInput
          {...unlimited}
          label={t('questionsPerAttempt')}
          placeholder={t('allQuestions')}
          max={200}
          value={values.questionsPerAttempt ?? ''}
          onChange={(value) => change({ questionsPerAttempt: optional(value) })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 6 }}>
        <NumberInput
          {...shared}
          label={t('cooldown')}
          description={t('cooldownText')}
          max={43_200}
          value={Math.round(values.cooldownSeconds / 60)}
          onChange={(value) => change({ cooldownSeconds: Number(value) * 60 })}
        />
      </Grid.Col>
    </>
  )
}
