'use client'

import { Text, UnstyledButton } from '@mantine/core'
import { IconChevronUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { canVote } from '../policy'
import { useVote, type Votable } from './use-vote'
import classes from './vote-button.module.css'

type VoteButtonProps = { suggestion: Votable & { title: string; status: Parameters<typeof canVote>[0] } }

/** How many want it, and one's own vote: pressed again, it is taken back. */
export function VoteButton({ suggestion }: VoteButtonProps) {
  const t = useTranslations('suggestion')
  const { isVoted, count, toggle } = useVote(suggestion)
  const label = `${t(isVoted ? 'unvote' : 'vote', { title: suggestion.title })} (${t('votes', { count })})`
  return (
    <UnstyledButton
      className={classes.vote}
      aria-pressed={isVoted}
      aria-label={label}
      title={label}
      data-vote
      disabled={!canVote(suggestion.status)}
      onClick={toggle}
    >
      <IconChevronUp size={20} aria-hidden />
      <Text span fw={700} lh={1.2}>
        {count}
      </Text>
    </UnstyledButton>
  )
}
