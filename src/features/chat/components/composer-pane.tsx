import { useEffect, useState } from 'react'
import { useShell } from '@/features/tenant/components/shell-context'
import { roomKeyOf } from '../policy'
import { Composer } from './composer'
import { type Draft, EMPTY_DRAFT, keep, keptKey, type Quote, readKept } from './kept'

type ComposerPaneProps = {
  moduleId: string | null
  /** What to reply to; `round` tells one request from the next. */
  reply: { quote: Quote; round: number } | null
  onSend: (draft: Draft) => void
  onEditLast: () => void
}

/** What one is writing in a conversation, kept in the browser until it is sent. */
export function ComposerPane({ moduleId, reply, onSend, onEditLast }: ComposerPaneProps) {
  const { tenant, member } = useShell()
  const key = keptKey('draft', tenant.slug, member.id, roomKeyOf(moduleId))
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  useEffect(() => setDraft(readKept(key, EMPTY_DRAFT)), [key])
  const change = (next: Draft) => {
    setDraft(next)
    keep(key, next.body === '' && !next.replyTo && !next.isQuestion ? null : next)
  }
  useEffect(() => {
    if (reply) setDraft((known) => ({ ...known, replyTo: reply.quote }))
  }, [reply])
  const send = (ready: Draft) => {
    onSend(ready)
    change(EMPTY_DRAFT)
  }
  return <Composer moduleId={moduleId} draft={draft} onChange={change} onSend={send} onEditLast={onEditLast} />
}
