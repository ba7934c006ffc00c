import type { BenchDatabase } from './database'

/** One line of a benchmark: times in milliseconds, `ratio` to the case that the benchmark compares with. */
export type BenchRow = {
  case: string
  callers: number
  p50Ms?: number
  p95Ms?: number
  perSecond?: number
  statements?: number
  rowsRead?: number
  ratio?: number
}

export type BenchContext = {
  /** The benchmark's own empty, migrated database; `src/env` points at it. */
  database: BenchDatabase
  /** Another one, for a comparison side by side. */
  createDatabase(suffix: string): Promise<BenchDatabase>
  /** What `--set <key>=<number>` says; a benchmark that takes any names them in `compared`. */
  option(key: string, otherwise: number): number
  /** Progress, on standard error. */
  log(line: string): void
}

/** What a file of scripts/bench/ exports: what was compared, in a sentence or two, and the run. */
export type Bench = { compared: string; run(context: BenchContext): Promise<BenchRow[]> }

export function isBench(module: unknown): module is Bench {
  return typeof module === 'object' && module !== null && 'compared' in module && 'run' in module
}
