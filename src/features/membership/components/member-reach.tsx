'use client'

import { Alert, List, ListItem, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { MANAGING, QUEUES } from '@/features/tenant/components/managing-navigation'
import { LEARNING } from '@/features/tenant/components/navigation'
import { allowedItems } from '@/features/tenant/components/navigation-links'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterOutputs } from '@/trpc/client'

type Reach = RouterOutputs['membership']['reach']

/** "What can this person see?", answered by the rules that decide over their requests. */
export function MemberReach({ membershipId, name }: { membershipId: string; name: string }) {
  const t = useTranslations('permission.reach')
  const { data } = api.membership.reach.useQuery({ membershipId })
  return (
    <section aria-labelledby="reach">
      <Title order={2} size="h4" id="reach" mb="sm">
        {t('title', { name })}
      </Title>
      {data ? <ReachText reach={data} /> : <Skeleton h={160} radius="md" />}
    </section>
  )
}

function ReachText({ reach }: { reach: Reach }) {
  const t = useTranslations('permission.reach')
  const { canSignIn, progress, groups, modules } = reach
  if (!canSignIn) return <Alert icon={<IconEye aria-hidden />}>{t('nothing')}</Alert>
  return (
    <Stack gap="xs">
      <Text size="sm">{t('lead')}</Text>
      <List size="sm" spacing={4}>
        <ListItem>
          <Pages reach={reach} />
        </ListItem>
        <ListItem>{progress.isAll ? t('progressAll') : t('progressOf', { count: progress.count })}</ListItem>
        <ListItem>
          {groups.isAll
            ? t('groupsAll')
            : t('groupsOf', { count: groups.names.length, names: groups.names.join(', ') })}
        </ListItem>
        <ListItem>{modulesText(t, modules)}</ListItem>
      </List>
    </Stack>
  )
}

function Pages({ reach }: { reach: Reach }) {
  const t = useTranslations()
  const { showsLeaderboard } = useShell()
  const items = allowedItems([...LEARNING, ...QUEUES, ...MANAGING], { ...reach, showsLeaderboard })
  const names = items.map(({ key }) => t(`tenant.nav.${key}`))
  return t('permission.reach.pages', { names: names.join(', ') })
}

function modulesText(t: ReturnType<typeof useTranslations<'permission.reach'>>, modules: Reach['modules']): string {
  if (modules.isAll) return t('modulesAll')
  const parts = [
    ...(modules.isOwn ? [t('modulesOwn', { count: modules.mentored })] : []),
    ...(modules.titles.length > 0 ? [t('modulesOf', { titles: modules.titles.join(', ') })] : []),
  ]
  return parts.length > 0 ? parts.join('; ') : t('modulesNone')
}
