'use client'

import { Text, TextInput, type TextInputProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { slugify } from '@/lib/slug'
import { api } from '@/trpc/client'
import { SLUG_LENGTH, slug as slugSchema } from '../schema'

/** A free address made of the name, or nothing when the name has no letter that an address takes. */
export function suggestSlug(name: string): string {
  if (!/[\p{L}\p{N}]/u.test(name)) return ''
  return slugify(name).slice(0, SLUG_LENGTH.max).replace(/-+$/, '')
}

type SlugInputProps = Omit<TextInputProps, 'value'> & { value?: string }

/** The company's address; says whether it is still free before anything is sent. */
export function SlugInput({ value = '', error, ...props }: SlugInputProps) {
  const t = useTranslations('platform')
  const [slug] = useDebouncedValue(value, 250)
  const isValid = slugSchema.safeParse(slug).success
  const { data: isFree } = api.platform.isSlugFree.useQuery({ slug }, { enabled: isValid, staleTime: 0 })
  const isKnown = slug === value && isValid && isFree !== undefined
  return (
    <TextInput
      label={t('slug')}
      description={t('slugText', { slug: value || '…' })}
      maxLength={SLUG_LENGTH.max}
      required
      autoCapitalize="none"
      spellCheck={false}
      inputContainer={(input) => (
        <>
          {input}
          <Text size="xs" mt={4} c="var(--mantine-color-green-light-color)" role="status">
            {isKnown && isFree ? t('slugFree') : ''}
          </Text>
        </>
      )}
      value={value}
      error={error ?? (isKnown && !isFree ? t('slugUsed') : null)}
      {...props}
    />
  )
}
