import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Commit } from './protocol'

/** A window that has had something to say; its token signs what it still has to send after it is gone. */
export type KeptWindow = { sessionId: string; token: string; commitUrl: string; lastSeq: number }
export type KeptCommit = Omit<Commit, 'token'>

interface Tables extends DBSchema {
  windows: { key: string; value: KeptWindow }
  commits: { key: [sessionId: string, seq: number]; value: KeptCommit }
}

/** What is not known to be on the server, kept where neither a crash nor a closed window reaches it. */
export type Journal = {
  /** Writes what a window has to say, in one piece; whoever waits for it knows that it is kept. */
  keep(window: KeptWindow, commits: readonly KeptCommit[]): Promise<void>
  drop(sessionId: string, seq: number): Promise<void>
  forget(sessionId: string): Promise<void>
  windows(): Promise<KeptWindow[]>
  commits(sessionId: string): Promise<KeptCommit[]>
}

const ofSession = (sessionId: string) => IDBKeyRange.bound([sessionId, 0], [sessionId, Number.MAX_SAFE_INTEGER])

function journalIn(db: IDBPDatabase<Tables>): Journal {
  return {
    async keep(window, commits) {
      const tx = db.transaction(['windows', 'commits'], 'readwrite')
      const requests: Promise<unknown>[] = commits.map((commit) =>
        tx.objectStore('commits').put(commit, [window.sessionId, commit.seq]),
      )
      requests.push(tx.objectStore('windows').put(window, window.sessionId))
      // Nothing more is asked of it: a page that goes away right now need not be there for the answers.
      tx.commit()
      await Promise.all([...requests, tx.done])
    },
    drop: (sessionId, seq) => db.delete('commits', [sessionId, seq]),
    async forget(sessionId) {
      const tx = db.transaction(['windows', 'commits'], 'readwrite')
      await Promise.all([
        tx.objectStore('windows').delete(sessionId),
        tx.objectStore('commits').delete(ofSession(sessionId)),
        tx.done,
      ])
    },
    windows: () => db.getAll('windows'),
    commits: (sessionId) => db.getAll('commits', ofSession(sessionId)),
  }
}

/** The journal of this origin; null where the browser keeps nothing. */
export async function openJournal(): Promise<Journal | null> {
  try {
    const db = await openDB<Tables>('scorm-player', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('windows')
        fresh.createObjectStore('commits')
      },
    })
    return journalIn(db)
  } catch {
    return null
  }
}
