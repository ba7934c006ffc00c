import { canonicalAddress } from '@/features/radar/policy'
import { newId } from '@/lib/random'
import type { Rows } from '@/test/rows'
import type { DemoLink, DemoTenant } from '../types'

const DAY = 86_400_000

type Seed = { rows: Rows; tenant: DemoTenant; now: Date; memberId: (key: string) => string }

/** Links that people recommend; their pages are not looked at, so that the demo needs no network. */
export function addRadar({ rows, tenant, now, memberId }: Seed) {
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const tags = new Map(
    rows.tag.flatMap(({ id, name }) => (typeof id === 'string' ? [[name.toLowerCase(), id] as const] : [])),
  )
  const tagId = (name: string) => {
    const known = tags.get(name.toLowerCase())
    if (known) return known
    const id = newId()
    tags.set(name.toLowerCase(), id)
    rows.tag.push({ id, name })
    return id
  }
  for (const link of tenant.radar) {
    const row = rowOf(link, { ago, memberId })
    rows.radarPost.push(row)
    rows.radarTag.push(...link.tags.map((name) => ({ postId: row.id, tagId: tagId(name) })))
    rows.radarSave.push(
      ...(link.savedBy ?? []).map((key) => ({ postId: row.id, membershipId: memberId(key), createdAt: ago(1) })),
    )
  }
  // Everybody who has ever been here looked the day before yesterday; what came later is new.
  rows.radarSeen.push(
    ...rows.membership.flatMap(({ id, joinedAt }) =>
      typeof id === 'string' && joinedAt ? [{ membershipId: id, lastSeenAt: ago(2) }] : [],
    ),
  )
}

type Place = { ago: (days: number) => Date; memberId: (key: string) => string }

function rowOf(
  { url, title, description, by, daysAgo, decision, isPinned = false }: DemoLink,
  { ago, memberId }: Place,
) {
  const isWaiting = decision === undefined
  const decidedAt = decision ? ago(decision.daysAgo ?? daysAgo) : null
  return {
    id: newId(),
    url,
    canonicalUrl: canonicalAddress(new URL(url)),
    title,
    description,
    status: decision?.status ?? ('PENDING' as const),
    pinned: isPinned,
    previewStatus: 'READY' as const,
    siteName: new URL(url).hostname.replace(/^www\./, ''),
    postedById: memberId(by),
    reviewedById: isWaiting ? null : memberId(decision.by ?? by),
    reviewedAt: decidedAt,
    reviewNote: decision?.reason ?? null,
    approvedAt: decision && decision.status !== 'REJECTED' ? decidedAt : null,
    requestId: newId(),
    createdAt: ago(daysAgo),
  }
}
