import { Badge, Group, Paper, Text, Title } from '@mantine/core'
import { IconCheck, IconLock } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RouterOutputs } from '@/trpc/client'
import { CardStar } from './card-star'
import { LabelledProgress } from './labelled-progress'
import classes from './module-card.module.css'
import { ModuleCover } from './module-cover'
import { ModuleMeta } from './module-meta'

export type CatalogueModule = RouterOutputs['enrollment']['catalogue']['items'][number]

type ModuleCardProps = {
  slug: string
  module: CatalogueModule
  headingOrder: 2 | 3
  badge?: ReactNode
  isEager?: boolean
  canPin?: boolean
}

/** A module in a list: what it is, what it asks for, and how far the member is. */
export function ModuleCard({ slug, module, headingOrder, badge, isEager = false, canPin = false }: ModuleCardProps) {
  const t = useTranslations('enrollment.pins')
  const tHome = useTranslations('enrollment.home')
  return (
    <Paper withBorder radius="lg" className={classes.card} component="article">
      <ModuleCover slug={slug} assetId={module.coverAssetId} isEager={isEager}>
        {badge ?? (module.isUpdated && <Badge variant="white">{tHome('updated')}</Badge>)}
        {module.isRecommended && <Badge variant="white">{t('recommended')}</Badge>}
      </ModuleCover>
      <div className={classes.body}>
        {module.category && (
          <Text size="xs" fw={600} c="dimmed">
            {module.category}
          </Text>
        )}
        <Title order={headingOrder} size="h5" lineClamp={2}>
          <Link href={`/t/${slug}/modules/${module.slug}`} className={classes.link}>
            {module.title}
          </Link>
        </Title>
        <Text size="sm" c="dimmed" lineClamp={2}>
          {module.description}
        </Text>
        <div className={classes.foot}>
          <ModuleMeta {...module} />
          <CardState module={module} />
        </div>
      </div>
      {canPin && <CardStar module={module} />}
    </Paper>
  )
}

function CardState({ module }: { module: CatalogueModule }) {
  const t = useTranslations('enrollment')
  if (module.status === 'COMPLETED') {
    return (
      <Badge mt="sm" variant="light" tt="none" leftSection={<IconCheck size={12} aria-hidden />}>
        {t('states.COMPLETED')}
      </Badge>
    )
  }
  if (module.status === 'IN_PROGRESS') {
    const percent = module.progress ?? 0
    return (
      <Group mt="sm" grow>
        <LabelledProgress percent={percent} label={t('card.progress', { percent })} />
      </Group>
    )
  }
  if (module.lockedBy.length === 0) return null
  return (
    <Group mt="sm" gap={4} wrap="nowrap" align="flex-start" c="dimmed">
      <IconLock size={15} aria-hidden style={{ flex: 'none' }} />
      <Text size="xs">{t('card.locked', { modules: module.lockedBy.join(', ') })}</Text>
    </Group>
  )
}
