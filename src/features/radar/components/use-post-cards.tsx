'use client'

import { Button, Group } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PostCard } from './post-card'
import type { PostActions, RadarPost } from './use-post-actions'

const PostMenu = dynamic(async () => (await import('./post-menu')).PostMenu)
const EditPostModal = dynamic(async () => (await import('./edit-post-modal')).EditPostModal)
const RejectModal = dynamic(async () => (await import('./reject-modal')).RejectModal)

type PostCards = {
  slug: string
  canModerate: boolean
  actions: PostActions
  isNew: (approvedAt: Date | null) => boolean
  onTag: (tagId: string) => void
}

/** The cards with what the member can do, and the dialogs for it. */
export function usePostCards({ slug, canModerate, actions, isNew, onTag }: PostCards) {
  const t = useTranslations('radar')
  const [edited, setEdited] = useState<RadarPost | null>(null)
  const [rejected, setRejected] = useState<RadarPost | null>(null)
  const render = (post: RadarPost) => (
    <PostCard key={post.id} slug={slug} post={post} isNew={isNew(post.approvedAt)} actions={actions} onTag={onTag}>
      {canModerate && post.status === 'PENDING' && (
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-sm"
            disabled={actions.isDeciding}
            aria-keyshortcuts="a"
            onClick={() => actions.decide(post, 'APPROVED')}
          >
            {t('approve')}
          </Button>
          <Button size="compact-sm" variant="default" aria-keyshortcuts="r" onClick={() => setRejected(post)}>
            {t('reject')}
          </Button>
        </Group>
      )}
      <PostMenu
        post={post}
        canModerate={canModerate}
        actions={actions}
        onEdit={() => setEdited(post)}
        onReject={() => setRejected(post)}
      />
    </PostCard>
  )
  const dialog = edited ? (
    <EditPostModal post={edited} onClose={() => setEdited(null)} />
  ) : rejected ? (
    <RejectModal
      post={rejected}
      onReject={(reason) => actions.decide(rejected, 'REJECTED', reason)}
      onClose={() => setRejected(null)}
    />
  ) : null
  return { render, dialog, askReason: setRejected }
}
