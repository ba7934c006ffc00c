import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { MemberImportVerdict, TenantRole } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'
import type { RowProblem } from './policy'

type Db = TenantContext['db']

/** The lines of the file, in its order; the headings are line 1. */
export const insertRows = (db: Db, importId: string, rows: readonly string[][]) =>
  db.$sql`
    insert into member_import_row (import_id, line, cells)
    select ${importId}::uuid, r.number + 1, r.cells
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as r(cells, number)`

export type KnownMember = {
  id: string
  email: string
  name: string
  role: TenantRole
  jobTitle: string | null
  staffId: string | null
  department: string | null
  cohort: string | null
  locale: string | null
  managerId: string | null
  joinedAt: Date | null
  deactivatedAt: Date | null
}

/** Who of the company has one of these addresses or staff ids. */
export const findKnown = (db: Db, emails: readonly string[], staffIds: readonly string[]) =>
  db.$sql<KnownMember>`
    with found as (
      select membership_id as id from find_members_by_email(${[...emails]}::text[])
      union
      select m.id from membership m where m.staff_id = any(${[...staffIds]}::text[])
    )
    select m.id, lower(m.email::text) as email, m.name, m.role::text as role, m.job_title as "jobTitle",
      m.staff_id as "staffId", m.department, m.cohort, m.locale, m.manager_id as "managerId",
      m.joined_at as "joinedAt", m.deactivated_at as "deactivatedAt"
    from found join membership m on m.id = found.id`

/** Who of these people is in which group in use. */
export const findGroupsOf = (db: Db, membershipIds: readonly string[]) =>
  db.$sql<{ membershipId: string; groupId: string }>`
    select ug.membership_id as "membershipId", ug.group_id as "groupId"
    from user_group ug where ug.membership_id = any(${[...membershipIds]}::uuid[])`

export type StoredRow = {
  line: number
  verdict: MemberImportVerdict
  problems: RowProblem[]
  membershipId: string | null
  before: unknown
  appliedAt: Date | null
}

/** The lines `r` between the first and the last of these: without it, each part would look at the whole file. */
const amongLines = (rows: readonly { line: number }[]) => {
  const lines = rows.map(({ line }) => line)
  return Prisma.sql`r.line between ${Math.min(...lines)}::int and ${Math.max(...lines)}::int`
}

/** What was found about these lines, or became of them. */
export const updateRows = async (db: Db, importId: string, rows: readonly StoredRow[]) =>
  rows.length > 0 &&
  db.$sql`
    update member_import_row r set verdict = w.verdict::"MemberImportVerdict", problems = w.problems,
      membership_id = w."membershipId", before = w.before, applied_at = w."appliedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(
      line int, verdict text, problems jsonb, "membershipId" uuid, before jsonb, "appliedAt" timestamptz)
    where r.import_id = ${importId}::uuid and r.line = w.line and ${amongLines(rows)}`

export type NewMember = { id: string; email: string; name: string; role: TenantRole; locale: string | null } & Pick<
  KnownMember,
  'jobTitle' | 'staffId' | 'department' | 'cohort' | 'managerId'
>

export const insertMembers = (db: Db, members: readonly NewMember[], now: Date) =>
  db.$sql`
    insert into membership (id, email, name, role, job_title, staff_id, department, cohort, locale, manager_id,
      invited_at, updated_at)
    select w.id, w.email::citext, w.name, w.role::"TenantRole", w."jobTitle", w."staffId", w.department, w.cohort,
      w.locale, w."managerId", ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) as w(
      id uuid, email text, name text, role text, "jobTitle" text, "staffId" text, department text, cohort text,
      locale text, "managerId" uuid)`

/** Fields to set of one member; what isn't named stays. */
export type MemberChange = { id: string; fields: Record<string, string | null> }

export const updateMembers = (db: Db, changes: readonly MemberChange[], now: Date) =>
  db.$sql`
    update membership m set updated_at = ${now},
      name = case when jsonb_exists(w.fields, 'name') then w.fields ->> 'name' else m.name end,
      role = case when jsonb_exists(w.fields, 'role') then (w.fields ->> 'role')::"TenantRole" else m.role end,
      job_title = case when jsonb_exists(w.fields, 'jobTitle') then w.fields ->> 'jobTitle' else m.job_title end,
      staff_id = case when jsonb_exists(w.fields, 'staffId') then w.fields ->> 'staffId' else m.staff_id end,
      department = case when jsonb_exists(w.fields, 'department') then w.fields ->> 'department' else m.department end,
      cohort = case when jsonb_exists(w.fields, 'cohort') then w.fields ->> 'cohort' else m.cohort end,
      locale = case when jsonb_exists(w.fields, 'locale') then w.fields ->> 'locale' else m.locale end,
      manager_id = case when jsonb_exists(w.fields, 'managerId') then (w.fields ->> 'managerId')::uuid else m.manager_id end
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as w(id uuid, fields jsonb)
    where m.id = w.id`

/** The people whose lines have been imported, as they are now. */
export const findImported = (db: Db, importId: string) =>
  db.$sql<KnownMember>`
    select m.id, lower(m.email::text) as email, m.name, m.role::text as role, m.job_title as "jobTitle",
      m.staff_id as "staffId", m.department, m.cohort, m.locale, m.manager_id as "managerId",
      m.joined_at as "joinedAt", m.deactivated_at as "deactivatedAt"
    from member_import_row r join membership m on m.id = r.membership_id
    where r.import_id = ${importId}::uuid and r.applied_at is not null`

/** Keeps what else was changed by these lines. */
export const updateBefore = async (db: Db, importId: string, rows: readonly { line: number; before: unknown }[]) =>
  rows.length > 0 &&
  db.$sql`
    update member_import_row r set before = w.before
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(line int, before jsonb)
    where r.import_id = ${importId}::uuid and r.line = w.line and ${amongLines(rows)}`
