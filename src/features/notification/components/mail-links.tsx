import { Anchor, List, ListItem, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'

type MailLinksProps = { tenants: readonly { slug: string; name: string }[] }

/** Where one chooses which mails come, for each company. */
export function MailLinks({ tenants }: MailLinksProps) {
  const t = useTranslations('notification.settings')
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={2} size="h4">
        {t('title')}
      </Title>
      <Text c="dimmed">{t('description')}</Text>
      <List listStyleType="none">
        {tenants.map(({ slug, name }) => (
          <ListItem key={slug}>
            <Anchor href={`/t/${slug}/notifications/settings`}>{t('ofCompany', { name })}</Anchor>
          </ListItem>
        ))}
      </List>
    </Stack>
  )
}
