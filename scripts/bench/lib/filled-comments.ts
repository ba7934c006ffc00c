import type { Scale } from './filled-database'

/** On the module that everybody talks about. */
export const threadCount = ({ measuredMembers }: Scale) => measuredMembers
export const REPLIES_PER_THREAD = 8
/** Below the thread that everybody replies to. */
export const LONG_THREAD = 200

const id = (kind: string, ...parts: string[]) =>
  `overlay(overlay(md5(concat_ws(':', '${kind}', ${parts.join(', ')})) placing '8' from 13) placing 'a' from 17)::uuid`

/** Threads on the first module of every tenant, one in four resolved, with replies; the first has many. */
export function commentStatements(scale: Scale): string[] {
  const threads = `(select n from generate_series(1, ${scale.tenants}) n) t, lateral generate_series(1,
    case t.n when 1 then ${threadCount(scale)} else ${scale.otherMembers} end) k`
  const members = `case t.n when 1 then ${scale.measuredMembers} else ${scale.otherMembers} end`
  const member = (number: string) => id('membership', 't.n', `((${number}) % (${members})) + 1`)
  const [thread, reply] = [id('comment', 't.n', 'k'), id('commentReply', 't.n', 'k', 'r')]
  return [
    `insert into comment (id, tenant_id, module_id, author_id, body, is_resolved, request_id, created_at)
      select ${thread}, ${id('tenant', 't.n')}, ${id('module', 't.n', '1')}, ${member('k')}, 'Remark ' || k, k % 4 = 0,
        ${thread}, now() - make_interval(mins => k)
      from ${threads}`,
    `insert into comment (id, tenant_id, module_id, parent_id, author_id, body, request_id, created_at)
      select ${reply}, ${id('tenant', 't.n')}, ${id('module', 't.n', '1')}, ${thread}, ${member('k + r')}, 'Reply ' || r,
        ${reply}, now() - make_interval(mins => k, secs => -r)
      from ${threads}, lateral generate_series(1, case k when 1 then ${LONG_THREAD} else ${REPLIES_PER_THREAD} end) r`,
  ]
}
