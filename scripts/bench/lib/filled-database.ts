import { createHash } from 'node:crypto'
import type pg from 'pg'
import { commentStatements } from './filled-comments'
import { pointStatements } from './filled-points'
import { questionStatements } from './filled-questions'
import { radarStatements } from './filled-radar'
import { scormStatements } from './filled-scorm'
import { suggestionStatements } from './filled-suggestions'

/** How much to fill in: the first tenant is the one measured, the others are what it must not be slowed by. */
export type Scale = {
  tenants: number
  measuredMembers: number
  otherMembers: number
  measuredModules: number
  otherModules: number
  enrollmentsPerMember: number
  /** What each has to take; the first of them are those that they are enrolled in. */
  assignmentsPerMember: number
  groupsPerTenant: number
  messagesPerMember: number
  auditRowsPerTenant: number
}

export const SECTIONS_PER_MODULE = 5
export const QUESTIONS_PER_QUIZ = 5

/** Everybody who can be measured is here too: 16 learners and an owner. */
export const SMALL: Scale = {
  tenants: 2,
  measuredMembers: 20,
  otherMembers: 10,
  measuredModules: 16,
  otherModules: 10,
  enrollmentsPerMember: 5,
  assignmentsPerMember: 8,
  groupsPerTenant: 4,
  messagesPerMember: 5,
  auditRowsPerTenant: 20,
}

/**
 * 200 tenants, 20,000 members, 1,000,000 rows of section progress, 400,000 assignments, 1,000,000 lines of the ledger
 * and 500,000 messages; half the people in the tenant that is measured.
 */
export const LARGE: Scale = {
  tenants: 200,
  measuredMembers: 10_050,
  otherMembers: 50,
  measuredModules: 1_000,
  otherModules: 20,
  enrollmentsPerMember: 10,
  assignmentsPerMember: 20,
  groupsPerTenant: 50,
  messagesPerMember: 25,
  auditRowsPerTenant: 2_500,
}

/** The module that a member's `number`th enrollment is in; the zeroth is one that they have not started. */
export const moduleOfEnrollment = (scale: Scale, member: number, number: number) =>
  ((member * 7 + number * 13) % scale.measuredModules) + 1

/** Ids are digests of what they name (UUIDs of version 8), so that rows can refer to each other without being read back. */
export function idOf(kind: string, ...parts: number[]): string {
  const digest = createHash('md5')
    .update([kind, ...parts].join(':'))
    .digest('hex')
  return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-a$4-$5')
}

const id = (kind: string, ...parts: string[]) =>
  `overlay(overlay(md5(concat_ws(':', '${kind}', ${parts.join(', ')})) placing '8' from 13) placing 'a' from 17)::uuid`
const tenantId = id('tenant', 't.n')
const userId = id('user', 't.n', 'm')
const membershipId = id('membership', 't.n', 'm')
const ownerId = id('membership', 't.n', '1')
const moduleId = id('module', 't.n', 'd')
const sectionId = id('section', 't.n', 'd', 's')
const quizId = id('quiz', 't.n', 'd')
const enrollmentId = id('enrollment', 't.n', 'm', 'd')
const groupId = id('group', 't.n', 'g')
/** One member in twenty is late. */
const dueAt = 'now() + make_interval(days => case when m % 20 = 0 then -(e * 3) else e * 17 end)'
const assignmentId = id('assignment', 't.n', 'm', 'd')

const email = `'person' || m || '@tenant' || t.n || '.example'`
const personName = `'Person ' || lpad(m::text, 6, '0')`
const description = `'What everybody here should know about subject ' || d`
const html = `'<p>' || repeat('A sentence that is worth reading. ', 20) || '</p>'`
const sectionType = `case s when 2 then 'VIDEO' when ${SECTIONS_PER_MODULE} then 'QUIZ' else 'TEXT' end`
const sections = `generate_series(1, ${SECTIONS_PER_MODULE}) s`
const questions = `generate_series(1, ${QUESTIONS_PER_QUIZ}) q`
/** Every second enrollment is completed. */
const isCompleted = 'e % 2 = 0'
/** Of fifty people one has not accepted the invitation, and one has left. */
const isInvited = 'm % 50 = 49'
const isDeactivated = 'm % 50 = 48'

