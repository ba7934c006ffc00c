'use client'

import type { PasswordInputProps } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { PasswordField } from './password-field'

/** For choosing a password: says what is asked for before it is refused. */
export function NewPasswordInput(props: PasswordInputProps) {
  const t = useTranslations('identity')
  return (
    <PasswordField
      label={t('newPassword')}
      description={t('passwordHint')}
      autoComplete="new-password"
      minLength={10}
      maxLength={200}
      required
      {...props}
    />
  )
}
