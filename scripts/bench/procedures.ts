import type { BenchContext, BenchRow } from './lib/bench'
import { measureOnBoth } from './lib/both-sizes'

export const compared = `Every query of the app and what people do all day, through the real procedures: the session and membership looked
up, permission checked, in the tenant with policies. Small: 2 tenants, 20 people and 16 modules in the one that asks.
Large: 200 tenants, 20,000 people, 1,000,000 rows of section progress; 10,050 people and 1,000 modules in the one that
asks. Rows read are those of table scans and entries of indexes, for one call by one caller; the ratio is large to small.`

export const run = (context: BenchContext): Promise<BenchRow[]> => measureOnBoth(context, 'procedures-child.ts')
