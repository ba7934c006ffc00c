import { Avatar, UnstyledButton, type UnstyledButtonProps } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ComponentPropsWithRef } from 'react'

type UserButtonProps = UnstyledButtonProps & ComponentPropsWithRef<'button'> & { name: string }

/** What opens the person's menu. */
export function UserButton({ name, ...props }: UserButtonProps) {
  const t = useTranslations('tenant.nav')
  return (
    <UnstyledButton aria-label={t('userMenu', { name })} aria-haspopup="menu" {...props}>
      <Avatar name={name} color="initials" radius="xl" alt="" />
    </UnstyledButton>
  )
}
