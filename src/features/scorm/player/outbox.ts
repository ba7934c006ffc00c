import { Batches, LEAVING_BYTES } from './batches'
import type { Journal, KeptWindow } from './journal'
import { type CallEntry, type CommitRefusal, type Committed, type Json, PING_MS } from './protocol'
import { commitBody, pingBody, type Send } from './send'

/**
 * Whether what the package said is on the server. `offline`: no connection, or a server in trouble (`isConnected`);
 * `refused`: something was not taken, for `reason`; `takenOver`: another window goes on. `isKept`: what is not on the
 * server is at least kept in this browser.
 */
export type SaveState = {
  status: 'saved' | 'saving' | 'offline' | 'refused' | 'takenOver'
  reason: CommitRefusal['error'] | null
  isConnected: boolean
  isKept: boolean
  unsaved: number
}

type Ports = {
  window: Omit<KeptWindow, 'lastSeq'>
  revision: number
  journal: Journal | null
  send: Send
  onState: (state: SaveState) => void
  onAnswer: (answer: Committed) => void
}

const FLUSH_MS = 2000
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 30_000

/**
 * What a window has to say, on its way to the server: each piece is kept in the journal as it is said, sent every two
 * seconds or when the package asks for it, again and again until it is answered, and dropped only then.
 */
