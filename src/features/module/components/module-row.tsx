import { Anchor, Group, Paper, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/relative-time'
import { ModuleCover } from '@/features/enrollment/components/module-cover'
import { useShell } from '@/features/tenant/components/shell-context'
import { editorHref } from './links'
import type { AuthoredModule } from './module-list'
import { ModuleMenu } from './module-menu'
import classes from './module-row.module.css'
import { StatusBadges } from './status-badges'

/** One module in the author's list: where it stands, when it last changed, and what can be done with it. */
export function ModuleRow({ module }: { module: AuthoredModule }) {
  const t = useTranslations('module.authoring')
  const { slug } = useShell().tenant
  return (
    <Paper withBorder p="sm" radius="md" component="li" className={classes.row}>
      <div className={classes.cover}>
        <ModuleCover slug={slug} assetId={module.coverAssetId} />
      </div>
      <div className={classes.text}>
        <Anchor component={Link} href={editorHref(slug, module.id)} c="inherit" fw={600} className={classes.title}>
          {module.title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {[module.category, t('sectionCount', { count: module.sectionCount }), module.createdBy]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          {t.rich('changed', { when: () => <RelativeTime value={module.updatedAt} /> })}
        </Text>
        <Group gap={6} mt={6}>
          <StatusBadges module={module} />
        </Group>
      </div>
      <ModuleMenu module={module} />
    </Paper>
  )
}
