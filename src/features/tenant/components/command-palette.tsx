'use client'

import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconBook2, IconCircleCheck, IconMessage, IconSearch, IconUser } from '@tabler/icons-react'
import { useIsFetching } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { messagePath } from '@/features/chat/policy'
import { api } from '@/trpc/client'
import { MANAGING, QUEUES } from './managing-navigation'
import { LEARNING } from './navigation'
import { allowedItems } from './navigation-links'
import { paletteStore } from './palette-store'
import { useShell } from './shell-context'
import { useFirstSelected } from './use-first-selected'

const MATCHES = 5

const isWithin = (query: string, text: string) => text.toLocaleLowerCase().includes(query.toLocaleLowerCase())

function usePages(query: string): SpotlightActionData[] {
  const t = useTranslations('tenant.nav')
  const router = useRouter()
  const shell = useShell()
  return allowedItems([...LEARNING, ...QUEUES, ...MANAGING], shell)
    .filter(({ key }) => isWithin(query, t(key)))
    .map(({ key, path, icon: Icon }) => ({
      id: key,
      label: t(key),
      leftSection: <Icon size={20} stroke={1.6} aria-hidden />,
      onClick: () => router.push(`/t/${shell.tenant.slug}${path}`),
    }))
}

function useModules(query: string): SpotlightActionData[] {
  const router = useRouter()
  const { slug } = useShell().tenant
  const { data } = api.enrollment.catalogue.useQuery(
    { q: query, limit: MATCHES },
    { enabled: query !== '', placeholderData: (previous) => previous },
  )
  return (query === '' ? [] : (data?.items ?? [])).map((module) => ({
    id: module.id,
    label: module.title,
    leftSection: <IconBook2 size={20} stroke={1.6} aria-hidden />,
    onClick: () => router.push(`/t/${slug}/modules/${module.slug}`),
  }))
}

function usePeople(query: string): SpotlightActionData[] {
  const router = useRouter()
  const { capabilities, tenant } = useShell()
  const { data } = api.membership.list.useQuery(
    { search: query, limit: MATCHES },
    { enabled: query !== '' && capabilities.includes('MANAGE_USERS'), placeholderData: (previous) => previous },
  )
  return (query === '' ? [] : (data?.items ?? [])).map(({ id, name, email }) => ({
    id,
    label: name,
    description: email,
    leftSection: <IconUser size={20} stroke={1.6} aria-hidden />,
    onClick: () => router.push(`/t/${tenant.slug}/people/${id}`),
  }))
}

/** What was said in conversations, confirmed answers first. */
function useMessages(query: string): SpotlightActionData[] {
  const router = useRouter()
  const { capabilities, tenant } = useShell()
  const { data } = api.chat.search.useQuery(
    { search: query, limit: MATCHES },
    { enabled: query !== '' && capabilities.includes('LEARN'), placeholderData: (previous) => previous },
  )
  return (query === '' ? [] : (data ?? [])).map((found) => {
    const Icon = found.isConfirmedAnswer || found.answerId ? IconCircleCheck : IconMessage
    return {
      id: found.id,
      label: found.body,
      description: found.answerBody ?? found.moduleTitle ?? tenant.name,
      leftSection: <Icon size={20} stroke={1.6} aria-hidden />,
      onClick: () => router.push(`/t/${tenant.slug}${messagePath(found.moduleId, found.id)}`),
    }
  })
}

/** Finds pages, modules, what was said and, for those who manage them, people; opened by Ctrl K or from the header. */
export function CommandPalette() {
  const t = useTranslations('tenant.palette')
  const [query, setQuery] = useState('')
  const text = query.trim()
  const isSearching = useIsFetching() > 0
  const groups: SpotlightActionGroupData[] = [
    { group: t('modules'), actions: useModules(text) },
    { group: t('messages'), actions: useMessages(text) },
    { group: t('people'), actions: usePeople(text) },
    { group: t('pages'), actions: usePages(text) },
  ]
  useFirstSelected(text === '' ? '' : groups.flatMap(({ actions }) => actions.map(({ id }) => id)).join())
  return (
    <Spotlight
      store={paletteStore}
      shortcut={null}
      actions={groups.filter(({ actions }) => actions.length > 0)}
      filter={(_, actions) => actions}
      query={query}
      onQueryChange={setQuery}
      nothingFound={t(isSearching ? 'searching' : 'nothing')}
      scrollable
      searchProps={{
        placeholder: t('placeholder'),
        'aria-label': t('placeholder'),
        leftSection: <IconSearch size={20} aria-hidden />,
      }}
    />
  )
}