export class Outbox {
  private readonly batches: Batches
  private revision: number
  private failures = 0
  private isConnected = true
  private isTakenOver = false
  private isGone = false
  private refusal: CommitRefusal['error'] | null = null
  private isScheduled = false
  private writes = 0
  private isHidden = false
  private sending: Promise<void> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private pingTimer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly ports: Ports) {
    this.revision = ports.revision
    this.batches = new Batches(() => this.revision)
    void this.write()
    this.pingLater()
  }

  addCall(call: CallEntry): void {
    this.isGone = false
    this.batches.addCall(call)
    this.changed()
    // A server in trouble is asked again in its time, however often the package asks.
    if ((call.name === 'Commit' || call.name === 'Terminate') && this.failures === 0) this.flush()
    else this.flushLater(FLUSH_MS)
  }

  setPlace(sequencing: Json | undefined, currentActivityId: string | null): void {
    this.batches.setPlace(sequencing, currentActivityId)
    this.changed()
    this.flushLater(FLUSH_MS)
  }

  /** Sends what there is as soon as it is kept. */
  flush(): void {
    this.batches.close(false)
    void this.write().then(() => this.sendAll())
  }

  /** At once instead of at the next try. */
  retry(): void {
    this.failures = 0
    this.flush()
  }

  /** The window may go away right now: everything that fits is sent without waiting for an answer. */
  leave(): void {
    if (this.isTakenOver) return
    if (!this.isGone) this.batches.close(true)
    this.isGone = true
    void this.write()
    let room = LEAVING_BYTES
    for (const { commit } of this.batches.waiting) {
      const body = commitBody(this.ports.window.token, commit)
      const size = new TextEncoder().encode(body).length
      const fits = size <= room
      if (fits) room -= size
      void this.ports.send(this.ports.window.commitUrl, body, fits).then((sent) => {
        if (sent.kind === 'done') this.done(commit.seq, sent.answer)
      })
    }
  }

  /** A window out of sight may never come back, though it goes on until then. */
  setHidden(isHidden: boolean): void {
    this.isHidden = isHidden
    if (this.batches.waiting.length > 0) this.retry()
  }

  /** The learner leaves by the platform's own door: true as soon as everything has been answered. */
  async finish(): Promise<boolean> {
    if (!this.isGone && !this.isTakenOver) this.batches.close(true)
    this.isGone = true
    await this.write()
    await this.sendAll()
    const isSaved = this.batches.waiting.length === 0
    // Nothing is left to be said for this window by another one.
    if (isSaved && !this.refusal) await this.ports.journal?.forget(this.ports.window.sessionId).catch(() => undefined)
    return isSaved
  }

  get state(): SaveState {
    const { waiting } = this.batches
    return {
      status: this.statusOf(waiting.length),
      reason: this.refusal,
      isConnected: this.isConnected,
      isKept: this.writes > 0 || waiting.every(({ isKept }) => isKept),
      unsaved: waiting.length,
    }
  }

  private statusOf(waiting: number): SaveState['status'] {
    if (this.isTakenOver) return 'takenOver'
    if (this.refusal) return 'refused'
    if (waiting === 0) return 'saved'
    return this.failures === 0 ? 'saving' : 'offline'
  }

  /** Once per turn: whatever a script of the package says in one go is written in one piece. */
  private changed(): void {
    if (!this.isScheduled) {
      this.isScheduled = true
      queueMicrotask(() => void this.write())
    }
    this.ports.onState(this.state)
  }

  private async write(): Promise<void> {
    this.isScheduled = false
    const { journal, window } = this.ports
    if (!journal) return
    const fresh = this.batches.waiting.filter(({ isKept }) => !isKept)
    for (const batch of fresh) batch.isKept = true
    this.writes += 1
    try {
      await journal.keep(
        { ...window, lastSeq: this.batches.lastSeq },
        fresh.map(({ commit }) => commit),
      )
    } catch {
      for (const batch of fresh) batch.isKept = false
    }
    this.writes -= 1
    this.ports.onState(this.state)
  }

  private flushLater(delay: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.flush()
    }, delay)
  }

  private sendAll(): Promise<void> {
    this.sending ??= this.sendWaiting().finally(() => {
      this.sending = null
      if (this.failures === 0 && this.batches.waiting.some(({ isClosed }) => isClosed)) void this.sendAll()
    })
    return this.sending
  }

  private async sendWaiting(): Promise<void> {
    const { token, commitUrl } = this.ports.window
    for (;;) {
      const batch = this.batches.waiting.find(({ isClosed }) => isClosed)
      if (!batch) return
      const isSmall = this.isHidden && batch.bytes <= LEAVING_BYTES
      const sent = await this.ports.send(commitUrl, commitBody(token, batch.commit), isSmall)
      if (sent.kind === 'failed') return this.failed(sent.isConnected)
      this.failures = 0
      this.isConnected = true
      if (sent.kind === 'done') this.done(batch.commit.seq, sent.answer)
      else this.refuse(batch.commit.seq, sent.reason)
    }
  }

  private failed(isConnected: boolean): void {
    const delay = Math.min(FIRST_RETRY_MS * 2 ** this.failures, LAST_RETRY_MS)
    this.failures += 1
    this.isConnected = isConnected
    clearTimeout(this.timer)
    this.timer = undefined
    this.flushLater(delay)
    this.ports.onState(this.state)
  }

  /** It stays in the journal, for a day when the server takes it; here nothing is gained by sending it again. */
  private refuse(seq: number, reason: CommitRefusal['error']): void {
    this.refusal = reason
    this.batches.done(seq)
    this.ports.onState(this.state)
  }

  private done(seq: number, answer: Committed): void {
    this.batches.done(seq)
    this.revision = Math.max(this.revision, answer.revision)
    if (answer.isTakenOver) this.isTakenOver = true
    const { journal, window } = this.ports
    void journal?.drop(window.sessionId, seq).catch(() => undefined)
    this.pingLater()
    this.ports.onAnswer(answer)
    this.ports.onState(this.state)
  }

  /** Says that the window is there when it has nothing else to say, and hears whether another one has taken over. */
  private pingLater(): void {
    clearTimeout(this.pingTimer)
    if (this.isTakenOver) return
    this.pingTimer = setTimeout(() => void this.ping(), PING_MS)
  }

  private async ping(): Promise<void> {
    if (this.isGone || this.batches.waiting.length > 0) return this.pingLater()
    const { token, commitUrl } = this.ports.window
    const sent = await this.ports.send(commitUrl, pingBody(token), false)
    if (sent.kind === 'done' && sent.answer.isTakenOver) {
      this.isTakenOver = true
      this.ports.onAnswer(sent.answer)
      this.ports.onState(this.state)
    }
    this.pingLater()
  }
}
