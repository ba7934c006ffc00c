import { Alert, Anchor } from '@mantine/core'
import { IconMessageCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { messagePath } from '@/features/chat/policy'
import { useShell } from '@/features/tenant/components/shell-context'
import type { EditedSection } from './section-editor-page'

type SectionSourceProps = { source: NonNullable<EditedSection['source']> }

/** Whose answer the section was made of, with the way back to it. */
export function SectionSource({ source: { messageId, authorName, moduleId } }: SectionSourceProps) {
  const t = useTranslations('answer.section')
  const { tenant } = useShell()
  return (
    <Alert variant="light" py="xs" icon={<IconMessageCheck aria-hidden />}>
      {authorName ? t('source', { name: authorName }) : t('sourceNobody')}
      {' · '}
      <Anchor component={Link} inherit href={`/t/${tenant.slug}${messagePath(moduleId, messageId)}`}>
        {t('seeSource')}
      </Anchor>
    </Alert>
  )
}
