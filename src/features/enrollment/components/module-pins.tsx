'use client'

import { Button, Group } from '@mantine/core'
import { IconSpeakerphone, IconStar, IconStarFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { LearnerModule } from './module-page'
import { usePin } from './use-pin'

/** Keeping a module at hand, and recommending it to everybody where one may. */
export function ModulePins({ data }: { data: LearnerModule }) {
  const t = useTranslations('enrollment.pins')
  const { module, isLearner, isPinned, isRecommended, canRecommend } = data
  const own = usePin('pin', { id: module.id, isPinned })
  const company = usePin('recommend', { id: module.id, isPinned: isRecommended })
  const canPin = isLearner && (!module.isArchived || own.isPinned)
  const canToggleCompany = canRecommend && (!module.isArchived || company.isPinned)
  if (!canPin && !canToggleCompany) return null
  return (
    <Group gap="xs">
      {canPin && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={own.isPinned ? <IconStarFilled size={14} aria-hidden /> : <IconStar size={14} aria-hidden />}
          onClick={own.toggle}
        >
          {own.isPinned ? t('unpin') : t('pin')}
        </Button>
      )}
      {canToggleCompany && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconSpeakerphone size={14} aria-hidden />}
          onClick={company.toggle}
        >
          {company.isPinned ? t('unrecommend') : t('recommend')}
        </Button>
      )}
    </Group>
  )
}
