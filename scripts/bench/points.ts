import type { BenchContext, BenchRow } from './lib/bench'
import { measureOnBoth } from './lib/both-sizes'

export const compared = `Leaderboards, one's own place, earning points and spending them on a reward, through the real procedures. Small: 20
people with 50 lines of the ledger each. Large: 200 tenants, 1,000,000 lines of the ledger, 10,050 people in the company that
is measured. Sixteen callers are sixteen people who earn, or who ask for one and the same reward. Rows read are those of
table scans and entries of indexes, for one call by one caller; the ratio is large to small.`

export const run = (context: BenchContext): Promise<BenchRow[]> => measureOnBoth(context, 'points-child.ts')