const OPTIONS = `jsonb_build_array(
  jsonb_build_object('id', ${id('option', 't.n', 'd', 'q', '1')}, 'text', 'True', 'isCorrect', true),
  jsonb_build_object('id', ${id('option', 't.n', 'd', 'q', '2')}, 'text', 'False', 'isCorrect', false))`

const QUIZ = `jsonb_build_object(
  'id', ${quizId}, 'title', 'Check', 'passingScore', 80, 'maxAttempts', null, 'timeLimitSeconds', null,
  'shuffle', false, 'questionsPerAttempt', null, 'reviewPolicy', 'AFTER_SUBMIT', 'cooldownSeconds', 0,
  'questions', (select jsonb_agg(jsonb_build_object(
    'id', ${id('question', 't.n', 'd', 'q')}, 'type', 'TRUE_FALSE', 'prompt', 'Statement ' || q, 'points', 1,
    'explanation', 'Because.', 'options', ${OPTIONS}) order by q) from ${questions}))`

const VIDEO = `jsonb_build_object(
  'source', 'YOUTUBE_VIMEO_URL', 'url', 'https://youtu.be/dQw4w9WgXcQ', 'assetId', null, 'durationSeconds', 600)`

const CONTENT = `jsonb_build_object(
  'title', 'Module ' || d, 'description', ${description}, 'difficulty', 'BEGINNER', 'coverAssetId', null,
  'category', 'General', 'language', 'en', 'learningOutcomes', jsonb_build_array('Know it', 'Do it'),
  'estimatedMinutes', 20, 'cpdPoints', 1, 'validityMonths', null, 'tags', jsonb_build_array('safety'),
  'sections', (select jsonb_agg(jsonb_build_object(
    'id', ${sectionId}, 'title', 'Section ' || s, 'type', ${sectionType}, 'html', ${html}, 'isRequired', true,
    'video', case s when 2 then ${VIDEO} end, 'attachments', '[]'::jsonb,
    'quiz', case s when ${SECTIONS_PER_MODULE} then ${QUIZ} end) order by s) from ${sections}))`

function sourcesOf(scale: Scale) {
  const tenants = `(select n from generate_series(1, ${scale.tenants}) n) t`
  const perTenant = (measured: number, other: number) => `case t.n when 1 then ${measured} else ${other} end`
  const moduleCount = perTenant(scale.measuredModules, scale.otherModules)
  const members = `${tenants}, lateral generate_series(1, ${perTenant(scale.measuredMembers, scale.otherMembers)}) m`
  const taken = (number: number) => `${members}, lateral (
      select (m * 7 + e * 13) % (${moduleCount}) + 1 as d, e from generate_series(1, ${number}) e) x`
  return {
    tenants,
    members,
    modules: `${tenants}, lateral generate_series(1, ${moduleCount}) d`,
    enrollments: taken(scale.enrollmentsPerMember),
    assignments: taken(scale.assignmentsPerMember),
    groups: `${tenants}, generate_series(1, ${scale.groupsPerTenant}) g`,
    groupOfMember: `m % ${scale.groupsPerTenant} + 1`,
  }
}

type Sources = ReturnType<typeof sourcesOf>

const people = ({ tenants, members }: Sources) => [
  `insert into tenant (id, slug, name, plan, max_learners)
    select ${tenantId}, 'tenant-' || n, 'Company ' || n, 'PRO', 100000 from ${tenants}`,
  `insert into "user" (id, email, name, role)
    select ${userId}, ${email}, ${personName}, (case when t.n = 1 and m = 1 then 'OWNER' else 'EMPLOYEE' end)::"Role"
    from ${members}`,
  `insert into session (id, user_id, expires_at)
    select ${id('session', 't.n', 'm')}, ${userId}, now() + interval '1 day' from ${members}`,
  `insert into membership (id, tenant_id, user_id, email, name, role, joined_at, deactivated_at)
    select ${membershipId}, ${tenantId}, case when not ${isInvited} then ${userId} end, ${email}, ${personName},
      (case m when 1 then 'OWNER' else 'EMPLOYEE' end)::"TenantRole", case when not ${isInvited} then now() end,
      case when ${isDeactivated} then now() end from ${members}`,
  `insert into user_permission (id, tenant_id, membership_id, permission)
    select ${id('permission', 't.n', 'm')}, ${tenantId}, ${membershipId}, 'MANAGE_OWN_MODULES'
    from ${members} where m % 10 = 0`,
]

