// Measures the compliance page on one database, in a process of its own.
import { exportCompliance } from '@/features/compliance/service/export'
import { contextFor } from '@/server/api/context'
import { idOf, moduleOfEnrollment, type Scale } from './filled-database'
import { type LongCase, reportFindings } from './findings'
import { owner } from './procedures-people'

function pageCases(scale: Scale) {
  const middle = idOf('membership', 1, Math.floor(scale.measuredMembers / 2))
  const groupId = idOf('group', 1, 1)
  const moduleId = idOf('module', 1, 7)
  const cell = {
    membershipId: idOf('membership', 1, 2),
    moduleId: idOf('module', 1, moduleOfEnrollment(scale, 2, 1)),
  }
  const compliance = () => owner().compliance
  return {
    'people, first page': () => compliance().people({}),
    'people, a page in the middle': () => compliance().people({ cursor: middle }),
    'people, overdue': () => compliance().people({ state: 'OVERDUE' }),
    'people, expiring': () => compliance().people({ state: 'EXPIRING' }),
    'people, expired (a few)': () => compliance().people({ state: 'EXPIRED' }),
    'people, waived (a few)': () => compliance().people({ state: 'WAIVED' }),
    'people, of a group': () => compliance().people({ groupId }),
    'people, of a module': () => compliance().people({ moduleId }),
    'people, searched': () => compliance().people({ search: 'person 00001' }),
    'cell explained': () =>
      compliance()
        .explain(cell)
        .catch(() => null),
    'options of the filters': () => compliance().options(),
    'tiles and modules, of a group': () => compliance().counts({ groupId }),
  }
}

/** What counts everything that the company has. */
const countingCases: LongCase[] = [
  { name: 'tiles and modules, of all', run: () => owner().compliance.counts({}) },
  { name: 'dashboard, of all', run: () => owner().analytics.dashboard() },
  { name: 'everything selected, up to 10,000', run: () => owner().compliance.targets({}) },
]

/** Reads the report to its end, as slowly as it comes. */
function reportCase(): LongCase {
  let [bytes, milliseconds] = [0, 0]
  return {
    name: 'report, everything',
    async run() {
      const started = performance.now()
      const ctx = await contextFor({ slug: 'tenant-1', sessionId: idOf('session', 1, 1), headers: new Headers() })
      const response = await exportCompliance(ctx, new URLSearchParams())
      bytes = 0
      for await (const chunk of response.body ?? []) bytes += chunk.length
      milliseconds = performance.now() - started
    },
    note: () => `${(bytes / 1e6).toFixed(1)} MB, ${(bytes / 1e3 / milliseconds).toFixed(1)} MB/s`,
  }
}

await reportFindings(async (scale) => ({
  cases: Object.entries(pageCases(scale)).map(([name, run]) => ({ name, run })),
  longCases: [...countingCases, reportCase()],
}))
