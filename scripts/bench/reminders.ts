import type { BenchContext, BenchRow } from './lib/bench'
import { measureOnBoth } from './lib/both-sizes'

export const compared = `The reminders of one night in one company, as the job sends them, a thousand in each transaction: a night on which every
overdue deadline has its weekly turn; the same night a second time, which tells nobody; a night and the mails that it
makes, a digest for each person. Small: 20 people, 160 assignments. Large: 10,050 people and 201,000 assignments in one of
200 companies, one in twenty people overdue. Rows read are those of table scans and entries of indexes, for one call; the
ratio is large to small.`

export const run = (context: BenchContext): Promise<BenchRow[]> => measureOnBoth(context, 'reminders-child.ts')
