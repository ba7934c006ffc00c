import { Alert, Progress, Stack, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { isUnderWay, REFUSALS } from '../policy'
import type { EditedPackage } from './package-editor'

type ImportStateProps = { state: NonNullable<EditedPackage['import']>; hasVersion: boolean }

/** How far an import is, or why nothing came of it; nothing when it is done. */
export function ImportState({ state, hasVersion }: ImportStateProps) {
  const t = useTranslations('scorm')
  const { status, fileName, doneFiles, fileCount, percent, failure, failureParams } = state
  if (isUnderWay(status)) {
    const isCounted = fileCount > 0
    return (
      <Stack gap={6} role="status">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {isCounted ? t('importing', { fileName, done: doneFiles, total: fileCount }) : t('waiting', { fileName })}
        </Text>
        <Progress value={isCounted ? percent : 100} animated={!isCounted} aria-label={t('progress', { fileName })} />
        <Text size="xs" c="dimmed">
          {t('stay')}
        </Text>
      </Stack>
    )
  }
  const reason = REFUSALS.find((each) => each === failure)
  if (!reason) return null
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertCircle aria-hidden />}
      title={t('refused', { fileName })}
      style={{ overflowWrap: 'anywhere' }}
    >
      <Stack gap={4}>
        <Text size="sm">{t(`failures.${reason}`, failureParams)}</Text>
        <Text size="sm">{t(hasVersion ? 'kept' : 'nothingKept')}</Text>
      </Stack>
    </Alert>
  )
}
