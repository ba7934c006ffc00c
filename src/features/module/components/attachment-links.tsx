import { Text } from '@mantine/core'
import { IconDownload, IconExternalLink, IconFile, IconFileTypePdf, IconFileWord, IconPhoto } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { FileSize } from '@/components/file-size'
import type { AttachmentType } from '@/generated/prisma/enums'
import type { SectionContent } from '../schema'
import classes from './section-body.module.css'

type Attachments = SectionContent['attachments']

const ICONS: Record<AttachmentType, typeof IconFile> = {
  PDF: IconFileTypePdf,
  WORD: IconFileWord,
  IMAGE: IconPhoto,
  OTHER: IconFile,
}

/** The files of a section: pictures are shown, what the browser can show opens in a new tab, the rest is downloaded. */
export function AttachmentLinks({ slug, attachments }: { slug: string; attachments: Attachments }) {
  const t = useTranslations('module.section')
  return (
    <ul className={classes.files} aria-label={t('files')}>
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <AttachmentLink slug={slug} attachment={attachment} />
        </li>
      ))}
    </ul>
  )
}

function AttachmentLink({ slug, attachment }: { slug: string; attachment: Attachments[number] }) {
  const t = useTranslations('module.section')
  const { fileName, fileType, size } = attachment
  const href = `/t/${slug}/files/${attachment.assetId}`
  const Icon = ICONS[fileType]
  const opensInBrowser = fileType === 'PDF' || fileType === 'IMAGE'
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: a tenant's own file, behind its session */}
      {fileType === 'IMAGE' && <img src={href} alt={fileName} loading="lazy" className={classes.picture} />}
      <a href={href} className={classes.file} {...(opensInBrowser ? { target: '_blank' } : { download: fileName })}>
        <Icon size={22} stroke={1.6} aria-hidden />
        <span className={classes.fileName}>
          <Text component="span" size="sm" fw={550}>
            {fileName}
          </Text>{' '}
          <Text component="span" size="xs" c="dimmed">
            <FileSize bytes={size} />
            {opensInBrowser && ` · ${t('opensInNewTab')}`}
          </Text>
        </span>
        {opensInBrowser ? <IconExternalLink size={18} aria-hidden /> : <IconDownload size={18} aria-hidden />}
      </a>
    </>
  )
}
