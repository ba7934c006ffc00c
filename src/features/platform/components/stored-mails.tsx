'use client'

import { Accordion, Button, Container, Group, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { RelativeTime } from '@/components/relative-time'
import { StoredMailContent } from './stored-mail-content'

export type StoredMail = { id: string; recipient: string; subject: string; text: string; html: string; sentAt: Date }

/** The mails that a demo sends nowhere else. */
export function StoredMails({ mails }: { mails: StoredMail[] }) {
  const t = useTranslations('platform.mails')
  const router = useRouter()
  const [open, setOpen] = useState(mails[0]?.id ?? null)
  return (
    <Container size="md" py="lg" component="main">
      <PageHeader title={t('title')} description={t('text')}>
        <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={() => router.refresh()}>
          {t('refresh')}
        </Button>
      </PageHeader>
      {mails.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      <Accordion variant="separated" radius="md" value={open} onChange={setOpen} order={2}>
        {mails.map((mail) => (
          <Accordion.Item key={mail.id} value={mail.id}>
            <Accordion.Control>
              <Group justify="space-between" gap="xs" wrap="wrap">
                <Stack gap={2} miw={0}>
                  <Text fw={600} component="span">
                    {mail.subject}
                  </Text>
                  <Text size="sm" c="dimmed" component="span" style={{ overflowWrap: 'anywhere' }}>
                    {t('to', { recipient: mail.recipient })}
                  </Text>
                </Stack>
                <Text size="sm" c="dimmed" component="span">
                  <RelativeTime value={mail.sentAt} />
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>{open === mail.id && <StoredMailContent mail={mail} />}</Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Container>
  )
}
