'use client'

import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslations } from 'next-intl'

/** Every password is typed into this: hidden, and shown on demand. */
export function PasswordField(props: PasswordInputProps) {
  const t = useTranslations('identity')
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }} required {...props} />
}
