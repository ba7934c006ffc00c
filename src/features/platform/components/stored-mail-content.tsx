'use client'

import { Tabs, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './stored-mail-content.module.css'
import type { StoredMail } from './stored-mails'

// Its links open in this tab; nothing else of the page is within its reach, and no script runs.
const SANDBOX = 'allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox'
const BASE = '<base target="_top">'

/** The mail as its reader's program shows it, with and without HTML. */
export function StoredMailContent({ mail }: { mail: StoredMail }) {
  const t = useTranslations('platform.mails')
  return (
    <Tabs defaultValue="html" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="html">{t('html')}</Tabs.Tab>
        <Tabs.Tab value="text">{t('plain')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="html" pt="sm">
        <iframe
          title={t('preview', { subject: mail.subject })}
          sandbox={SANDBOX}
          srcDoc={mail.html.replace('<head>', `<head>${BASE}`)}
          className={classes.preview}
        />
      </Tabs.Panel>
      <Tabs.Panel value="text" pt="sm">
        <Text component="pre" size="sm" className={classes.text}>
          {mail.text}
        </Text>
      </Tabs.Panel>
    </Tabs>
  )
}
