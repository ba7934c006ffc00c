import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { SuggestionStatus } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'
import type { ListSuggestions } from './schema'

type Db = TenantContext['db']

export type ListedSuggestion = {
  id: string
  title: string
  description: string
  status: SuggestionStatus
  voteCount: number
  commentCount: number
  createdAt: Date
  decidedAt: Date | null
  decisionNote: string | null
  hasVoted: boolean
  authorId: string
  author: string
  decidedBy: string | null
  /** Of the module that it has become, once that is published. */
  moduleSlug: string | null
}

const columns = (membershipId: string) => Prisma.sql`
  s.id, s.title, s.description, s.status::text as status, s.vote_count as "voteCount",
  s.comment_count as "commentCount", s.created_at as "createdAt", s.decided_at as "decidedAt",
  s.decision_note as "decisionNote", s.author_id as "authorId",
  exists (
    select from knowledge_suggestion_vote v where v.suggestion_id = s.id and v.membership_id = ${membershipId}::uuid
  ) as "hasVoted",
  (select name from membership where id = s.author_id) as author,
  (select name from membership where id = s.decided_by_id) as "decidedBy",
  (select slug from module where id = s.converted_module_id and status = 'PUBLISHED') as "moduleSlug"`

/** Spelled out, so that the partial index of the state serves it: behind the policies no index looks for an enum. */
const IN_STATE: Record<SuggestionStatus, Prisma.Sql> = {
  OPEN: Prisma.sql`s.status = 'OPEN'`,
  APPROVED: Prisma.sql`s.status = 'APPROVED'`,
  REJECTED: Prisma.sql`s.status = 'REJECTED'`,
  CONVERTED: Prisma.sql`s.status = 'CONVERTED'`,
}

/** Where to begin: with the few that are found or voted for, else with the board. */
function sourceOf(membershipId: string, { search, isVoted }: ListSuggestions): Prisma.Sql {
  if (!search && !isVoted) return Prisma.sql`knowledge_suggestion s`
  const hits = search
    ? Prisma.sql`search_suggestions(${search})`
    : Prisma.sql`(select suggestion_id from knowledge_suggestion_vote where membership_id = ${membershipId}::uuid)`
  return Prisma.sql`${hits} hit
      cross join lateral (select * from knowledge_suggestion where id = hit.suggestion_id limit 1) s`
}

/** One page of the board; the index of the order is entered at the cursor's row. */
export function findSuggestions(db: Db, membershipId: string, input: ListSuggestions) {
  const { status, sort, search, isMine, isVoted, cursor, limit } = input
  const key = sort === 'VOTES' ? Prisma.sql`vote_count` : Prisma.sql`created_at`
  const conditions = [IN_STATE[status]]
  if (isMine) conditions.push(Prisma.sql`s.author_id = ${membershipId}::uuid`)
  if (isVoted && search) {
    conditions.push(Prisma.sql`exists (
      select from knowledge_suggestion_vote v where v.suggestion_id = s.id and v.membership_id = ${membershipId}::uuid)`)
  }
  if (cursor) {
    conditions.push(Prisma.sql`(s.${key}, s.id) < (
      (select ${key} from knowledge_suggestion where id = ${cursor}::uuid), ${cursor}::uuid)`)
  }
  return db.$sql<ListedSuggestion>`
    with page as materialized (
      select s.* from ${sourceOf(membershipId, input)}
      where ${Prisma.join(conditions, ' and ')}
      order by s.${key} desc, s.id desc
      limit ${limit + 1}
    )
    select ${columns(membershipId)} from page s
    order by s.${key} desc, s.id desc`
}

/** What there is already of what somebody is writing, the most alike first. */
export const findSimilar = (db: Db, membershipId: string, title: string) =>
  db.$sql<ListedSuggestion>`
    select ${columns(membershipId)}
    from similar_suggestions(${title}) hit
    cross join lateral (select * from knowledge_suggestion where id = hit.suggestion_id limit 1) s
    order by hit.likeness desc, s.id`

export type SuggestionState = {
  id: string
  title: string
  description: string
  status: SuggestionStatus
  authorId: string
  voteCount: number
  popularAt: Date | null
  decidedAt: Date | null
  decidedById: string | null
  decidedBy: string | null
  convertedModuleId: string | null
}

/** The suggestion; who else votes on it or decides waits until the transaction ends. */
export const lockSuggestion = async (db: Db, suggestionId: string) =>
  (
    await db.$sql<SuggestionState>`
      select s.id, s.title, s.description, s.status::text as status, s.author_id as "authorId",
        s.vote_count as "voteCount", s.popular_at as "popularAt", s.decided_at as "decidedAt",
        s.decided_by_id as "decidedById", s.converted_module_id as "convertedModuleId",
        (select name from membership where id = s.decided_by_id) as "decidedBy"
      from knowledge_suggestion s where s.id = ${suggestionId}::uuid for no key update of s`
  )[0]

/** The comment; whoever else wants to change it waits until the transaction ends. */
export const lockComment = (db: Db, commentId: string) =>
  db.$sql<{ id: string }>`select id from knowledge_suggestion_comment where id = ${commentId}::uuid for no key update`

/** Who has written in the thread, without those whose every word there is deleted. */
export const findParticipants = (db: Db, threadId: string) =>
  db.$sql<{ membershipId: string }>`
    select distinct author_id as "membershipId" from knowledge_suggestion_comment
    where deleted_at is null and (id = ${threadId}::uuid or parent_id = ${threadId}::uuid)`
