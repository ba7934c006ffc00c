import { Alert, Anchor, List, ListItem, Text } from '@mantine/core'
import { IconCheck, IconLock } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { LearnerModule } from './module-page'

type LockedPanelProps = { slug: string; prerequisites: LearnerModule['prerequisites'] }

/** Why it is locked and what opens it. */
export function LockedPanel({ slug, prerequisites }: LockedPanelProps) {
  const t = useTranslations('enrollment.module')
  return (
    <Alert icon={<IconLock aria-hidden />} title={t('lockedTitle')} color="yellow" variant="light">
      <Text size="sm" mb="xs">
        {t('lockedText')}
      </Text>
      <List size="sm">
        {prerequisites.map(({ id, slug: moduleSlug, title, isComplete }) => (
          <ListItem key={id} {...(isComplete ? { icon: <IconCheck size={14} aria-hidden /> } : {})}>
            <Anchor component={Link} href={`/t/${slug}/modules/${moduleSlug}`} inherit c="inherit" underline="always">
              {title}
            </Anchor>
            {' – '}
            {isComplete ? t('prerequisiteDone') : t('prerequisiteOpen')}
          </ListItem>
        ))}
      </List>
    </Alert>
  )
}
