import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCertificate, IconCircleCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { LearnerModule } from './module-page'

type CompletedPanelProps = { slug: string; data: LearnerModule }

/** That it is complete, since when, in which version, and the proof. */
export function CompletedPanel({ slug, data: { module, enrollment, sections, certificate } }: CompletedPanelProps) {
  const t = useTranslations('enrollment.module')
  const format = useFormatter()
  if (!enrollment?.completedAt) return null
  const date = format.dateTime(enrollment.completedAt, { dateStyle: 'medium' })
  const hasNewSections = sections.some(({ isDone, isRequired }) => isRequired && !isDone)
  return (
    <Alert icon={<IconCircleCheck aria-hidden />} title={t('completedTitle')} variant="light">
      <Text size="sm">
        {t('completedText', { date, version: enrollment.completedVersion ?? module.version })}{' '}
        {hasNewSections && t('newSince')}
      </Text>
      {certificate && (
        <Group mt="sm">
          <Button
            component={Link}
            href={`/t/${slug}/certificates/${certificate.id}`}
            size="sm"
            variant="default"
            leftSection={<IconCertificate size={16} aria-hidden />}
          >
            {t('seeCertificate')}
          </Button>
          {certificate.revokedAt && <Text size="sm">{t('certificateRevoked')}</Text>}
        </Group>
      )}
    </Alert>
  )
}
