import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { LinkPreviewStatus, RadarPostStatus } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'
import { MAX_NEW, type RadarView } from './policy'
import type { ListPosts } from './schema'

type Db = TenantContext['db']

export type ListedPost = {
  id: string
  url: string
  title: string
  description: string
  status: RadarPostStatus
  pinned: boolean
  createdAt: Date
  approvedAt: Date | null
  reviewedAt: Date | null
  reviewNote: string | null
  reviewedById: string | null
  previewStatus: LinkPreviewStatus
  siteName: string | null
  imageAssetId: string | null
  postedById: string
  postedBy: string
  reviewedBy: string | null
  claimedById: string | null
  claimedUntil: Date | null
  claimedBy: string | null
  isSaved: boolean
  tags: { id: string; name: string }[]
}

const columns = (membershipId: string) => Prisma.sql`
  p.id, p.url, p.title, p.description, p.status::text as status, p.pinned, p.created_at as "createdAt",
  p.approved_at as "approvedAt", p.reviewed_at as "reviewedAt", p.review_note as "reviewNote",
  p.reviewed_by_id as "reviewedById", p.preview_status::text as "previewStatus", p.site_name as "siteName",
  p.image_asset_id as "imageAssetId", p.posted_by_id as "postedById",
  (select name from membership where id = p.posted_by_id) as "postedBy",
  (select name from membership where id = p.reviewed_by_id) as "reviewedBy",
  p.claimed_by_id as "claimedById", p.claimed_until as "claimedUntil",
  (select name from membership where id = p.claimed_by_id) as "claimedBy",
  exists (select from radar_save s where s.post_id = p.id and s.membership_id = ${membershipId}::uuid) as "isSaved",
  coalesce((
    select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name)
    from mentor_radar_post_tag pt join tag t on t.id = pt.tag_id where pt.post_id = p.id), '[]') as tags`

/** Spelled out, so that the partial index of the state serves it: behind the policies no index looks for an enum. */
const IN_STATE: Record<RadarPostStatus, Prisma.Sql> = {
  PENDING: Prisma.sql`p.status = 'PENDING'`,
  APPROVED: Prisma.sql`p.status = 'APPROVED'`,
  REJECTED: Prisma.sql`p.status = 'REJECTED'`,
  ARCHIVED: Prisma.sql`p.status = 'ARCHIVED'`,
}

/** Of each view its rows, and the columns of the index that has them in its order. */
function viewOf(view: RadarView, membershipId: string) {
  const created = { keys: [Prisma.sql`p.created_at`, Prisma.sql`p.id`], isOldestFirst: view === 'PENDING' }
  if (view === 'MINE') return { ...created, rows: Prisma.sql`p.posted_by_id = ${membershipId}::uuid` }
  const rows = IN_STATE[view === 'SAVED' ? 'APPROVED' : view]
  if (view === 'SAVED') return { ...created, rows, keys: [Prisma.sql`s.created_at`, Prisma.sql`s.post_id`] }
  if (view !== 'APPROVED') return { ...created, rows }
  return { ...created, rows, keys: [Prisma.sql`p.pinned`, Prisma.sql`p.approved_at`, Prisma.sql`p.id`] }
}

/** One page of a view; the index of its order is entered at the cursor's row. */
export function findPosts(db: Db, membershipId: string, { view, search, tagId, cursor, limit }: ListPosts) {
  const { rows, keys, isOldestFirst } = viewOf(view, membershipId)
  const [direction, after] = isOldestFirst ? [Prisma.sql`asc`, Prisma.sql`>`] : [Prisma.sql`desc`, Prisma.sql`<`]
  const order = Prisma.join(keys.map((key) => Prisma.sql`${key} ${direction}`))
  const saves = Prisma.sql`join radar_save s on s.post_id = p.id and s.membership_id = ${membershipId}::uuid`
  const source = Prisma.sql`mentor_radar_post p ${view === 'SAVED' ? saves : Prisma.empty}`
  const conditions = [rows]
  if (tagId) {
    conditions.push(Prisma.sql`p.id in (select post_id from mentor_radar_post_tag where tag_id = ${tagId}::uuid)`)
  }
  if (search) conditions.push(Prisma.sql`p.id in (select post_id from search_radar(${search}))`)
  if (cursor) {
    const start = keys.map((key) => Prisma.sql`(select ${key} from ${source} where p.id = ${cursor}::uuid)`)
    conditions.push(Prisma.sql`(${Prisma.join(keys)}) ${after} (${Prisma.join(start)})`)
  }
  return db.$sql<ListedPost>`
    with page as materialized (
      select p.*, row_number() over (order by ${order}) as place from ${source}
      where ${Prisma.join(conditions, ' and ')}
      order by ${order}
      limit ${limit + 1}
    )
    select ${columns(membershipId)} from page p order by p.place`
}

