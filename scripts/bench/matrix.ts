import type { BenchContext, BenchRow } from './lib/bench'
import { measureOnBoth } from './lib/both-sizes'

export const compared = `The compliance page: a page of the matrix (25 people with all that is asked of them), what filters it, the tiles
that count every assignment of the company, the dashboard and the report as a file. Small: 20 people, 16 modules, 160
assignments. Large: 200 companies; 10,050 people, 1,000 modules and 201,000 assignments in the one that asks, 400,000 in
all. Rows read are those of table scans and entries of indexes, for one call; the ratio is large to small.`

export const run = (context: BenchContext): Promise<BenchRow[]> => measureOnBoth(context, 'matrix-child.ts')
