'use client'

import { TagsInput, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { MAX_DESCRIPTION, MAX_TAG, MAX_TAGS, MAX_TITLE } from '../policy'

export type PostWords = { title: string; description: string; tags: string[] }
type PostFieldsProps = { words: PostWords; onChange: (changes: Partial<PostWords>) => void }

/** What is said of a link. */
export function PostFields({ words, onChange }: PostFieldsProps) {
  const t = useTranslations('radar.form')
  const known = api.radar.tags.useQuery().data ?? []
  return (
    <>
      <TextInput
        label={t('title')}
        required
        minLength={3}
        maxLength={MAX_TITLE}
        value={words.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('description')}
        maxLength={MAX_DESCRIPTION}
        autosize
        minRows={3}
        maxRows={10}
        value={words.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <TagsInput
        label={t('tags')}
        description={t('tagsText', { count: MAX_TAGS })}
        maxTags={MAX_TAGS}
        maxLength={MAX_TAG}
        clearable
        data={known.map(({ name }) => name)}
        value={words.tags}
        onChange={(tags) => onChange({ tags })}
      />
    </>
  )
}
