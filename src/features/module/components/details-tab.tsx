'use client'

import { Grid, NumberInput, Paper, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { api } from '@/trpc/client'
import { LIMITS, type ModuleDetails, moduleDetails } from '../schema'
import { CategorySelect } from './category-select'
import { ConflictAlert } from './conflict-alert'
import { CoverField } from './cover-field'
import { DifficultySelect } from './difficulty-select'
import classes from './editor.module.css'
import type { EditedModule } from './editor-page'
import { LanguageSelect } from './language-select'
import { OutcomesField } from './outcomes-field'
import { useSaved } from './use-saved'

type Details = ModuleDetails

const languageOf = ({ language }: EditedModule) => moduleDetails.shape.language.catch('en').parse(language)

const toStored = (module: EditedModule) => ({
  updatedAt: module.updatedAt,
  values: {
    title: module.title,
    description: module.description,
    difficulty: module.difficulty,
    coverAssetId: module.coverAssetId,
    categoryId: module.categoryId,
    language: languageOf(module),
    learningOutcomes: module.learningOutcomes,
    estimatedMinutes: module.estimatedMinutes,
    cpdPoints: module.cpdPoints,
    validityMonths: module.validityMonths,
    tags: module.tags,
  } satisfies Details,
})

function useDetails(module: EditedModule) {
  const utils = api.useUtils()
  const { id: moduleId } = module
  const stored = useMemo(() => toStored(module), [module])
  return useSaved<Details>(`module:${moduleId}`, stored, {
    save: (changes, updatedAt) => utils.client.module.update.mutate({ moduleId, updatedAt, changes }),
    reload: async () => toStored(await utils.module.get.fetch({ moduleId }, { staleTime: 0 })),
    isValid: (values) => moduleDetails.safeParse(values).success,
    onSaved: ({ values, updatedAt }) => {
      utils.module.get.setData(
        { moduleId },
        (data) => data && { ...data, ...values, updatedAt, hasUnpublishedChanges: data.publishedAt !== null },
      )
      void utils.module.list.invalidate()
      void utils.module.check.invalidate({ moduleId })
    },
  })
}

/** What a module is called and about, how hard and long it is; saved while it is written. */
export function DetailsTab({ module }: { module: EditedModule }) {
  const t = useTranslations('module.fields')
  const { values, change, theirs, keepMine, takeTheirs } = useDetails(module)
  return (
    <Stack className={classes.form}>
      <ConflictAlert mine={values} theirs={theirs} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
      <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg">
        <Stack>
          <TextInput
            label={t('title')}
            required
            maxLength={160}
            value={values.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
            error={values.title.trim() === '' ? t('titleMissing') : null}
          />
          <Textarea
            label={t('description')}
            description={t('descriptionText')}
            autosize
            minRows={3}
            maxLength={2000}
            value={values.description}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
          <CoverField value={values.coverAssetId} onChange={(coverAssetId) => change({ coverAssetId })} />
          <OutcomesField
            value={values.learningOutcomes}
            onChange={(learningOutcomes) => change({ learningOutcomes })}
          />
        </Stack>
      </Paper>
      <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg">
        <Grid gap="md">
          <Grid.Col span={{ base: 12, sm: 6 }}>
            <CategorySelect value={values.categoryId} onChange={(categoryId) => change({ categoryId })} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, sm: 6 }}>
            <LanguageSelect value={values.language} onChange={(language) => change({ language })} />
          </Grid.Col>
          <Grid.Col span={12}>
            <DifficultySelect value={values.difficulty} onChange={(difficulty) => change({ difficulty })} />
          </Grid.Col>
          <Grid.Col span={12}>
            <TagsField value={values.tags} onChange={(tags) => change({ tags })} />
          </Grid.Col>
          <NumberFields values={values} change={change} />
        </Grid>
      </Paper>
    </Stack>
  )
}

function TagsField({ value, onChange }: { value: string[]; onChange: (tags: string[]) => void }) {
  const t = useTranslations('module.fields')
  const [search, setSearch] = useState('')
  const { data = [] } = api.module.suggestTags.useQuery(
    { search: search.trim().slice(0, 100) },
    { placeholderData: (previous) => previous },
  )
  return (
    <TagsInput
      label={t('tags')}
      description={t('tagsText')}
      maxTags={LIMITS.tags}
      maxLength={40}
      acceptValueOnBlur
      splitChars={[',', ';']}
      value={value}
      onChange={onChange}
      searchValue={search}
      onSearchChange={setSearch}
      data={data}
    />
  )
}

type NumberFieldsProps = { values: Details; change: (changes: Partial<Details>) => void }

function NumberFields({ values, change }: NumberFieldsProps) {
  const t = useTranslations('module.fields')
  const shared = { allowDecimal: false, allowNegative: false, clampBehavior: 'strict' as const }
  return (
    <>
      <Grid.Col span={{ base: 12, xs: 4 }}>
        <NumberInput
          {...shared}
          label={t('estimatedMinutes')}
          min={0}
          max={6000}
          value={values.estimatedMinutes}
          onChange={(value) => change({ estimatedMinutes: Number(value) })}
          error={values.estimatedMinutes < 1 ? t('atLeastOne') : null}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, xs: 4 }}>
        <NumberInput
          {...shared}
          label={t('cpdPoints')}
          min={0}
          max={1000}
          value={values.cpdPoints}
          onChange={(value) => change({ cpdPoints: Number(value) })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, xs: 4 }}>
        <NumberInput
          {...shared}
          label={t('validityMonths')}
          placeholder={t('validForever')}
          min={0}
          max={120}
          value={values.validityMonths ?? ''}
          onChange={(value) => change({ validityMonths: value === '' || Number(value) === 0 ? null : Number(value) })}
        />
      </Grid.Col>
    </>
  )
}
