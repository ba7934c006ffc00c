'use client'

import { Button, Menu, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { notifyError } from '@/components/notify'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'
import { AUTHORED_TYPES } from '../schema'
import { sectionEditorHref } from './links'
import { SectionIcon } from './section-icon'
import { useModuleRefresh } from './use-section-actions'

/** Adds a section of the chosen kind and opens it. */
export function AddSectionMenu({ moduleId }: { moduleId: string }) {
  const t = useTranslations('module')
  const router = useRouter()
  const { slug } = useShell().tenant
  const refresh = useModuleRefresh(moduleId)
  const create = api.module.section.create.useMutation({
    onSuccess: async ({ id }) => {
      router.push(sectionEditorHref(slug, moduleId, id))
      await refresh()
    },
    onError: notifyError,
  })
  return (
    <Menu position="bottom-start" withinPortal width={300}>
      <Menu.Target>
        <Button leftSection={<IconPlus size={18} aria-hidden />} loading={create.isPending}>
          {t('section.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {AUTHORED_TYPES.map((type) => (
          <Menu.Item
            key={type}
            leftSection={<SectionIcon type={type} size={20} />}
            onClick={() => create.mutate({ moduleId, type, title: type === 'QUIZ' ? t('sectionTypes.QUIZ') : '' })}
          >
            <Text size="sm" fw={600}>
              {t(`sectionTypes.${type}`)}
            </Text>
            <Text size="xs" c="dimmed">
              {t(`sectionTypeTexts.${type}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
