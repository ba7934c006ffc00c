'use client'

import { Skeleton } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { SearchInput } from '@/components/search-input'
import { useUrlState } from '@/lib/use-url-state'
import { roomKeyOf } from '../policy'
import classes from './chat.module.css'
import { ConversationView, type Room } from './conversation-view'
import { RoomList } from './room-list'

const SearchResults = dynamic(async () => (await import('./search-results')).SearchResults, {
  loading: () => <Skeleton h={240} radius="md" />,
})

type ChatPageProps = { open: { moduleId: string | null; room: Room } | null }

/** The conversations at the left, the one that is open at the right; on a phone one or the other. */
export function ChatPage({ open }: ChatPageProps) {
  const t = useTranslations('chat')
  const [params, setParams] = useUrlState(['q', 'message'])
  const roomKey = open && roomKeyOf(open.moduleId)
  return (
    <div className={classes.page}>
      <div className={classes.rooms} data-is-hidden={open !== null || undefined}>
        <SearchInput
          value={params.q}
          onSearch={(q) => setParams({ q })}
          placeholder={t('search')}
          aria-label={t('search')}
        />
        {params.q === '' ? <RoomList roomKey={roomKey} /> : <SearchResults search={params.q} />}
      </div>
      <section className={classes.room} data-is-hidden={open === null || undefined} aria-label={t('title')}>
        {open ? (
          <ConversationView key={`${roomKey} ${params.message}`} {...open} startAt={params.message || null} />
        ) : (
          <EmptyState title={t('chooseTitle')} text={t('chooseText')} />
        )}
      </section>
    </div>
  )
}
