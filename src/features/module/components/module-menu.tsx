'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconExternalLink, IconEye, IconTrash } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useShell } from '@/features/tenant/components/shell-context'
import type { ModuleStatus } from '@/generated/prisma/enums'
import { previewHref } from './links'
import { useModuleActions } from './use-module-actions'

type ModuleMenuProps = {
  module: { id: string; slug: string; title: string; status: ModuleStatus; version: number }
  onDeleted?: () => void
}

/** What can be done with a module beside writing it. */
export function ModuleMenu({ module, ...options }: ModuleMenuProps) {
  const t = useTranslations('module.actions')
  const { slug } = useShell().tenant
  const { archive, restore, confirmDeletion } = useModuleActions(module, options)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('label', { title: module.title })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href={previewHref(slug, module.id)} leftSection={<IconEye size={16} aria-hidden />}>
          {t('preview')}
        </Menu.Item>
        {module.status === 'PUBLISHED' && (
          <Menu.Item
            component={Link}
            href={`/t/${slug}/modules/${module.slug}`}
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            {t('openPublished')}
          </Menu.Item>
        )}
        <Menu.Divider />
        {module.status === 'ARCHIVED' ? (
          <Menu.Item leftSection={<IconArchiveOff size={16} aria-hidden />} onClick={restore}>
            {t('restore')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={archive}>
            {t('archive')}
          </Menu.Item>
        )}
        {module.version === 0 && (
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={confirmDeletion}>
            {t('delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
