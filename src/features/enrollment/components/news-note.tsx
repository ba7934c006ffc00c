import { Alert, Text } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { LearnerModule } from './module-page'

/** What was published since the member was here last, in the authors' words. */
export function NewsNote({ news }: { news: LearnerModule['news'] }) {
  const t = useTranslations('enrollment.news')
  const format = useFormatter()
  if (news.length === 0) return null
  return (
    <Alert icon={<IconSparkles aria-hidden />} title={t('title')} variant="light">
      {news.map(({ version, publishedAt, changeSummary }) => (
        <Text key={version} size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {t('version', { version, date: format.dateTime(publishedAt, { dateStyle: 'medium' }) })}{' '}
          {changeSummary || t('noSummary')}
        </Text>
      ))}
    </Alert>
  )
}