const content = ({ tenants, modules }: Sources) => [
  `insert into module_category (id, tenant_id, name) select ${id('category', 't.n')}, ${tenantId}, 'General' from ${tenants}`,
  `insert into tag (id, tenant_id, name) select ${id('tag', 't.n')}, ${tenantId}, 'safety' from ${tenants}`,
  `insert into module (id, tenant_id, title, slug, description, status, version, category_id, published_at, created_by_id)
    select ${moduleId}, ${tenantId}, 'Module ' || d, 'module-' || d, ${description}, 'PUBLISHED', 1,
      ${id('category', 't.n')}, now() - make_interval(hours => d), ${ownerId} from ${modules}`,
  `insert into module_tag (tenant_id, module_id, tag_id) select ${tenantId}, ${moduleId}, ${id('tag', 't.n')} from ${modules}`,
  `insert into module_mentor (tenant_id, module_id, membership_id) select ${tenantId}, ${moduleId}, ${ownerId} from ${modules}`,
  `insert into quiz (id, tenant_id, module_id, title) select ${quizId}, ${tenantId}, ${moduleId}, 'Check' from ${modules}`,
  `insert into quiz_question (id, tenant_id, quiz_id, type, prompt, options, explanation, sort_order)
    select ${id('question', 't.n', 'd', 'q')}, ${tenantId}, ${quizId}, 'TRUE_FALSE', 'Statement ' || q, ${OPTIONS}, 'Because.', q
    from ${modules}, ${questions}`,
  `insert into section (id, tenant_id, module_id, title, content, type, sort_order, quiz_id, video_source, video_url, duration_seconds)
    select ${sectionId}, ${tenantId}, ${moduleId}, 'Section ' || s, ${html}, (${sectionType})::"SectionType", s,
      case s when ${SECTIONS_PER_MODULE} then ${quizId} end,
      (case s when 2 then 'YOUTUBE_VIMEO_URL' end)::"VideoSourceType",
      case s when 2 then 'https://youtu.be/dQw4w9WgXcQ' end, case s when 2 then 600 end
    from ${modules}, ${sections}`,
  `insert into module_change_log (id, tenant_id, module_id, version, content)
    select ${id('version', 't.n', 'd')}, ${tenantId}, ${moduleId}, 1, ${CONTENT} from ${modules}`,
]

const learning = ({ enrollments }: Sources) => [
  `insert into enrollment (id, tenant_id, membership_id, module_id, status, progress, last_accessed_at, completed_at, completed_version)
    select ${enrollmentId}, ${tenantId}, ${membershipId}, ${moduleId},
      (case when ${isCompleted} then 'COMPLETED' else 'IN_PROGRESS' end)::"EnrollmentStatus",
      case when ${isCompleted} then 100 else 80 end, now() - make_interval(hours => e),
      case when ${isCompleted} then now() end, case when ${isCompleted} then 1 end
    from ${enrollments}`,
  `insert into section_progress (id, tenant_id, enrollment_id, membership_id, section_id, completed_at)
    select ${id('progress', 't.n', 'm', 'd', 's')}, ${tenantId}, ${enrollmentId}, ${membershipId}, ${sectionId},
      case when ${isCompleted} or s < ${SECTIONS_PER_MODULE} then now() end
    from ${enrollments}, ${sections}`,
  `insert into quiz_attempt (id, tenant_id, membership_id, quiz_id, number, rules, questions, started_at, submitted_at, score, passed)
    select ${id('attempt', 't.n', 'm', 'd')}, ${tenantId}, ${membershipId}, ${quizId}, 1, '{}', '[]', now(), now(), 100, true
    from ${enrollments} where ${isCompleted}`,
  `insert into certificate (id, tenant_id, membership_id, module_id, code, module_title, tenant_name, holder_name, version, issued_at)
    select ${id('certificate', 't.n', 'm', 'd')}, ${tenantId}, ${membershipId}, ${moduleId},
      'CERT-2026-' || upper(translate(substr(md5(concat_ws(':', t.n, m, d)), 1, 10), 'ilou', '1100')),
      'Module ' || d, 'Company ' || t.n, ${personName}, 1, now() - make_interval(hours => e)
    from ${enrollments} where ${isCompleted}`,
]

