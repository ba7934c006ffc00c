import type { Scale } from './filled-database'

/** Of the tenant that is measured. */
export const linkCount = ({ measuredModules }: Scale) => measuredModules * 4

const id = (kind: string, ...parts: string[]) =>
  `overlay(overlay(md5(concat_ws(':', '${kind}', ${parts.join(', ')})) placing '8' from 13) placing 'a' from 17)::uuid`

/** Links of which one in ten waits, one in fifty is pinned and one in twenty is saved by somebody. */
export function radarStatements(scale: Scale): string[] {
  const links = `(select n from generate_series(1, ${scale.tenants}) n) t, lateral generate_series(1,
    case t.n when 1 then ${linkCount(scale)} else ${scale.otherModules} end) k`
  const members = `case t.n when 1 then ${scale.measuredMembers} else ${scale.otherMembers} end`
  const tenantId = id('tenant', 't.n')
  const postId = id('link', 't.n', 'k')
  const member = (number: string) => id('membership', 't.n', `((${number}) % (${members})) + 1`)
  return [
    `insert into mentor_radar_post (id, tenant_id, url, canonical_url, title, description, status, pinned, posted_by_id,
        request_id, created_at, approved_at, updated_at)
      select ${postId}, ${tenantId}, 'https://example.com/' || k, 'https://example.com/' || k, 'About subject ' || k,
        'Worth reading, number ' || k, (case k % 10 when 3 then 'PENDING' else 'APPROVED' end)::"RadarPostStatus",
        k % 50 = 0, ${member('k')}, ${postId}, now() - make_interval(mins => k), now() - make_interval(mins => k), now()
      from ${links}`,
    `insert into radar_save (tenant_id, post_id, membership_id, created_at)
      select ${tenantId}, ${postId}, ${member('k * 3')}, now() - make_interval(mins => k) from ${links}
      where k % 20 = 0`,
  ]
}
