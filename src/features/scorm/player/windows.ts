import { type Journal, openJournal } from './journal'
import { type Hold, type Replayed, replay } from './replay'
import { send } from './send'

const nameOf = (sessionId: string) => `scorm-window ${sessionId}`

/** Stands for the session until the window is gone, however it goes, or until it lets go, so that the next need not wait. */
export function holdWindow(sessionId: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  navigator.locks.request(nameOf(sessionId), () => promise).catch(() => undefined)
  return resolve
}

const hold: Hold = (sessionId, work) =>
  navigator.locks.request(nameOf(sessionId), { ifAvailable: true }, async (lock) => {
    if (lock) await work()
    return lock !== null
  })

/** One window at a time: the next one must not begin while this one still sends what is before it. */
const replayAlone = (journal: Journal): Promise<Replayed> =>
  navigator.locks.request('scorm-replay', () => replay(journal, send, hold))

const RETRY_MS = 2000

type Ports = { onWaiting: (isConnected: boolean) => void; isSkipped: () => boolean }

/** The journal, once everything that earlier windows left in it has been sent, or need not be waited for. */
export async function openWindow({ onWaiting, isSkipped }: Ports) {
  const journal = await openJournal()
  if (!journal) return { journal: null, refused: null }
  for (;;) {
    const { failed, refused } = await replayAlone(journal)
    if (!failed || isSkipped()) return { journal, refused }
    onWaiting(failed.isConnected)
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    if (isSkipped()) return { journal, refused }
  }
}
