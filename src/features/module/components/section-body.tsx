import { Stack, Typography } from '@mantine/core'
import type { SectionContent } from '../schema'
import { AttachmentLinks } from './attachment-links'
import classes from './section-body.module.css'

type SectionBodyProps = { slug: string; section: Pick<SectionContent, 'html' | 'attachments'> }

/** A section's text and files. `html` has been sanitised on the server; a video or quiz is up to who shows it. */
export function SectionBody({ slug, section: { html, attachments } }: SectionBodyProps) {
  return (
    <Stack gap="md">
      {html !== '' && (
        <Typography className={classes.html}>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when stored and again when read */}
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </Typography>
      )}
      {attachments.length > 0 && <AttachmentLinks slug={slug} attachments={attachments} />}
    </Stack>
  )
}
