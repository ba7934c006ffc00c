'use client'

import { Anchor, Group, Text } from '@mantine/core'
import { IconBook } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { sectionEditorHref } from '@/features/module/components/links'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'

/** Which modules a confirmed answer has become part of, or will once they are published. */
export function AnswerSections({ answerId }: { answerId: string }) {
  const t = useTranslations('answer.section')
  const { tenant } = useShell()
  const { data: sections = [] } = api.answer.sections.useQuery({ answerId })
  return sections.map(({ id, moduleId, moduleSlug, moduleTitle, isPublished }) => (
    <Group key={id} gap={4} wrap="nowrap">
      <IconBook size={14} aria-hidden />
      <Text size="xs">
        {t.rich(isPublished ? 'partOf' : 'draftOf', {
          title: moduleTitle,
          link: (title) => (
            <Anchor
              component={Link}
              inherit
              href={
                isPublished ? `/t/${tenant.slug}/modules/${moduleSlug}` : sectionEditorHref(tenant.slug, moduleId, id)
              }
            >
              {title}
            </Anchor>
          ),
        })}
      </Text>
    </Group>
  ))
}