/** One post as lists show it. */
export const findPost = async (db: Db, membershipId: string, postId: string) =>
  (await db.$sql<ListedPost>`select ${columns(membershipId)} from mentor_radar_post p where p.id = ${postId}::uuid`)[0]

/** The posts of an address that wait, are shown, or were turned down; the living one first. */
export const findByAddress = (db: Db, canonicalUrl: string) =>
  db.$sql<{ id: string; title: string; status: RadarPostStatus; postedById: string; reviewNote: string | null }>`
    select id, title, status::text as status, posted_by_id as "postedById", review_note as "reviewNote"
    from mentor_radar_post where canonical_url = ${canonicalUrl}
    order by status in ('PENDING', 'APPROVED') desc, created_at desc limit 1`

export type PostState = {
  id: string
  url: string
  canonicalUrl: string
  title: string
  description: string
  status: RadarPostStatus
  pinned: boolean
  postedById: string
  approvedAt: Date | null
  reviewedAt: Date | null
  reviewNote: string | null
  reviewedById: string | null
  reviewedBy: string | null
  claimedById: string | null
  claimedUntil: Date | null
  claimedBy: string | null
  previewStatus: LinkPreviewStatus
}

/** The post; who else decides on it waits until the transaction ends. */
export const lockPost = async (db: Db, postId: string) =>
  (
    await db.$sql<PostState>`
      select p.id, p.url, p.canonical_url as "canonicalUrl", p.title, p.description, p.status::text as status, p.pinned,
        p.posted_by_id as "postedById", p.approved_at as "approvedAt", p.reviewed_at as "reviewedAt",
        p.review_note as "reviewNote", p.reviewed_by_id as "reviewedById", p.preview_status::text as "previewStatus",
        p.claimed_by_id as "claimedById", p.claimed_until as "claimedUntil",
        (select name from membership where id = p.reviewed_by_id) as "reviewedBy",
        (select name from membership where id = p.claimed_by_id) as "claimedBy"
      from mentor_radar_post p where p.id = ${postId}::uuid for no key update of p`
  )[0]

/** Who posts or restores a link of the address waits for others that do. */
export const lockAddress = (db: Db, tenantId: string, canonicalUrl: string) =>
  db.$sql`select pg_advisory_xact_lock(hashtextextended(${`radar:${tenantId}:${canonicalUrl}`}, 0))::text`

/** Since when links are new to the member, who looked then or else joined, and how many links of others have come since: no more than needed. */
export const findNews = async (db: Db, membershipId: string) =>
  (
    await db.$sql<{ since: Date | null; count: number }>`
      with seen as materialized (
        select coalesce(s.last_seen_at, m.joined_at) as since
        from membership m left join radar_seen s on s.membership_id = m.id where m.id = ${membershipId}::uuid
      )
      select (select since from seen), count(*)::int as count from (
        select from mentor_radar_post
        where status = 'APPROVED' and pinned in (true, false) and approved_at > (select since from seen)
          and posted_by_id <> ${membershipId}::uuid
        limit ${MAX_NEW + 1}
      ) as found`
  )[0] ?? { since: null, count: 0 }

/** How many links wait for a decision: no more than needed. */
export const countWaiting = async (db: Db) =>
  (
    await db.$sql<{ count: number }>`
      select count(*)::int as count from (
        select from mentor_radar_post p where ${IN_STATE.PENDING} limit ${MAX_NEW + 1}
      ) as found`
  )[0] ?? { count: 0 }

/** Remembers that the member looked, and never an earlier time than is known. */
export const keepSeen = (db: Db, membershipId: string, now: Date) =>
  db.$sql`
    insert into radar_seen (membership_id, last_seen_at) values (${membershipId}::uuid, ${now})
    on conflict (tenant_id, membership_id)
    do update set last_seen_at = greatest(radar_seen.last_seen_at, excluded.last_seen_at)`

/** The tags that links have which are shown. */
export const findUsedTags = (db: Db) =>
  db.$sql<{ id: string; name: string }>`
    select t.id, t.name from tag t
    where exists (
      select from mentor_radar_post_tag pt join mentor_radar_post p on p.id = pt.post_id and p.status = 'APPROVED'
      where pt.tag_id = t.id)
    order by t.name limit 100`

/** The next thousand members who learn, after the given one. */
export const findLearners = (db: Db, after: string | null, limit: number) =>
  db.$sql<{ id: string }>`
    select id from membership
    where id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      and role <> 'VIEWER' and deactivated_at is null and joined_at is not null
    order by id limit ${limit}`
