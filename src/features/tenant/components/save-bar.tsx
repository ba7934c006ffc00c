import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './settings-page.module.css'

type SaveBarProps = { isDirty: boolean; isSaving: boolean; error: string | null; onDiscard: () => void }

/** Stays in sight while there is something to save. */
export function SaveBar({ isDirty, isSaving, error, onDiscard }: SaveBarProps) {
  const t = useTranslations()
  return (
    <div role="status" className={classes.bar}>
      {isDirty && (
        <Paper withBorder shadow="md" p="sm" radius="md">
          <Stack gap="xs">
            {error && (
              <Alert color="red" role="alert">
                {error}
              </Alert>
            )}
            <Group justify="space-between">
              <Text size="sm">{t('tenant.settings.unsaved')}</Text>
              <Group gap="xs">
                <Button variant="default" onClick={onDiscard} disabled={isSaving}>
                  {t('tenant.settings.discard')}
                </Button>
                <Button type="submit" loading={isSaving}>
                  {t('common.save')}
                </Button>
              </Group>
            </Group>
          </Stack>
        </Paper>
      )}
    </div>
  )
}
