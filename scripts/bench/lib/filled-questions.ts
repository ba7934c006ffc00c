import type { Scale } from './filled-database'

/** In the conversation of the first module: every tenth message asks something, of which one in three is answered. */
export const messageCount = ({ measuredMembers, messagesPerMember }: Scale) => measuredMembers * messagesPerMember

const id = (kind: string, ...parts: string[]) =>
  `overlay(overlay(md5(concat_ws(':', '${kind}', ${parts.join(', ')})) placing '8' from 13) placing 'a' from 17)::uuid`

/** The message after a question is its answer. */
export function questionStatements(scale: Scale): string[] {
  const tenants = `generate_series(1, ${scale.tenants}) n`
  const members = `case t.n when 1 then ${scale.measuredMembers} else ${scale.otherMembers} end`
  const count = `${scale.messagesPerMember} * (${members})`
  const messages = `(select n from ${tenants}) t, lateral generate_series(1, ${count}) k`
  const [tenant, room] = [id('tenant', 't.n'), id('room', 't.n', '1')]
  const message = (number: string) => id('message', 't.n', number)
  return [
    `insert into chat_room (id, tenant_id, module_id, last_seq, last_revision, last_message_at)
      select ${room}, ${tenant}, ${id('module', 't.n', '1')}, max(k), max(k), now() from ${messages} group by t.n`,
    `insert into chat_message (id, tenant_id, room_id, author_id, body, seq, revision, request_id, reply_to_id,
        is_question, is_confirmed_answer, created_at)
      select ${message('k')}, ${tenant}, ${room}, ${id('membership', 't.n', `(k % (${members})) + 1`)},
        'Something to be said about ' || k, k, k, ${message('k')},
        case k % 10 when 1 then ${message('k - 1')} end, k % 10 = 0, k % 30 = 1 and k > 1, now() - make_interval(mins => ${count} - k)
      from ${messages} where k > 1 or k % 10 <> 1`,
    `update chat_message q set answer_id = a.id from chat_message a
      where a.tenant_id = q.tenant_id and a.reply_to_id = q.id and a.is_confirmed_answer`,
  ]
}