/** One member in twenty is late with something, one in a hundred has expired, a few are let off. */
const obligations = ({ groups, members, assignments, groupOfMember }: Sources) => [
  `insert into member_group (id, tenant_id, name, member_count)
    select ${groupId}, ${tenantId}, 'Group ' || lpad(g::text, 3, '0'), 0 from ${groups}`,
  `insert into user_group (tenant_id, group_id, membership_id)
    select ${tenantId}, ${groupId}, ${membershipId} from ${members}, lateral (select ${groupOfMember} as g) y`,
  // Only for who joins from now on: what is asked of the others stands below.
  `insert into module_group (tenant_id, group_id, module_id, deadline_days, applies_from)
    select ${tenantId}, ${groupId}, ${id('module', 't.n', 'r')}, 30, now() from ${groups}, generate_series(1, 5) r`,
  `update member_group g set member_count = (select count(*) from user_group u where u.group_id = g.id), module_count = 5`,
  `insert into bulk_change (id, tenant_id, kind, actor_id, group_id, summary, created_at)
    select ${id('change', 't.n', 'g', 'c')}, ${tenantId}, 'GROUP_MODULE_CHANGED', ${ownerId}, ${groupId},
      '{"group": "Group", "module": "Module", "people": 3}', now() - make_interval(mins => c * 60 + g)
    from ${groups}, generate_series(1, 20) c`,
  `update enrollment set expires_at = completed_at + make_interval(days =>
      case when abs(hashtext(id::text)) % 1000 = 0 then -5 when abs(hashtext(id::text)) % 100 = 1 then 20 else 300 end)
    where status = 'COMPLETED'`,
  // Without triggers its deadline has to be given, too.
  `insert into assignment (id, tenant_id, membership_id, module_id, source, assigned_at, due_at, is_mandatory,
      waived_at, waived_reason, created_at, is_expiry, deadline)
    select ${assignmentId}, ${tenantId}, ${membershipId}, ${moduleId}, 'GROUP', now() - interval '100 days',
      ${dueAt}, e % 4 > 0,
      case when m % 500 = 7 and e = 3 then now() end, case when m % 500 = 7 and e = 3 then 'Learned elsewhere' end,
      now() - interval '100 days', known.expires_at is not null,
      coalesce(known.expires_at, case when known.completed_version is null then ${dueAt} end)
    from ${assignments} left join lateral (select * from enrollment where id = ${enrollmentId}) known on true`,
  `insert into assignment_cause (id, tenant_id, assignment_id, group_id, assigned_at, due_at, is_mandatory)
    select ${id('cause', 't.n', 'm', 'd')}, ${tenantId}, ${assignmentId}, ${groupId}, now() - interval '100 days',
      ${dueAt}, e % 4 > 0
    from ${assignments}, lateral (select ${groupOfMember} as g) y`,
]

const log = ({ tenants }: Sources, { auditRowsPerTenant }: Scale) => [
  `insert into audit_log (id, tenant_id, actor_id, actor_name, action, entity_type, entity_id, created_at)
    select ${id('audit', 't.n', 'a')}, ${tenantId}, ${ownerId}, 'Person 000001', 'MODULE_UPDATED', 'Module',
      ${id('module', 't.n', '1')}, now() - make_interval(mins => a)
    from ${tenants}, generate_series(1, ${auditRowsPerTenant}) a`,
]

type FillOptions = {
  /** Leaves out the check of every foreign key, which is most of the work: what they say holds by construction. */
  skipsForeignKeys?: boolean
}

/** Fills an empty, migrated database with set-based SQL as its owner. */
export async function fillDatabase(owner: pg.ClientBase, scale: Scale, { skipsForeignKeys = false }: FillOptions = {}) {
  const sources = sourcesOf(scale)
  const statements = [
    ...people(sources),
    ...content(sources),
    ...learning(sources),
    ...obligations(sources),
    ...log(sources, scale),
    ...commentStatements(scale),
    ...pointStatements(scale),
    ...questionStatements(scale),
    ...radarStatements(scale),
    ...scormStatements(scale),
    ...suggestionStatements(scale),
  ]
  await owner.query(`set session_replication_role = ${skipsForeignKeys ? 'replica' : 'origin'}`)
  for (const statement of statements) await owner.query(statement)
  await owner.query('reset session_replication_role')
  await owner.query('vacuum analyze')
}
