import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { MentionedPerson } from '@/features/membership/components/use-mention-list'
import { api } from '@/trpc/client'

type UnreachedProps = { moduleId: string; people: readonly MentionedPerson[] }

/** Who is mentioned in vain, as they are not in the conversation. */
export function Unreached({ moduleId, people }: UnreachedProps) {
  const t = useTranslations('chat')
  const membershipIds = people.map(({ id }) => id)
  const { data } = api.chat.reached.useQuery(
    { moduleId, membershipIds },
    { enabled: people.length > 0, placeholderData: (previous) => previous },
  )
  const names = data ? people.filter(({ id }) => !data.includes(id)).map(({ name }) => name) : []
  return (
    <Text size="xs" c="dimmed" role="status">
      {names.length > 0 && t('unreached', { names: names.join(', ') })}
    </Text>
  )
}
