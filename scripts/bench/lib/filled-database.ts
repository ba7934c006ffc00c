import type pg from 'pg'

/** How much to fill in: the first tenant is the one measured, the others are what it must not be slowed by. */
export type Scale = {
  tenants: number
  measuredMembers: number
  otherMembers: number
  measuredModules: number
  otherModules: number
  enrollmentsPerMember: number
  auditRowsPerTenant: number
}

export const SECTIONS_PER_MODULE = 5

export const SMALL: Scale = {
  tenants: 2,
  measuredMembers: 10,
  otherMembers: 10,
  measuredModules: 10,
  otherModules: 10,
  enrollmentsPerMember: 5,
  auditRowsPerTenant: 10,
}

/** 200 tenants, 20,000 members, 1,000,000 rows of section progress. */
export const LARGE: Scale = {
  tenants: 200,
  measuredMembers: 10_050,
  otherMembers: 50,
  measuredModules: 1_000,
  otherModules: 20,
  enrollmentsPerMember: 10,
  auditRowsPerTenant: 2_500,
}

// Ids are digests of what they name, so that rows can refer to each other without being read back.
const id = (kind: string, ...parts: string[]) => `md5(concat_ws(':', '${kind}', ${parts.join(', ')}))::uuid`
const tenantId = id('tenant', 't.n')
const membershipId = id('membership', 't.n', 'm')
const moduleId = id('module', 't.n', 'd')
const sectionId = (number: string) => id('section', 't.n', 'd', number)
const quizId = id('quiz', 't.n', 'd')

const CONTENT = `jsonb_build_object(
  'title', 'Module ' || d, 'description', 'What everybody here should know about subject ' || d, 'difficulty', 'BEGINNER',
  'coverAssetId', null, 'category', 'General', 'language', 'en', 'learningOutcomes', jsonb_build_array('Know it', 'Do it'),
  'estimatedMinutes', 20, 'cpdPoints', 1, 'validityMonths', null, 'tags', jsonb_build_array('safety'),
  'sections', (select jsonb_agg(jsonb_build_object(
    'id', ${sectionId('s')}, 'title', 'Section ' || s, 'type', case s when ${SECTIONS_PER_MODULE} then 'QUIZ' else 'TEXT' end,
    'html', '<p>' || repeat('A sentence that is worth reading. ', 20) || '</p>', 'isRequired', true, 'video', null,
    'attachments', '[]'::jsonb, 'quiz', case s when ${SECTIONS_PER_MODULE} then jsonb_build_object(
      'id', ${quizId}, 'title', 'Check', 'passingScore', 80, 'maxAttempts', null, 'timeLimitSeconds', null, 'shuffle', false,
      'questionsPerAttempt', null, 'reviewPolicy', 'AFTER_SUBMIT', 'cooldownSeconds', 0, 'questions', (
        select jsonb_agg(jsonb_build_object('id', ${id('question', 't.n', 'd', 'q')}, 'type', 'TRUE_FALSE',
          'prompt', 'Statement ' || q, 'points', 1, 'explanation', 'Because.', 'options', jsonb_build_array(
            jsonb_build_object('id', ${id('option', 't.n', 'd', 'q', '1')}, 'text', 'True', 'isCorrect', true),
            jsonb_build_object('id', ${id('option', 't.n', 'd', 'q', '2')}, 'text', 'False', 'isCorrect', false))))
        from generate_series(1, 5) q)) end) order by s) from generate_series(1, ${SECTIONS_PER_MODULE}) s))`

