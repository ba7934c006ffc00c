import 'server-only'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

type NewMessage = {
  roomId: string
  authorId: string
  requestId: string
  type: 'MESSAGE' | 'ACTION'
  body: string
  replyToId: string | null
  isQuestion: boolean
  mentionIds: readonly string[]
  now: Date
}

/**
 * Writes a message at the end of a room that is locked, after a JOIN line when its author writes there for the first
 * time; the author has read so far. What was sent already with this request id is not written again.
 */
export async function insertMessage(db: Db, message: NewMessage): Promise<{ id: string; isNew: boolean }> {
  const { roomId, authorId, requestId, now } = message
  const id = newId()
  const [row] = await db.$sql<{ id: string; isNew: boolean }>`
    with known as (
      select id from chat_message where author_id = ${authorId}::uuid and request_id = ${requestId}::uuid
    ), joined as (
      select exists (
        select from chat_message where author_id = ${authorId}::uuid and request_id = ${roomId}::uuid
      ) as is_in
    ), room as (
      update chat_room r
      set last_seq = r.last_seq + 1 + (not joined.is_in)::int,
        last_revision = r.last_revision + 1 + (not joined.is_in)::int, last_message_at = ${now}
      from joined
      where r.id = ${roomId}::uuid and not exists (select from known)
      returning r.last_seq, r.last_revision, joined.is_in
    ), lines as (
      insert into chat_message
        (id, room_id, author_id, type, body, seq, revision, request_id, reply_to_id, is_question, created_at)
      select ${newId()}::uuid, ${roomId}::uuid, ${authorId}::uuid, 'JOIN', '', last_seq - 1, last_revision - 1,
        ${roomId}::uuid, null::uuid, false, ${now}::timestamptz
      from room where not is_in
      union all
      select ${id}::uuid, ${roomId}::uuid, ${authorId}::uuid, ${message.type}::"ChatMessageType", ${message.body}, last_seq,
        last_revision, ${requestId}::uuid, ${message.replyToId}::uuid, ${message.isQuestion}, ${now}::timestamptz
      from room
    ), mentions as (
      insert into chat_mention (message_id, membership_id)
      select ${id}::uuid, unnest(${[...message.mentionIds]}::uuid[]) from room
    ), seen as (
      insert into chat_room_read as seen (room_id, membership_id, last_read_seq, read_at)
      select ${roomId}::uuid, ${authorId}::uuid, last_seq, ${now} from room
      on conflict (tenant_id, membership_id, room_id) do update
      set last_read_seq = greatest(seen.last_read_seq, excluded.last_read_seq), read_at = excluded.read_at
    )
    select coalesce((select id from known), ${id}::uuid) as id, not exists (select from known) as "isNew"`
  return row ?? { id, isNew: false }
}

/** A line of the conversation itself, at the end of its room; nothing where nobody has written yet. */
export const insertSystemLine = (db: Db, line: { moduleId: string; params: object; now: Date }) =>
  db.$sql`
    with room as (
      update chat_room set last_seq = last_seq + 1, last_revision = last_revision + 1, last_message_at = ${line.now}
      where module_id = ${line.moduleId}::uuid and last_seq > 0
      returning id, last_seq, last_revision
    )
    insert into chat_message (id, room_id, type, body, params, seq, revision, request_id, created_at)
    select ${newId()}::uuid, id, 'SYSTEM', '', ${JSON.stringify(line.params)}::jsonb, last_seq, last_revision,
      ${newId()}::uuid, ${line.now}
    from room`

type Seen = { roomId: string; membershipId: string; seq: number; now: Date }

/** How far a member has read, which never goes back and not past the end. */
export const raiseRead = (db: Db, { roomId, membershipId, seq, now }: Seen) =>
  db.$sql`
    insert into chat_room_read as seen (room_id, membership_id, last_read_seq, read_at)
    select r.id, ${membershipId}::uuid, least(${seq}::int, r.last_seq), ${now} from chat_room r where r.id = ${roomId}::uuid
    on conflict (tenant_id, membership_id, room_id) do update
    set last_read_seq = greatest(seen.last_read_seq, excluded.last_read_seq), read_at = excluded.read_at`
