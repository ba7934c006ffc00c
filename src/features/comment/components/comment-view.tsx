'use client'

import { ActionIcon, Box, Group, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RelativeTime } from '@/components/relative-time'
import { MentionText } from '@/features/membership/components/mention-text'
import type { RouterOutputs } from '@/trpc/client'
import { LazyComposer } from './lazy-composer'
import { useCommentActions } from './use-comment'

export type Remark = RouterOutputs['comment']['replies']['items'][number]

/** One comment with what its reader may do to it. */
export function CommentView({ remark }: { remark: Remark }) {
  const t = useTranslations('comment')
  const tCommon = useTranslations('common')
  const { isBusy, onSave, onDelete } = useCommentActions(remark.id)
  const [isEditing, setEditing] = useState(false)
  if (remark.isDeleted) {
    return (
      <Text size="sm" c="dimmed" fs="italic" id={`comment-${remark.id}`}>
        {t('deleted')}
      </Text>
    )
  }
  return (
    <Box id={`comment-${remark.id}`}>
      <Group gap={8} justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm">
          <strong>{remark.author.name}</strong>{' '}
          <Text span size="xs" c="dimmed">
            · <RelativeTime value={remark.createdAt} />
            {remark.editedAt && ` · ${t('edited')}`}
          </Text>
        </Text>
        <Group gap={2} wrap="nowrap">
          {remark.canEdit && (
            <ActionIcon variant="subtle" color="gray" aria-label={tCommon('edit')} onClick={() => setEditing(true)}>
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          )}
          {remark.canDelete && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={tCommon('delete')}
              loading={isBusy && !isEditing}
              onClick={onDelete}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      </Group>
      {isEditing ? (
        <LazyComposer
          label={tCommon('edit')}
          sendLabel={tCommon('save')}
          initial={{ body: remark.body, mentionIds: remark.mentions.map(({ id }) => id) }}
          known={remark.mentions}
          hasFocus
          isBusy={isBusy}
          onSend={onSave}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <MentionText size="sm" body={remark.body} mentions={remark.mentions} />
      )}
    </Box>
  )
}
