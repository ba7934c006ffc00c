'use client'

import { Alert, Stack, Tabs } from '@mantine/core'
import { IconArchive, IconFileDescription, IconHistory, IconListNumbers, IconUsers } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useShell } from '@/features/tenant/components/shell-context'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { BackLink } from './back-link'
import { DetailsTab } from './details-tab'
import classes from './editor.module.css'
import { EditorHeader } from './editor-header'
import { authoringHref, EDITOR_TABS, type EditorTab } from './links'
import { SaveScope } from './save-scope'
import { SectionsTab } from './sections-tab'

const PeopleTab = dynamic(() => import('./people-tab').then((module) => module.PeopleTab))
const VersionsTab = dynamic(() => import('./versions-tab').then((module) => module.VersionsTab))

export type EditedModule = RouterOutputs['module']['get']

type EditorPageProps = { moduleId: string; initialData: EditedModule }

const ICONS = { details: IconFileDescription, sections: IconListNumbers, people: IconUsers, versions: IconHistory }

/** Everything about a module but the insides of its sections; which part is open, says the address. */
export function EditorPage({ moduleId, initialData }: EditorPageProps) {
  const t = useTranslations('module.editor')
  const { slug } = useShell().tenant
  const { data: module } = api.module.get.useQuery({ moduleId }, { initialData })
  const [{ tab: chosen }, setTab] = useUrlState(['tab'])
  const tab = EDITOR_TABS.find((candidate) => candidate === chosen) ?? 'details'
  return (
    <SaveScope>
      <Stack gap="md">
        <BackLink href={authoringHref(slug)}>{t('back')}</BackLink>
        <EditorHeader module={module} />
        {module.status === 'ARCHIVED' && <Alert icon={<IconArchive aria-hidden />}>{t('archived')}</Alert>}
        <Tabs
          value={tab}
          onChange={(next) => setTab({ tab: next === 'details' ? null : next })}
          keepMounted={false}
          classNames={{ list: classes.tabs, tab: classes.tab }}
        >
          <Tabs.List aria-label={t('parts')}>
            {EDITOR_TABS.map((name) => (
              <EditorTabButton key={name} name={name} count={name === 'sections' ? module.sections.length : null} />
            ))}
          </Tabs.List>
          <Tabs.Panel value="details" pt="lg">
            <DetailsTab module={module} />
          </Tabs.Panel>
          <Tabs.Panel value="sections" pt="lg">
            <SectionsTab module={module} />
          </Tabs.Panel>
          <Tabs.Panel value="people" pt="lg">
            <PeopleTab module={module} />
          </Tabs.Panel>
          <Tabs.Panel value="versions" pt="lg">
            <VersionsTab module={module} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </SaveScope>
  )
}

function EditorTabButton({ name, count }: { name: EditorTab; count: number | null }) {
  const t = useTranslations('module.editor')
  const Icon = ICONS[name]
  return (
    <Tabs.Tab value={name} leftSection={<Icon size={16} stroke={1.7} aria-hidden />}>
      {count === null ? t(`tabs.${name}`) : t('tabCount', { name: t(`tabs.${name}`), count })}
    </Tabs.Tab>
  )
}
