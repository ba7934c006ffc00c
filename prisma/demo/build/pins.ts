import type { Rows } from '@/test/rows'
import type { DemoTenant } from '../types'

const DAY = 86_400_000

type Scene = {
  rows: Rows
  tenant: DemoTenant
  now: Date
  memberId: (key: string) => string
  moduleId: (slug: string) => string
}

/** What the company recommends to everybody, and what people keep at hand. */
export function addPins({ rows, tenant: { people, pins }, now, memberId, moduleId }: Scene) {
  const owner = people.find(({ role }) => role === 'OWNER')
  rows.companyPinnedModule.push(
    ...pins.company.map((slug, index) => ({
      moduleId: moduleId(slug),
      pinnedById: owner ? memberId(owner.key) : null,
      sortOrder: index + 1,
      createdAt: new Date(now.getTime() - 30 * DAY),
    })),
  )
  for (const [key, slugs] of Object.entries(pins.people)) {
    rows.userPinnedModule.push(
      ...slugs.map((slug, index) => ({
        membershipId: memberId(key),
        moduleId: moduleId(slug),
        createdAt: new Date(now.getTime() - (index + 2) * DAY),
      })),
    )
  }
}
