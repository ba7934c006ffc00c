'use client'

import { Anchor, Badge, Button, Collapse, Group, List, ListItem, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RelativeTime } from '@/components/relative-time'
import { OverrideList } from '@/features/progress-override/components/override-list'
import { CourseFacts } from '@/features/scorm/components/course-facts'
import { CourseRecords } from '@/features/scorm/components/course-records'
import { recordHref } from '@/features/scorm/components/report-links'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterOutputs } from '@/trpc/client'
import { PersonSection } from './person-section'

const OverrideModal = dynamic(
  async () => (await import('@/features/progress-override/components/override-modal')).OverrideModal,
)

type Item = RouterOutputs['membership']['person']['modules']['items'][number]

type PersonModulesProps = { membershipId: string; name: string; hasLeft: boolean }

/** The modules that the person has begun; each opens to its sections. */
export function PersonModules({ membershipId, name, hasLeft }: PersonModulesProps) {
  const t = useTranslations('membership.person')
  const mayOverride = useShell().capabilities.includes('OVERRIDE_PROGRESS')
  const utils = api.useUtils()
  const refresh = () => void utils.membership.person.invalidate()
  const list = api.membership.person.modules.useInfiniteQuery(
    { membershipId },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  return (
    <PersonSection title={t('progress')} empty={t('noProgress')} list={list}>
      {(items) => (
        <>
          {items.map((item) => (
            <BegunModule key={item.id} {...{ item, membershipId, mayOverride, onChange: refresh }} />
          ))}
          {items.some(({ scormStatus }) => scormStatus !== null) && (
            <CourseRecords membershipId={membershipId} name={name} hasLeft={hasLeft} />
          )}
          {mayOverride && <OverrideList membershipId={membershipId} onChange={refresh} />}
        </>
      )}
    </PersonSection>
  )
}

type BegunModuleProps = { item: Item; membershipId: string; mayOverride: boolean; onChange: () => void }

function BegunModule({ item, membershipId, mayOverride, onChange }: BegunModuleProps) {
  const t = useTranslations('membership.person')
  const [isOpen, { toggle }] = useDisclosure(false)
  const [isOverriding, setIsOverriding] = useState(false)
  const isComplete = item.status === 'COMPLETED'
  return (
    <Paper withBorder radius="md" p="sm">
      <Group justify="space-between" gap="xs">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{item.module.title}</Text>
          <Text size="sm" c="dimmed">
            {t('lastOpened')} <RelativeTime value={item.lastAccessedAt} />
          </Text>
          {item.scormStatus && (
            <Text size="sm" c="dimmed">
              <CourseFacts status={item.scormStatus} score={item.scormScore} totalTime={item.scormTotalTime} />
            </Text>
          )}
        </div>
        <Group gap="xs">
          <Badge variant="light" color={isComplete ? 'green' : 'blue'}>
            {isComplete ? t('completed') : t('percent', { percent: item.progress })}
          </Badge>
          <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? t('hideSections') : t('showSections')}
          </Button>
          {mayOverride && (
            <Button size="compact-sm" variant="subtle" onClick={() => setIsOverriding(true)}>
              {t('override')}
            </Button>
          )}
        </Group>
      </Group>
      <Collapse expanded={isOpen}>
        {isOpen && (
          <ModuleSections membershipId={membershipId} moduleId={item.moduleId} moduleSlug={item.module.slug} />
        )}
      </Collapse>
      {isOverriding && (
        <OverrideModal
          targets={[{ membershipId, moduleId: item.moduleId }]}
          onClose={() => setIsOverriding(false)}
          onChange={onChange}
        />
      )}
    </Paper>
  )
}

type ModuleSectionsProps = { membershipId: string; moduleId: string; moduleSlug: string }

function ModuleSections({ membershipId, moduleId, moduleSlug }: ModuleSectionsProps) {
  const { slug } = useShell().tenant
  const t = useTranslations('membership.person')
  const { data } = api.membership.person.module.useQuery({ membershipId, moduleId })
  if (!data) return <Skeleton h={60} mt="sm" />
  const titles = data.missing.flatMap((missing) => ('title' in missing ? [missing.title] : []))
  return (
    <Stack gap={6} mt="sm">
      <List size="sm">
        {data.sections.map(({ id, section, completedAt, watchedSeconds }) => (
          <ListItem key={id}>
            {section.title} ·{' '}
            <Text span size="sm" c="dimmed">
              {completedAt ? (
                <>
                  {t('sectionDone')} <RelativeTime value={completedAt} />
                </>
              ) : (
                t('sectionOpen', { minutes: Math.round(watchedSeconds / 60) })
              )}
            </Text>
          </ListItem>
        ))}
      </List>
      {data.packages.map(({ id, section }) => (
        <Anchor key={id} component={Link} href={recordHref({ slug, moduleSlug, sectionId: section.id }, id)} size="sm">
          {t('courseRecord', { title: section.title })}
        </Anchor>
      ))}
      {titles.length > 0 && <Text size="sm">{t('missing', { sections: titles.join(', ') })}</Text>}
    </Stack>
  )
}
