'use client'

import { Anchor, Group, Text } from '@mantine/core'
import { IconBook } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'

/** Which modules a confirmed answer has become part of. */
export function AnswerSections({ answerId }: { answerId: string }) {
  const t = useTranslations('answer.section')
  const { tenant } = useShell()
  const { data: sections = [] } = api.answer.sections.useQuery({ answerId })
  return sections.map(({ id, module }) => (
    <Group key={id} gap={4} wrap="nowrap">
      <IconBook size={14} aria-hidden />
      <Text size="xs">
        {t.rich('partOf', {
          title: module.title,
          link: (title) => (
            <Anchor component={Link} inherit href={`/t/${tenant.slug}/modules/${module.slug}`}>
              {title}
            </Anchor>
          ),
        })}
      </Text>
    </Group>
  ))
}
