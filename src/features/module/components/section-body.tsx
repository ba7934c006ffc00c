import { Anchor, Group, Paper, Stack, Text, Typography } from '@mantine/core'
import { IconDownload, IconPaperclip } from '@tabler/icons-react'
import { useFormatter } from 'next-intl'
import type { PublishedSection } from '../schema'
import classes from './section-body.module.css'

/** What may reach a browser of a section: everything but its quiz. `html` has been sanitised on the server. */
export type ReadableSection = Omit<PublishedSection, 'quiz'>

type SectionBodyProps = { slug: string; section: Pick<ReadableSection, 'html' | 'attachments'> }

/** A section's text and files; its video and quiz are the learner's page's matter. */
export function SectionBody({ slug, section: { html, attachments } }: SectionBodyProps) {
  return (
    <Stack gap="md">
      {html !== '' && (
        <Typography className={classes.html}>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when stored and again when read */}
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </Typography>
      )}
      {attachments.map((attachment) => (
        <AttachmentLink key={attachment.id} slug={slug} attachment={attachment} />
      ))}
    </Stack>
  )
}

const MEGABYTE = 1024 * 1024

type AttachmentLinkProps = { slug: string; attachment: ReadableSection['attachments'][number] }

function AttachmentLink({ slug, attachment: { assetId, fileName, size } }: AttachmentLinkProps) {
  const format = useFormatter()
  const isLarge = size >= MEGABYTE
  return (
    <Paper withBorder radius="md" p="sm">
      <Group gap="sm" wrap="nowrap">
        <IconPaperclip size={20} aria-hidden />
        <Anchor href={`/t/${slug}/files/${assetId}`} download={fileName} style={{ overflowWrap: 'anywhere' }} flex={1}>
          {fileName}
        </Anchor>
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {format.number(isLarge ? size / MEGABYTE : size / 1024, {
            style: 'unit',
            unit: isLarge ? 'megabyte' : 'kilobyte',
            maximumFractionDigits: isLarge ? 1 : 0,
          })}
        </Text>
        <IconDownload size={18} aria-hidden />
      </Group>
    </Paper>
  )
}
