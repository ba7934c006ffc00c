'use client'

import { Button, Group, Paper, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RelativeTime } from '@/components/relative-time'
import { LazyComposer } from '@/features/comment/components/lazy-composer'
import { MentionText } from '@/features/membership/components/mention-text'
import type { RouterOutputs } from '@/trpc/client'
import { useRemark } from './use-comments'

export type Remark = RouterOutputs['suggestion']['comment']['replies']['items'][number]

/** One comment, and what one may do with it. */
export function RemarkItem({ remark, onReply }: { remark: Remark; onReply?: () => void }) {
  const t = useTranslations('suggestion.comment')
  const [isEditing, setIsEditing] = useState(false)
  const { onSave, remove, restore, isBusy } = useRemark(remark.id)
  const { id, author, createdAt, editedAt, isDeleted, body, mentions } = remark
  return (
    <Paper withBorder radius="md" p="sm" id={`comment-${id}`}>
      <Group gap="xs" fz="sm" c="dimmed" mb={4}>
        <Text span inherit fw={600} c="var(--mantine-color-text)">
          {author.name}
        </Text>
        <RelativeTime value={createdAt} />
        {editedAt && !isDeleted && <span>({t('edited')})</span>}
      </Group>
      {isDeleted && (
        <Text size="sm" c="dimmed" fs="italic">
          {t('deleted')}
        </Text>
      )}
      {!isDeleted && !isEditing && <MentionText body={body} mentions={mentions} size="sm" />}
      {isEditing && (
        <LazyComposer
          label={t('edit')}
          sendLabel={t('save')}
          initial={{ body, mentionIds: mentions.map(({ id }) => id) }}
          known={mentions}
          hasFocus
          isBusy={isBusy}
          onSend={onSave}
          onCancel={() => setIsEditing(false)}
        />
      )}
      {!isEditing && (
        <Group gap={4} mt={4}>
          {onReply && !isDeleted && <Act label={t('reply')} onClick={onReply} />}
          {remark.canEdit && <Act label={t('edit')} onClick={() => setIsEditing(true)} />}
          {remark.canDelete && <Act label={t('delete')} onClick={remove} />}
          {remark.canRestore && <Act label={t('restore')} onClick={restore} />}
        </Group>
      )}
    </Paper>
  )
}

function Act({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="subtle" onClick={onClick}>
      {label}
    </Button>
  )
}
