'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Verdict } from './decision-modal'
import type { PostActions, RadarPost } from './use-post-actions'

type PostMenuProps = {
  post: RadarPost
  canModerate: boolean
  actions: PostActions
  onEdit: () => void
  onAsk: (to: Verdict) => void
}

/** What its poster and moderators can do with a post. */
export function PostMenu({ post, canModerate, actions, onEdit, onAsk }: PostMenuProps) {
  const t = useTranslations('radar')
  const { status, title } = post
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('more', { title })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {post.canEdit && <Menu.Item onClick={onEdit}>{t('edit')}</Menu.Item>}
        {canModerate && status === 'APPROVED' && (
          <Menu.Item onClick={() => actions.pin(post)}>{t(post.pinned ? 'unpin' : 'pin')}</Menu.Item>
        )}
        {canModerate && status === 'REJECTED' && (
          <Menu.Item onClick={() => actions.decide(post, 'APPROVED')}>{t('approve')}</Menu.Item>
        )}
        {canModerate && status === 'ARCHIVED' && (
          <>
            <Menu.Item onClick={() => actions.decide(post, 'APPROVED')}>{t('restore')}</Menu.Item>
            <Menu.Item onClick={() => onAsk('REJECTED')}>{t('reject')}</Menu.Item>
          </>
        )}
        {canModerate && status !== 'ARCHIVED' && !post.heldBy && (
          <Menu.Item onClick={() => onAsk('ARCHIVED')}>{t('archive')}</Menu.Item>
        )}
        {!canModerate && post.canWithdraw && (
          <Menu.Item onClick={() => actions.withdraw(post)}>{t('withdraw')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
