'use client'

import { MultiSelect, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormModal } from '@/components/form-modal'
import { CategorySelect } from '@/features/module/components/category-select'
import { DifficultySelect } from '@/features/module/components/difficulty-select'
import { LanguageSelect } from '@/features/module/components/language-select'
import { editorHref } from '@/features/module/components/links'
import { MODULE_LANGUAGES } from '@/features/module/schema'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterInputs } from '@/trpc/client'
import { MAX_TITLE } from '../policy'
import type { Decided } from './use-decisions'

type Draft = Omit<RouterInputs['suggestion']['convert'], 'suggestionId'>
type ConvertModalProps = { suggestion: Decided; onClose: () => void }

/** Makes a draft of a module of a suggestion: what it is called, and who writes it. */
export function ConvertModal({ suggestion, onClose }: ConvertModalProps) {
  const t = useTranslations('suggestion')
  const me = useShell().member
  const locale = useLocale()
  const [draft, setDraft] = useState<Draft>({
    title: suggestion.title,
    difficulty: 'BEGINNER',
    categoryId: null,
    language: MODULE_LANGUAGES.find((code) => locale.startsWith(code)) ?? 'en',
    mentorIds: [me.id],
  })
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }))
  const convert = useConvert(onClose)
  return (
    <FormModal
      title={t('convertTitle', { title: suggestion.title })}
      size="lg"
      error={convert.error}
      submit={t('convert')}
      isBusy={convert.isPending || convert.isSuccess}
      onSubmit={() => convert.mutate({ suggestionId: suggestion.id, ...draft })}
      onClose={onClose}
    >
      <Text size="sm">
        {t('convertText', { author: suggestion.authorName })}{' '}
        <Payment suggestion={suggestion} isOwn={suggestion.authorId === me.id} />
      </Text>
      <TextInput
        label={t('moduleTitle')}
        required
        maxLength={MAX_TITLE}
        data-autofocus
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <MentorsSelect
        me={{ value: me.id, label: me.name }}
        value={draft.mentorIds}
        onChange={(mentorIds) => change({ mentorIds })}
      />
      <CategorySelect value={draft.categoryId} onChange={(categoryId) => change({ categoryId })} />
      <DifficultySelect value={draft.difficulty} onChange={(difficulty) => change({ difficulty })} />
      <LanguageSelect value={draft.language} onChange={(language) => change({ language })} />
    </FormModal>
  )
}

function useConvert(onClose: () => void) {
  const t = useTranslations('suggestion')
  const router = useRouter()
  const utils = api.useUtils()
  const { slug } = useShell().tenant
  return api.suggestion.convert.useMutation({
    onSuccess: async ({ moduleId }) => {
      await Promise.all([utils.suggestion.invalidate(), utils.module.list.invalidate()])
      notifications.show({ message: t('converted') })
      onClose()
      router.push(editorHref(slug, moduleId))
    },
    onError: () => utils.suggestion.invalidate(),
  })
}

/** What its author earns by it. */
function Payment({ suggestion, isOwn }: { suggestion: Decided; isOwn: boolean }) {
  const t = useTranslations('suggestion')
  const { data: amounts } = api.xp.amounts.useQuery()
  if (isOwn) return t('convertOwn')
  const count = amounts?.TOP_SUGGESTION ?? 0
  return count > 0 ? t('convertPays', { author: suggestion.authorName, count }) : null
}

type Option = { value: string; label: string }
type MentorsSelectProps = { me: Option; value: string[]; onChange: (value: string[]) => void }

function MentorsSelect({ me, value, onChange }: MentorsSelectProps) {
  const t = useTranslations('suggestion')
  const [search, setSearch] = useState('')
  const [known, setKnown] = useState<Option[]>([me])
  const { data: found = [] } = api.module.suggestMentors.useQuery(
    { search: search.trim().slice(0, 100) },
    { placeholderData: (previous) => previous },
  )
  const options = found.map(({ id, name, jobTitle }) => ({
    value: id,
    label: jobTitle ? `${name} · ${jobTitle}` : name,
  }))
  const choose = (ids: string[]) => {
    setKnown(
      [...known, ...options].filter(({ value: id }, index, all) => all.findIndex((one) => one.value === id) === index),
    )
    onChange(ids)
  }
  const chosen = known.filter((option) => value.includes(option.value))
  return (
    <MultiSelect
      label={t('mentors')}
      placeholder={t('findMentor')}
      searchable
      hidePickedOptions
      value={value}
      onChange={choose}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('nobodyFound')}
      data={[...chosen, ...options.filter((option) => !chosen.some(({ value: id }) => id === option.value))]}
    />
  )
}
