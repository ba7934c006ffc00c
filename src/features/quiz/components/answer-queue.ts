import type { AttemptAnswers, GivenAnswer } from '../schema'
import type { AnswerStore } from './answer-store'

/** What the server knows of the attempt. */
export type KnownAnswers = { answers: AttemptAnswers; flagged: readonly string[] }

/** `waiting`: no connection; `signedOut`: somebody has to sign in; `refused`: the attempt takes nothing any more. */
export type SyncState = 'saved' | 'saving' | 'waiting' | 'signedOut' | 'refused'

export type AnswerSnapshot = { answers: ReadonlyMap<string, GivenAnswer>; unsent: number; sync: SyncState }

type Ports = {
  send: (answers: GivenAnswer[]) => Promise<KnownAnswers>
  /** What a failed send means. */
  verdict: (error: unknown) => 'waiting' | 'signedOut' | 'refused'
  onRefused: () => void
  store: AnswerStore
  /** The server's time in milliseconds. */
  now: () => number
}

const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 15_000

/**
 * The answers of a running attempt on their way to the server. Each change is shown at once, kept in the browser and
 * sent until the server has it; of a question only the newest change is. Changes carry the server's time as their
 * revision, so that of two tabs or devices the later one wins.
 */
export class AnswerQueue {
  private answers = new Map<string, GivenAnswer>()
  private readonly unsent = new Map<string, GivenAnswer>()
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private isSending = false
  private isStopped = false
  private sync: SyncState = 'saved'
  private snapshot: AnswerSnapshot = { answers: this.answers, unsent: 0, sync: this.sync }

  constructor(
    known: KnownAnswers,
    private readonly ports: Ports,
  ) {
    this.adopt(known)
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getSnapshot = () => this.snapshot

  /** Takes up what an earlier page could not send any more; `isKnown` tells what belongs to this attempt. */
  restore(isKnown: (answer: GivenAnswer) => boolean) {
    for (const answer of this.ports.store.load()) {
      if (isKnown(answer) && answer.revision > this.revisionOf(answer.questionId)) this.keep(answer)
      else this.ports.store.drop(answer.questionId, answer.revision)
    }
    this.publish()
    void this.flush()
  }

  change(questionId: string, change: Partial<Pick<GivenAnswer, 'optionIds' | 'isFlagged'>>) {
    const before = this.answers.get(questionId)
    const revision = Math.max(this.revisionOf(questionId) + 1, Math.floor(this.ports.now()))
    const answer = { optionIds: [], isFlagged: false, ...before, ...change, questionId, revision }
    this.keep(answer)
    this.ports.store.put(answer)
    this.publish()
    void this.flush()
  }

  /** What the server said it knows; newer changes of our own stay and are sent. */
  adopt({ answers, flagged }: KnownAnswers) {
    for (const [questionId, { optionIds, revision }] of Object.entries(answers)) {
      if (revision < this.revisionOf(questionId)) continue
      this.answers = new Map(this.answers).set(questionId, {
        questionId,
        optionIds,
        isFlagged: flagged.includes(questionId),
        revision,
      })
      this.unsent.delete(questionId)
      this.ports.store.drop(questionId, revision)
    }
    this.publish()
  }

  /** What the server is not known to have. */
  pending = () => [...this.unsent.values()]

  /** Sends now instead of at the next retry. */
  readonly retry = () => {
    clearTimeout(this.timer)
    void this.flush()
  }

  /** The attempt has ended: nothing more is sent. Until then it goes on, even when its page has been left. */
  stop() {
    this.isStopped = true
    clearTimeout(this.timer)
  }

  private revisionOf(questionId: string) {
    return this.answers.get(questionId)?.revision ?? 0
  }

  private keep(answer: GivenAnswer) {
    this.answers = new Map(this.answers).set(answer.questionId, answer)
    this.unsent.set(answer.questionId, answer)
  }

  private async flush() {
    const answers = this.pending()
    if (this.isSending || this.isStopped || answers.length === 0) return
    clearTimeout(this.timer)
    this.isSending = true
    this.setSync(this.failures === 0 ? 'saving' : this.sync)
    try {
      const known = await this.ports.send(answers)
      this.failures = 0
      this.sync = 'saved'
      this.adopt(known)
      this.isSending = false
      void this.flush()
    } catch (error) {
      this.isSending = false
      this.postpone(this.ports.verdict(error))
    }
  }

  private postpone(verdict: Exclude<SyncState, 'saved' | 'saving'>) {
    this.setSync(verdict)
    if (this.isStopped) return
    if (verdict === 'refused') return this.ports.onRefused()
    const delay = Math.min(FIRST_RETRY_MS * 2 ** this.failures, LAST_RETRY_MS)
    this.failures += 1
    this.timer = setTimeout(this.retry, delay)
  }

  private setSync(sync: SyncState) {
    this.sync = sync
    this.publish()
  }

  private publish() {
    this.snapshot = { answers: this.answers, unsent: this.unsent.size, sync: this.sync }
    for (const listener of this.listeners) listener()
  }
}
