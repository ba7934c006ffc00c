'use client'

import { Button, Group } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Verdict } from './decision-modal'
import { PostCard } from './post-card'
import type { PostActions, RadarPost } from './use-post-actions'

const PostMenu = dynamic(async () => (await import('./post-menu')).PostMenu)
const EditPostModal = dynamic(async () => (await import('./edit-post-modal')).EditPostModal)
const DecisionModal = dynamic(async () => (await import('./decision-modal')).DecisionModal)

type PostCards = {
  slug: string
  canModerate: boolean
  actions: PostActions
  isNew: (post: RadarPost) => boolean
  onTag: (tagId: string) => void
}

/** The cards with what the member can do, and the dialogs for it. */
export function usePostCards({ slug, canModerate, actions, isNew, onTag }: PostCards) {
  const t = useTranslations('radar')
  const [edited, setEdited] = useState<RadarPost | null>(null)
  const [asked, setAsked] = useState<{ post: RadarPost; to: Verdict } | null>(null)
  const ask = (post: RadarPost, to: Verdict) => setAsked({ post, to })
  const render = (post: RadarPost) => (
    <PostCard
      key={post.id}
      slug={slug}
      post={post}
      isNew={isNew(post)}
      actions={actions}
      onTag={onTag}
      menu={
        (canModerate || post.canEdit || post.canWithdraw) && (
          <PostMenu
            post={post}
            canModerate={canModerate}
            actions={actions}
            onEdit={() => setEdited(post)}
            onAsk={(to) => ask(post, to)}
          />
        )
      }
    >
      {canModerate && post.status === 'PENDING' && !post.heldBy && (
        <Group gap="xs">
          <Button
            size="compact-sm"
            disabled={actions.isDeciding}
            aria-keyshortcuts="a"
            onClick={() => actions.decide(post, 'APPROVED')}
          >
            {t('approve')}
          </Button>
          <Button size="compact-sm" variant="default" aria-keyshortcuts="r" onClick={() => ask(post, 'REJECTED')}>
            {t('reject')}
          </Button>
        </Group>
      )}
    </PostCard>
  )
  const dialog = edited ? (
    <EditPostModal post={edited} onClose={() => setEdited(null)} />
  ) : asked ? (
    <DecisionModal {...asked} onClose={() => setAsked(null)} />
  ) : null
  return { render, dialog, ask }
}
