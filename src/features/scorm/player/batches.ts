import type { KeptCommit } from './journal'
import type { CallEntry, Json } from './protocol'

/** What browsers let a page send that goes away is 64 KiB, with everything else that it still sends then. */
export const LEAVING_BYTES = 60_000
const LONG_VALUE = 1024

const encoder = new TextEncoder()
export const bytesOf = (value: unknown) => encoder.encode(JSON.stringify(value)).length

/** One commit while it is made and until it is answered. Once closed it never changes: its number stands for it. */
export type Batch = { commit: KeptCommit; bytes: number; isClosed: boolean; isKept: boolean }

const isValue = ({ name, error }: CallEntry) => (name === 'SetValue' || name === 'Engine') && !error

/** Of a long value that is replaced before it was ever sent, its length is enough. */
function shorten(calls: CallEntry[], next: CallEntry): number {
  if (!isValue(next)) return 0
  const at = calls.findLastIndex(
    (call) => isValue(call) && call.key === next.key && call.activityId === next.activityId && call.run === next.run,
  )
  const call = calls[at]
  if (!call?.value || call.value.length <= LONG_VALUE) return 0
  const { value, raw, ...rest } = call
  const short = { ...rest, length: value.length }
  calls[at] = short
  return bytesOf(call) - bytesOf(short)
}

/** What a window has to say, in its order, in pieces that fit. */
export class Batches {
  private seq = 0
  readonly waiting: Batch[] = []

  constructor(private readonly revision: () => number) {}

  get lastSeq() {
    return this.seq
  }

  addCall(call: CallEntry): void {
    const bytes = bytesOf(call) + 1
    let batch = this.openBatch()
    if (batch.commit.calls.length > 0 && batch.bytes + bytes > LEAVING_BYTES) {
      batch.isClosed = true
      batch = this.openBatch()
    }
    batch.bytes += bytes - shorten(batch.commit.calls, call)
    batch.commit.calls.push(call)
    batch.isKept = false
  }

  /** The engine's state and where the learner is; a newer one takes the place of one that was never sent. */
  setPlace(sequencing: Json | undefined, currentActivityId: string | null): void {
    const batch = this.openBatch()
    const { sequencing: before, ...commit } = batch.commit
    const newest = sequencing === undefined ? before : sequencing
    batch.commit = { ...commit, currentActivityId, ...(newest === undefined ? {} : { sequencing: newest }) }
    const grown = (newest === undefined ? 0 : bytesOf(newest)) - (before === undefined ? 0 : bytesOf(before))
    batch.bytes += grown
    batch.isKept = false
  }

  /** Closes what is open, so that it can be sent; a window that goes away says so even when it has nothing else. */
  close(isFinal: boolean): void {
    const last = this.waiting.at(-1)
    if (!isFinal && (!last || last.isClosed)) return
    const batch = this.openBatch()
    this.splitPlace(batch)
    for (const each of new Set([batch, this.waiting.at(-1) ?? batch])) {
      each.commit = { ...each.commit, baseRevision: this.revision(), final: isFinal }
      each.isClosed = true
      each.isKept = false
    }
  }

  done(seq: number): void {
    const at = this.waiting.findIndex(({ commit }) => commit.seq === seq)
    if (at >= 0) this.waiting.splice(at, 1)
  }

  private openBatch(): Batch {
    const last = this.waiting.at(-1)
    if (last && !last.isClosed) return last
    this.seq += 1
    const commit = { seq: this.seq, baseRevision: this.revision(), final: false, calls: [] }
    const batch = { commit, bytes: 300, isClosed: false, isKept: false }
    this.waiting.push(batch)
    return batch
  }

  /** A large state of the engine must not keep what the learner did from being sent by a page that goes away. */
  private splitPlace(batch: Batch): void {
    const { sequencing, ...commit } = batch.commit
    if (sequencing === undefined || commit.calls.length === 0 || batch.bytes <= LEAVING_BYTES) return
    batch.commit = commit
    batch.bytes -= bytesOf(sequencing)
    batch.isClosed = true
    this.setPlace(sequencing, commit.currentActivityId ?? null)
  }
}
