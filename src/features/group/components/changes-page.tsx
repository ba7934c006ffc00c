'use client'

import { Anchor, Group } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { ChangeList } from '@/features/assignment/components/change-list'

/** Everything that was changed in groups and assignments. */
export function ChangesPage({ slug }: { slug: string }) {
  const t = useTranslations()
  return (
    <>
      <Anchor component={Link} href={`/t/${slug}/groups`} size="sm">
        <Group gap={4} component="span" mb="xs">
          <IconArrowLeft size={16} aria-hidden />
          {t('group.back')}
        </Group>
      </Anchor>
      <PageHeader title={t('assignment.changes.title')} description={t('assignment.changes.description')} />
      <ChangeList />
    </>
  )
}
