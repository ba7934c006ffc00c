import type { Journal, KeptWindow } from './journal'
import type { CommitRefusal } from './protocol'
import { commitBody, type Send, type Sent } from './send'

/** Runs while this window alone stands for that session; says false, and does nothing, when another window does. */
export type Hold = (sessionId: string, work: () => Promise<void>) => Promise<boolean>

export type Replayed = {
  sent: number
  refused: CommitRefusal['error'] | null
  failed: (Sent & { kind: 'failed' }) | null
}

async function replayWindow(journal: Journal, send: Send, kept: KeptWindow, total: Replayed): Promise<void> {
  const commits = await journal.commits(kept.sessionId)
  const lastSeq = Math.max(kept.lastSeq, ...commits.map(({ seq }) => seq))
  const isOver = commits.some(({ seq, final }) => seq === lastSeq && final)
  const goodbye = { seq: lastSeq + 1, baseRevision: 0, final: true, calls: [] }
  let isWhole = true
  for (const commit of isOver ? commits : [...commits, goodbye]) {
    const sent = await send(kept.commitUrl, commitBody(kept.token, commit), false)
    if (sent.kind === 'failed') {
      total.failed = sent
      return
    }
    if (sent.kind === 'refused') {
      isWhole = false
      if (commit !== goodbye) total.refused = sent.reason
      continue
    }
    if (commit !== goodbye) total.sent += 1
    await journal.drop(kept.sessionId, commit.seq)
  }
  if (isWhole || commits.length === 0) await journal.forget(kept.sessionId)
}

/**
 * Sends what earlier windows of this browser could not, signed by their own tokens, and says goodbye for them. What
 * cannot be sent now stays, and so does what is not taken.
 */
export async function replay(journal: Journal, send: Send, hold: Hold): Promise<Replayed> {
  const total: Replayed = { sent: 0, refused: null, failed: null }
  for (const kept of await journal.windows()) {
    await hold(kept.sessionId, () => replayWindow(journal, send, kept, total))
    if (total.failed) break
  }
  return total
}
