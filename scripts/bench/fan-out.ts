import type { BenchContext, BenchRow } from './lib/bench'
import { measureOnBoth } from './lib/both-sizes'

export const compared = `One module assigned to a group of everybody, through the real procedures: looking at what it does, doing it, telling
everybody, moving the deadline, undoing it. Small: the 20 people of a company of 2. Large: the 9,849 active ones of 10,050
in one of 200 companies. Rows read are those of table scans and entries of indexes, for one call; the ratio is large to
small.`

export const run = (context: BenchContext): Promise<BenchRow[]> => measureOnBoth(context, 'fan-out-child.ts')
