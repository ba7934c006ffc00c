import { ActionIcon, type ActionIconProps } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ComponentPropsWithRef } from 'react'
import { COUNTED } from '../policy'
import classes from './bell-button.module.css'

type BellButtonProps = ActionIconProps & ComponentPropsWithRef<'button'> & { count: number }

/** What opens the latest notifications. */
export function BellButton({ count, ...props }: BellButtonProps) {
  const t = useTranslations('notification')
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t('bell', { count })}
      aria-haspopup="dialog"
      {...props}
      className={classes.button}
    >
      <IconBell size={20} aria-hidden />
      {count > 0 && (
        <span className={classes.count} aria-hidden>
          {count < COUNTED ? count : t('more', { count: COUNTED - 1 })}
        </span>
      )}
    </ActionIcon>
  )
}
