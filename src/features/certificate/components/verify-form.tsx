'use client'

import { Button, Stack, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState, useTransition } from 'react'
import { parseCertificateCode } from '../policy'

/** Asks for a code and leads to its answer; works without scripts too. */
export function VerifyForm() {
  const t = useTranslations('certificate.verify')
  const router = useRouter()
  const [code, setCode] = useState('')
  const [isPending, startTransition] = useTransition()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = code.trim()
    if (text === '') return
    startTransition(() => router.push(`/verify/${encodeURIComponent(parseCertificateCode(text) ?? text)}`))
  }
  return (
    <form onSubmit={submit} action="/verify" method="get">
      <Stack>
        <TextInput
          name="code"
          label={t('label')}
          placeholder={t('placeholder')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          required
          size="md"
        />
        <Button type="submit" size="md" loading={isPending}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  )
}
