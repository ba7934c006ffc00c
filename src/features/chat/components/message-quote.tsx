import { Text, UnstyledButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './chat.module.css'

type MessageQuoteProps = {
  quote: { authorName: string | null; excerpt: string; isDeleted?: boolean }
  onOpen?: () => void
}

/** The message that another one replies to; opens it. */
export function MessageQuote({ quote, onOpen }: MessageQuoteProps) {
  const t = useTranslations('chat')
  const text = (
    <Text size="xs" c="dimmed" truncate>
      <b>{quote.authorName ?? t('system')}</b> {quote.isDeleted ? t('deletedMessage') : quote.excerpt}
    </Text>
  )
  if (!onOpen) return <div className={classes.quote}>{text}</div>
  return (
    <UnstyledButton className={classes.quote} onClick={onOpen} aria-label={t('openReplied')}>
      {text}
    </UnstyledButton>
  )
}
