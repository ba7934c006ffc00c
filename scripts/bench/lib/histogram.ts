const LONGEST_MS = 120_000

/** How often something took how many milliseconds: as small for millions as for a few. */
export class Histogram {
  readonly counts: Uint32Array<ArrayBufferLike>

  constructor(counts: Uint32Array<ArrayBufferLike> = new Uint32Array(LONGEST_MS + 1)) {
    this.counts = counts
  }

  add(milliseconds: number): void {
    const place = Math.min(LONGEST_MS, Math.max(0, Math.round(milliseconds)))
    this.counts[place] = (this.counts[place] ?? 0) + 1
  }

  get total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0)
  }

  /** What that share took at most. */
  percentile(share: number): number {
    const wanted = this.total * share
    let seen = 0
    return this.counts.findIndex((count) => {
      seen += count
      return seen >= wanted
    })
  }

  static sum(histograms: readonly Uint32Array[]): Histogram {
    const all = new Histogram()
    for (const counts of histograms)
      for (const [place, count] of counts.entries()) all.counts[place] = (all.counts[place] ?? 0) + count
    return all
  }
}
