'use client'

import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'

/** The way to the conversation of a module, for those who take part in it. */
export function ModuleChatLink({ slug, moduleId }: { slug: string; moduleId: string }) {
  const t = useTranslations('chat')
  const { data } = api.chat.roomUnread.useQuery({ moduleId }, { retry: false })
  if (!data) return null
  return (
    <Button
      component={Link}
      href={`/t/${slug}/chat/${moduleId}`}
      variant={data.unread > 0 ? 'light' : 'default'}
      leftSection={<IconMessages size={18} aria-hidden />}
      style={{ alignSelf: 'flex-start' }}
    >
      {t('moduleChat', { count: data.unread })}
    </Button>
  )
}
