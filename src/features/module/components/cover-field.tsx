'use client'

import { Button, Group, Input, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { notifyUndo } from '@/components/notify'
import { ModuleCover } from '@/features/enrollment/components/module-cover'
import { UploadArea } from '@/features/media/components/upload-area'
import { useShell } from '@/features/tenant/components/shell-context'
import classes from './editor.module.css'

type CoverFieldProps = { value: string | null; onChange: (assetId: string | null) => void }

/** The picture of the module in lists and on its page. */
export function CoverField({ value, onChange }: CoverFieldProps) {
  const t = useTranslations('module.fields')
  const { slug } = useShell().tenant
  const remove = () => {
    onChange(null)
    notifyUndo(t('coverRemoved'), () => onChange(value))
  }
  return (
    <Stack gap="xs" role="group" aria-label={t('cover')}>
      <div>
        <Input.Label component="div">{t('cover')}</Input.Label>
        <Input.Description>{t('coverText')}</Input.Description>
      </div>
      <Group align="flex-start" gap="md">
        <div className={classes.cover}>
          <ModuleCover slug={slug} assetId={value} />
        </div>
        <Stack gap="xs" flex={1} miw={220}>
          <UploadArea
            slug={slug}
            purpose="COVER"
            label={value ? t('coverReplace') : t('coverUpload')}
            onUploaded={({ id }) => onChange(id)}
          />
          {value && (
            <Group>
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={remove}
              >
                {t('coverRemove')}
              </Button>
            </Group>
          )}
        </Stack>
      </Group>
    </Stack>
  )
}
