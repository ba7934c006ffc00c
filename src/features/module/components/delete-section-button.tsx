'use client'

import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRemoveSection } from './use-section-actions'

type DeleteSectionButtonProps = { moduleId: string; section: { id: string; title: string }; onRemoved?: () => void }

export function DeleteSectionButton({ moduleId, section, onRemoved }: DeleteSectionButtonProps) {
  const t = useTranslations('module.section')
  const { title } = section
  const remove = useRemoveSection(moduleId, { title, ...(onRemoved ? { onRemoved } : {}) })
  return (
    <ActionIcon
      variant="subtle"
      color="red"
      size="lg"
      aria-label={t('remove', { title: title || t('untitled') })}
      loading={remove.isPending}
      onClick={() => remove.mutate({ sectionId: section.id })}
    >
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  )
}
