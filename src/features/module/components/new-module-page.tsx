'use client'

import { Alert, Button, Group, Paper, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useIsMutating } from '@tanstack/react-query'
import { getMutationKey } from '@trpc/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PageHeader } from '@/components/page-header'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'
import type { ModuleDraft } from '../schema'
import { BackLink } from './back-link'
import { CategorySelect } from './category-select'
import { DifficultySelect } from './difficulty-select'
import { LanguageSelect } from './language-select'
import { authoringHref, editorHref } from './links'

/** The few things that a module begins with; everything else is written in its editor. */
export function NewModulePage({ language }: { language: ModuleDraft['language'] }) {
  const t = useTranslations('module')
  const router = useRouter()
  const utils = api.useUtils()
  const { slug } = useShell().tenant
  const [requestId] = useState(() => crypto.randomUUID())
  const isMakingCategory = useIsMutating({ mutationKey: getMutationKey(api.module.category.create) }) > 0
  const form = useForm<ModuleDraft>({
    initialValues: { title: '', difficulty: 'BEGINNER', categoryId: null, language },
    validate: { title: (title) => (title.trim() === '' ? t('fields.titleMissing') : null) },
  })
  const create = api.module.create.useMutation({
    onSuccess: async ({ id }) => {
      router.push(editorHref(slug, id))
      await utils.module.list.invalidate()
    },
  })
  return (
    <Stack maw={640}>
      <BackLink href={authoringHref(slug)}>{t('authoring.title')}</BackLink>
      <PageHeader title={t('authoring.new')} description={t('authoring.newText')} />
      <form onSubmit={form.onSubmit((values) => create.mutate({ ...values, requestId }))} noValidate>
        <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg">
          <Stack>
            {create.error && (
              <Alert color="red" role="alert">
                {create.error.message}
              </Alert>
            )}
            <TextInput
              label={t('fields.title')}
              description={t('fields.titleText')}
              maxLength={160}
              required
              data-autofocus
              {...form.getInputProps('title')}
            />
            <CategorySelect
              value={form.values.categoryId}
              onChange={(categoryId) => form.setFieldValue('categoryId', categoryId)}
            />
            <DifficultySelect
              value={form.values.difficulty}
              onChange={(difficulty) => form.setFieldValue('difficulty', difficulty)}
            />
            <LanguageSelect value={form.values.language} onChange={(next) => form.setFieldValue('language', next)} />
            <Group justify="flex-end">
              <Button type="submit" loading={create.isPending || create.isSuccess || isMakingCategory}>
                {t('authoring.create')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      </form>
    </Stack>
  )
}
