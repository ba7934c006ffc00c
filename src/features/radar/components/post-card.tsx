'use client'

import { ActionIcon, Anchor, Badge, Button, Group, Paper, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconBookmark, IconBookmarkFilled, IconExternalLink, IconPin } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RelativeTime } from '@/components/relative-time'
import classes from './post-card.module.css'
import type { PostActions, RadarPost } from './use-post-actions'

type PostCardProps = {
  slug: string
  post: RadarPost
  isNew: boolean
  actions: PostActions
  onTag: (tagId: string) => void
  menu: ReactNode
  children?: ReactNode
}

const COLORS = { PENDING: 'yellow', APPROVED: 'green', REJECTED: 'red', ARCHIVED: 'gray' } as const

/** A link: what it is, who posted it, how it stands. Its picture is this site's; only a click asks the foreign one. */
export function PostCard({ slug, post, isNew, actions, onTag, menu, children }: PostCardProps) {
  const t = useTranslations('radar')
  const { title, description, siteName, url, tags, isSaved, pinned, imageAssetId } = post
  const site = siteName ?? new URL(url).hostname.replace(/^www\./, '')
  return (
    <Paper withBorder radius="md" p="md" component="li" className={classes.card} data-post={post.id}>
      {imageAssetId && (
        // biome-ignore lint/performance/noImgElement: a tenant's own file, behind its session
        <img
          src={`/t/${slug}/files/${imageAssetId}`}
          alt=""
          className={classes.picture}
          loading="lazy"
          decoding="async"
        />
      )}
      <Stack gap={6} className={classes.body}>
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
          <Anchor
            href={url}
            target="_blank"
            rel="noopener noreferrer nofollow"
            fw={600}
            c="inherit"
            className={classes.title}
          >
            {title}
            <VisuallyHidden> {t('opensElsewhere', { site })}</VisuallyHidden>
          </Anchor>
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              color={isSaved ? undefined : 'gray'}
              aria-pressed={isSaved}
              aria-label={`${t('save')}: ${title}`}
              title={t(isSaved ? 'unsave' : 'save')}
              onClick={() => actions.save(post)}
            >
              {isSaved ? <IconBookmarkFilled size={18} /> : <IconBookmark size={18} />}
            </ActionIcon>
            {menu}
          </Group>
        </Group>
        <Group gap="xs" c="dimmed" fz="sm">
          {isNew && <Badge className={classes.badge}>{t('new')}</Badge>}
          {pinned && (
            <Badge variant="light" leftSection={<IconPin size={12} aria-hidden />} className={classes.badge}>
              {t('pinned')}
            </Badge>
          )}
          {post.status !== 'APPROVED' && (
            <Badge variant="light" color={COLORS[post.status]} className={classes.badge}>
              {t(`states.${post.status}`)}
            </Badge>
          )}
          <Group gap={4} wrap="nowrap">
            <IconExternalLink size={14} aria-hidden />
            {site}
          </Group>
          <span>{t('by', { name: post.postedBy })}</span>
          <RelativeTime value={post.approvedAt ?? post.createdAt} />
        </Group>
        {description && (
          <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} lineClamp={4}>
            {description}
          </Text>
        )}
        {tags.length > 0 && (
          <Group gap={6}>
            {tags.map((tag) => (
              <Button key={tag.id} size="compact-xs" variant="light" color="gray" onClick={() => onTag(tag.id)}>
                {tag.name}
              </Button>
            ))}
          </Group>
        )}
        {post.heldBy && (
          <Text size="sm" c="dimmed">
            {t('heldBy', { name: post.heldBy })}
          </Text>
        )}
        <Decision post={post} />
        {post.previewStatus === 'FAILED' && post.canRetryPreview && (
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {t('noPreview')}
            </Text>
            <Button size="compact-xs" variant="subtle" onClick={() => actions.retry(post)}>
              {t('retry')}
            </Button>
          </Group>
        )}
        {children}
      </Stack>
    </Paper>
  )
}

function Decision({ post: { status, reviewedBy, reviewNote } }: { post: RadarPost }) {
  const t = useTranslations('radar')
  if (status === 'PENDING' || status === 'APPROVED' || !reviewedBy) return null
  return (
    <Text size="sm">
      {t('decidedBy', { name: reviewedBy })}
      {reviewNote && ` · ${t('reason')}: ${reviewNote}`}
    </Text>
  )
}
