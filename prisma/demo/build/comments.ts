import { newId } from '@/lib/random'
import type { Rows } from '@/test/rows'
import type { DemoComment, DemoTenant } from '../types'

const DAY = 86_400_000
const MINUTE = 60_000

type Words = DemoComment['replies'][number]
type Seed = {
  rows: Rows
  tenant: DemoTenant
  now: Date
  memberId: (key: string) => string
  moduleId: (slug: string) => string
}

/** What people say of the modules. */
export function addComments({ rows, tenant, now, memberId, moduleId }: Seed) {
  let order = 0
  const addRemark = ({ by, daysAgo, body, mentions = [] }: Words, place: { moduleId: string; parentId?: string }) => {
    const id = newId()
    order += 1
    // Those of one day are some minutes apart.
    const createdAt = new Date(now.getTime() - daysAgo * DAY + order * 7 * MINUTE)
    rows.comment.push({ id, ...place, authorId: memberId(by), requestId: newId(), body, createdAt })
    rows.commentMention.push(...mentions.map((key) => ({ commentId: id, membershipId: memberId(key) })))
    return { id, createdAt }
  }
  for (const { module, replies, isResolvedBy, ...first } of tenant.comments) {
    const place = { moduleId: moduleId(module) }
    const thread = addRemark(first, place)
    const all = [thread, ...replies.map((reply) => addRemark(reply, { ...place, parentId: thread.id }))]
    if (!isResolvedBy) continue
    const row = rows.comment.find(({ id }) => id === thread.id)
    const resolvedAt = new Date((all.at(-1) ?? thread).createdAt.getTime() + MINUTE)
    if (row) Object.assign(row, { isResolved: true, resolvedById: memberId(isResolvedBy), resolvedAt })
  }
}
