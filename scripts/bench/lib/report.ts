import type { BenchRow } from './bench'

const COLUMNS: { key: keyof BenchRow; title: string; digits: number }[] = [
  { key: 'callers', title: 'callers', digits: 0 },
  { key: 'p50Ms', title: 'p50 ms', digits: 2 },
  { key: 'p95Ms', title: 'p95 ms', digits: 2 },
  { key: 'perSecond', title: 'per second', digits: 0 },
  { key: 'statements', title: 'statements', digits: 0 },
  { key: 'rowsRead', title: 'rows read', digits: 0 },
  { key: 'ratio', title: 'ratio', digits: 2 },
]

const cell = (value: unknown, digits: number) => (typeof value === 'number' ? value.toFixed(digits) : '')

/** A table of text: the cases, and every column that some row has. */
export function formatTable(rows: BenchRow[]): string {
  const columns = COLUMNS.filter(({ key }) => rows.some((row) => row[key] !== undefined))
  const lines = [
    ['case', ...columns.map(({ title }) => title)],
    ...rows.map((row) => [row.case, ...columns.map(({ key, digits }) => cell(row[key], digits))]),
  ]
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0))) ?? []
  return lines
    .map((line) =>
      line.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n')
}

const round = (value: number) => Math.round(value * 1000) / 1000

export const formatJson = (name: string, rows: BenchRow[]): string =>
  JSON.stringify({
    name,
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value]),
      ),
    ),
  })
