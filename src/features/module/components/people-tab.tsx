'use client'

import { Alert, MultiSelect, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'
import classes from './editor.module.css'
import type { EditedModule } from './editor-page'

/** Who helps the module's learners, and what comes before it. Both hold at once, without publishing. */
export function PeopleTab({ module }: { module: EditedModule }) {
  const t = useTranslations('module.people')
  return (
    <Stack className={classes.form}>
      <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg" component="section" aria-labelledby="mentors">
        <Title order={2} size="h4" id="mentors">
          {t('mentors')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('mentorsText')}
        </Text>
        <MentorsField module={module} />
      </Paper>
      <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg" component="section" aria-labelledby="prerequisites">
        <Title order={2} size="h4" id="prerequisites">
          {t('prerequisites')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('prerequisitesText')}
        </Text>
        <PrerequisitesField module={module} />
      </Paper>
    </Stack>
  )
}

type Option = { value: string; label: string }

/** What is chosen first, so that its names are known, then what matches. */
const optionsOf = (chosen: readonly Option[], found: readonly Option[]) => [
  ...chosen,
  ...found.filter(({ value }) => !chosen.some((option) => option.value === value)),
]

function MentorsField({ module }: { module: EditedModule }) {
  const t = useTranslations('module.people')
  const utils = api.useUtils()
  const [search, setSearch] = useState('')
  const { data: found = [] } = api.module.suggestMentors.useQuery(
    { search: search.trim().slice(0, 100) },
    { placeholderData: (previous) => previous },
  )
  const save = api.module.setMentors.useMutation({
    onSettled: () => utils.module.get.invalidate({ moduleId: module.id }),
  })
  const toOption = (member: (typeof found)[number]) => ({
    value: member.id,
    label: member.jobTitle ? `${member.name} · ${member.jobTitle}` : member.name,
  })
  const chosen = module.mentors.map(toOption)
  return (
    <>
      <MultiSelect
        aria-label={t('mentors')}
        placeholder={t('findMentor')}
        searchable
        hidePickedOptions
        value={save.isPending ? save.variables.membershipIds : chosen.map(({ value }) => value)}
        onChange={(membershipIds) => save.mutate({ moduleId: module.id, membershipIds })}
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage={t('nobodyFound')}
        data={optionsOf(chosen, found.map(toOption))}
      />
      <Refused message={save.error?.message} />
    </>
  )
}

function PrerequisitesField({ module }: { module: EditedModule }) {
  const t = useTranslations('module.people')
  const utils = api.useUtils()
  const [search, setSearch] = useState('')
  const { data: found = [] } = api.module.suggestPrerequisites.useQuery(
    { moduleId: module.id, search: search.trim().slice(0, 100) },
    { placeholderData: (previous) => previous },
  )
  const save = api.module.setPrerequisites.useMutation({
    onSettled: () => utils.module.get.invalidate({ moduleId: module.id }),
  })
  const toOption = (first: (typeof found)[number]) => ({
    value: first.id,
    label: first.status === 'PUBLISHED' ? first.title : t('notPublished', { title: first.title }),
  })
  const chosen = module.prerequisites.map(toOption)
  return (
    <>
      <MultiSelect
        aria-label={t('prerequisites')}
        placeholder={t('findModule')}
        searchable
        hidePickedOptions
        value={save.isPending ? save.variables.prerequisiteIds : chosen.map(({ value }) => value)}
        onChange={(prerequisiteIds) => save.mutate({ moduleId: module.id, prerequisiteIds })}
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage={t('noModuleFound')}
        data={optionsOf(chosen, found.map(toOption))}
      />
      <Refused message={save.error?.message} />
    </>
  )
}

function Refused({ message }: { message: string | undefined }) {
  if (!message) return null
  return (
    <Alert color="red" role="alert" mt="sm">
      {message}
    </Alert>
  )
}