const statements = (scale: Scale) => {
  const tenants = `(select n from generate_series(1, ${scale.tenants}) n) t`
  const members = `${tenants}, lateral generate_series(1, case t.n when 1 then ${scale.measuredMembers} else ${scale.otherMembers} end) m`
  const moduleCount = `case t.n when 1 then ${scale.measuredModules} else ${scale.otherModules} end`
  const modules = `${tenants}, lateral generate_series(1, ${moduleCount}) d`
  const enrollments = `${members}, lateral (select (m * 7 + e * 13) % (${moduleCount}) + 1 as d, e from generate_series(1, ${scale.enrollmentsPerMember}) e) x`
  const enrollmentId = id('enrollment', 't.n', 'm', 'd')
  return [
    `insert into tenant (id, slug, name, plan, max_learners) select ${tenantId}, 'tenant-' || n, 'Company ' || n, 'PRO', 100000 from ${tenants}`,
    `insert into "user" (id, email, name) select ${id('user', 't.n', 'm')}, 'person' || m || '@tenant' || t.n || '.example', 'Person ' || m from ${members}`,
    `insert into session (id, user_id, expires_at) select ${id('session', 't.n', 'm')}, ${id('user', 't.n', 'm')}, now() + interval '1 day' from ${members} where m <= 16`,
    `insert into membership (id, tenant_id, user_id, email, name, role, joined_at)
      select ${membershipId}, ${tenantId}, ${id('user', 't.n', 'm')}, 'person' || m || '@tenant' || t.n || '.example', 'Person ' || lpad(m::text, 6, '0'),
        (case m when 1 then 'OWNER' else 'EMPLOYEE' end)::"TenantRole", now() from ${members}`,
    `insert into module_category (id, tenant_id, name) select ${id('category', 't.n')}, ${tenantId}, 'General' from ${tenants}`,
    `insert into tag (id, tenant_id, name) select ${id('tag', 't.n')}, ${tenantId}, 'safety' from ${tenants}`,
    `insert into module (id, tenant_id, title, slug, description, status, version, category_id, published_at, created_by_id)
      select ${moduleId}, ${tenantId}, 'Module ' || d, 'module-' || d, 'What everybody here should know about subject ' || d, 'PUBLISHED', 1,
        ${id('category', 't.n')}, now() - make_interval(hours => d), ${id('membership', 't.n', '1')} from ${modules}`,
    `insert into module_tag (tenant_id, module_id, tag_id) select ${tenantId}, ${moduleId}, ${id('tag', 't.n')} from ${modules}`,
    `insert into module_mentor (tenant_id, module_id, membership_id) select ${tenantId}, ${moduleId}, ${id('membership', 't.n', '1')} from ${modules}`,
    `insert into quiz (id, tenant_id, module_id, title) select ${quizId}, ${tenantId}, ${moduleId}, 'Check' from ${modules}`,
    `insert into section (id, tenant_id, module_id, title, type, sort_order, quiz_id)
      select ${sectionId('s')}, ${tenantId}, ${moduleId}, 'Section ' || s, (case s when ${SECTIONS_PER_MODULE} then 'QUIZ' else 'TEXT' end)::"SectionType", s,
        case s when ${SECTIONS_PER_MODULE} then ${quizId} end from ${modules}, generate_series(1, ${SECTIONS_PER_MODULE}) s`,
    `insert into module_change_log (id, tenant_id, module_id, version, content) select ${id('version', 't.n', 'd')}, ${tenantId}, ${moduleId}, 1, ${CONTENT} from ${modules}`,
    `insert into enrollment (id, tenant_id, membership_id, module_id, status, progress, last_accessed_at, completed_at, completed_version)
      select ${enrollmentId}, ${tenantId}, ${membershipId}, ${moduleId}, (case e % 2 when 0 then 'COMPLETED' else 'IN_PROGRESS' end)::"EnrollmentStatus",
        case e % 2 when 0 then 100 else 80 end, now() - make_interval(hours => e), case e % 2 when 0 then now() end, case e % 2 when 0 then 1 end
      from ${enrollments} on conflict do nothing`,
    `insert into section_progress (id, tenant_id, enrollment_id, membership_id, section_id, completed_at)
      select ${id('progress', 't.n', 'm', 'd', 's')}, ${tenantId}, ${enrollmentId}, ${membershipId}, ${sectionId('s')}, now()
      from ${enrollments}, generate_series(1, ${SECTIONS_PER_MODULE}) s on conflict do nothing`,
    `insert into certificate (id, tenant_id, membership_id, module_id, code, module_title, tenant_name, holder_name, version, issued_at)
      select ${id('certificate', 't.n', 'm', 'd')}, ${tenantId}, ${membershipId}, ${moduleId}, 'CERT-2026-' || upper(substr(md5(concat_ws(':', t.n, m, d)), 1, 10)),
        'Module ' || d, 'Company ' || t.n, 'Person ' || m, 1, now() from ${enrollments} where e % 2 = 0 on conflict do nothing`,
    `insert into audit_log (id, tenant_id, actor_id, actor_name, action, entity_type, created_at)
      select ${id('audit', 't.n', 'a')}, ${tenantId}, ${id('membership', 't.n', '1')}, 'Person 1', 'MODULE_UPDATED', 'Module', now() - make_interval(mins => a)
      from ${tenants}, generate_series(1, ${scale.auditRowsPerTenant}) a`,
    'analyze',
  ]
}

/** Fills an empty, migrated database with set-based SQL as its owner; session ids are sessionIdOf(1, 1…16). */
export async function fillDatabase(owner: pg.Client, scale: Scale): Promise<void> {
  for (const statement of statements(scale)) await owner.query(statement)
}
