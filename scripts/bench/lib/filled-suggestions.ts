import type { Scale } from './filled-database'

/** Of the tenant that is measured. */
export const suggestionCount = ({ measuredModules }: Scale) => measuredModules * 4
export const VOTES_PER_SUGGESTION = 10
export const THREADS_PER_SUGGESTION = 30

const id = (kind: string, ...parts: string[]) =>
  `overlay(overlay(md5(concat_ws(':', '${kind}', ${parts.join(', ')})) placing '8' from 13) placing 'a' from 17)::uuid`

/** A board where one in ten is decided, with votes, and a long conversation below the first. */
export function suggestionStatements(scale: Scale): string[] {
  const suggestions = `(select n from generate_series(1, ${scale.tenants}) n) t, lateral generate_series(1,
    case t.n when 1 then ${suggestionCount(scale)} else ${scale.otherModules} end) k`
  const members = `case t.n when 1 then ${scale.measuredMembers} else ${scale.otherMembers} end`
  const tenantId = id('tenant', 't.n')
  const suggestionId = id('suggestion', 't.n', 'k')
  const member = (number: string) => id('membership', 't.n', `((${number}) % (${members})) + 1`)
  return [
    `insert into knowledge_suggestion (id, tenant_id, title, description, status, author_id, request_id, created_at)
      select ${suggestionId}, ${tenantId}, 'How to do subject ' || k, 'Nobody has ever shown us number ' || k,
        (case k % 10 when 3 then 'APPROVED' else 'OPEN' end)::"SuggestionStatus", ${member('k')},
        ${suggestionId}, now() - make_interval(mins => k)
      from ${suggestions}`,
    `insert into knowledge_suggestion_vote (tenant_id, suggestion_id, membership_id)
      select distinct ${tenantId}, ${suggestionId}, ${member('k * 3 + v')}
      from ${suggestions}, generate_series(1, ${VOTES_PER_SUGGESTION}) v where v <= 2 + k % ${VOTES_PER_SUGGESTION}`,
    `insert into knowledge_suggestion_comment (id, tenant_id, suggestion_id, author_id, body, request_id, created_at)
      select ${id('remark', 't.n', 'c')}, ${tenantId}, ${suggestionId}, ${member('c')}, 'Remark ' || c,
        ${id('remark', 't.n', 'c')}, now() - make_interval(mins => 100 - c)
      from ${suggestions}, generate_series(1, ${THREADS_PER_SUGGESTION}) c where k = 1`,
    `insert into knowledge_suggestion_comment (id, tenant_id, suggestion_id, parent_id, author_id, body, request_id, created_at)
      select ${id('reply', 't.n', 'c')}, ${tenantId}, ${suggestionId}, ${id('remark', 't.n', '1')}, ${member('c')},
        'Reply ' || c, ${id('reply', 't.n', 'c')}, now() - make_interval(secs => 1000 - c)
      from ${suggestions}, generate_series(1, ${THREADS_PER_SUGGESTION}) c where k = 1`,
    // Also where no trigger has counted.
    `update knowledge_suggestion s set
      vote_count = (select count(*) from knowledge_suggestion_vote v where v.suggestion_id = s.id and v.tenant_id = s.tenant_id),
      comment_count = (select count(*) from knowledge_suggestion_comment c where c.suggestion_id = s.id and c.tenant_id = s.tenant_id)`,
  ]
}
