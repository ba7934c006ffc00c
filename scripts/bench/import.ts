import type { BenchContext, BenchRow } from './lib/bench'
import { measureOnBoth } from './lib/both-sizes'

export const compared = `A file of 20,000 people: read and kept, every line judged, imported by the job in chunks of 2,000, with one group and no
mails. Small: into a company of 20, of 2. Large: into one of 10,050, of 200. Rows read
are those of table scans and entries of indexes, for the whole file; the ratio is large to small. On the small database
160 of each line's are the changes of groups that there are: so few that PostgreSQL reads them all to check that the
change to which a line belongs is there, where otherwise it enters an index.`

export const run = (context: BenchContext): Promise<BenchRow[]> => measureOnBoth(context, 'import-child.ts')
