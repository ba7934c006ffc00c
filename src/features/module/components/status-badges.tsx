import { Badge } from '@mantine/core'
import { IconArchive, IconCircleCheck, IconPencil, IconPencilExclamation } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ModuleStatus } from '@/generated/prisma/enums'
import { WarningBadge } from './warning-badge'

const STATUSES = {
  DRAFT: { icon: IconPencil, variant: 'default', color: 'gray' },
  PUBLISHED: { icon: IconCircleCheck, variant: 'light', color: undefined },
  ARCHIVED: { icon: IconArchive, variant: 'default', color: 'gray' },
} as const

type StatusBadgesProps = { module: { status: ModuleStatus; hasUnpublishedChanges: boolean } }

/** Where the module stands, and whether learners don't see yet what its authors have. */
export function StatusBadges({ module }: StatusBadgesProps) {
  const t = useTranslations('module')
  const { icon: Icon, variant, color } = STATUSES[module.status]
  return (
    <>
      <Badge variant={variant} {...(color ? { color } : {})} tt="none" leftSection={<Icon size={13} aria-hidden />}>
        {t(`statuses.${module.status}`)}
      </Badge>
      {module.hasUnpublishedChanges && (
        <WarningBadge icon={IconPencilExclamation}>{t('unpublishedChanges')}</WarningBadge>
      )}
    </>
  )
}
