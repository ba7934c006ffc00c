import { mergeRanges, missingParts, secondsWatched, type WatchedRange } from '../policy'

/** A jump further than this between two reports of a player is a seek, not watching; in seconds at normal speed. */
const LONGEST_STEP = 2

/**
 * What has been watched: what the server knows, and what it has not acknowledged yet. A player says where it is;
 * only what plays through counts.
 */
export class WatchLog {
  private acknowledged: WatchedRange[]
  private unsaved: WatchedRange[] = []
  private lastTime: number | null = null

  constructor(known: readonly WatchedRange[]) {
    this.acknowledged = [...known]
  }

  /** The player is at `time` and has played there from where it last was, unless it jumped. */
  playedTo(time: number, playbackRate: number) {
    const from = this.lastTime
    this.lastTime = time
    if (from === null || time <= from || time - from > LONGEST_STEP * Math.max(1, playbackRate)) return
    const last = this.unsaved.at(-1)
    if (last && last[1] === from) this.unsaved[this.unsaved.length - 1] = [last[0], time]
    else this.unsaved.push([from, time])
  }

  /** Paused or sought: what comes next starts a new stretch. */
  interrupt() {
    this.lastTime = null
  }

  /** What is to be sent: everything that the server has not confirmed. */
  pending(durationSeconds: number): WatchedRange[] {
    return mergeRanges(this.unsaved, durationSeconds).flatMap((range) => missingParts(range, this.acknowledged))
  }

  /** The server knows this much now. Stretches it holds are done; the rest is sent again. */
  acknowledge(known: readonly WatchedRange[], durationSeconds: number) {
    this.acknowledged = [...known]
    this.unsaved = this.unsaved.filter(
      (range, index) =>
        index === this.unsaved.length - 1 ||
        mergeRanges([range], durationSeconds).flatMap((part) => missingParts(part, known)).length > 0,
    )
  }

  seconds(durationSeconds: number): number {
    return secondsWatched(mergeRanges([...this.acknowledged, ...this.unsaved], durationSeconds))
  }
}
