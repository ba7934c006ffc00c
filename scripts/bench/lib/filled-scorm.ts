import type { Scale } from './filled-database'

const id = (kind: string, ...parts: string[]) =>
  `overlay(overlay(md5(concat_ws(':', '${kind}', ${parts.join(', ')})) placing '8' from 13) placing 'a' from 17)::uuid`

const ACTIVITIES = 40
const FILES = 2000

const MANIFEST = JSON.stringify({
  identifier: 'm1',
  version: null,
  schemaVersion: '1.2',
  organization: { identifier: 'o1', objectivesGlobalToSystem: true, sequencing: null, completionThreshold: null },
  sequencingCollection: [],
})

const ANSWERS = 5

/** What a package keeps of somebody: answers to questions, a page and a status. */
const CMI = `(select jsonb_object_agg(key, value) from (
    select 'cmi.interactions.' || q || '.' || pair.key, pair.value from generate_series(0, ${ANSWERS - 1}) q,
      lateral (values ('id', 'question-' || q), ('type', 'choice'), ('student_response', chr(97 + (m + q) % 4)),
        ('result', case when (m + q) % 4 = 0 then 'correct' else 'wrong' end)) pair(key, value)
    union all select 'cmi.core.lesson_status', 'completed') as part(key, value))`

/** Everybody of the measured tenant has gone through its first activity, in one window and one commit. */
function learnerStatements({ measuredMembers }: Scale): string[] {
  const tenantId = id('tenant', '1')
  const members = `generate_series(1, ${measuredMembers}) m`
  const [registrationId, attemptId] = [id('registration', '1', 'm'), id('scormAttempt', '1', 'm')]
  const sessionId = id('scormSession', '1', 'm')
  const calls = `jsonb_build_array(jsonb_build_object('at', 0, 'activityId', ${id('activity', '0')}, 'run', 1,
    'name', 'SetValue', 'key', 'cmi.core.lesson_status', 'value', 'completed'))`
  return [
    `insert into scorm_registration (id, tenant_id, membership_id, section_id, package_id, version_id)
      select ${registrationId}, ${tenantId}, ${id('membership', '1', 'm')}, ${id('scorm', '1')}, ${id('package', '1')},
        ${id('packageVersion', '1')} from ${members}`,
    `insert into scorm_attempt (id, tenant_id, registration_id, version_id, number)
      select ${attemptId}, ${tenantId}, ${registrationId}, ${id('packageVersion', '1')}, 1 from ${members}`,
    `insert into scorm_session (id, tenant_id, attempt_id, token_hash, lease_until)
      select ${sessionId}, ${tenantId}, ${attemptId}, 'x', now() from ${members}`,
    `insert into scorm_call (tenant_id, session_id, seq, base_revision, revision, is_final, is_branch, calls)
      select ${tenantId}, ${sessionId}, 1, 0, 1, true, false, ${calls} from ${members}`,
    `insert into scorm_activity_state (tenant_id, attempt_id, activity_id, completion, completed_at, best_score, cmi)
      select ${tenantId}, ${attemptId}, ${id('activity', '0')}, 'COMPLETED', now(), m % 101, ${CMI} from ${members}`,
    `insert into scorm_result (id, tenant_id, registration_id, attempt_id, rule, completion, score, fulfilled_at)
      select ${id('scormResult', '1', 'm')}, ${tenantId}, ${registrationId}, ${attemptId}, 'COMPLETED', 'COMPLETED',
        m % 101, case when m % 3 > 0 then now() end from ${members}`,
  ]
}

/** One large package in a section of the measured tenant's first module, and its learners. */
export function scormStatements(scale: Scale): string[] {
  const tenantId = id('tenant', '1')
  const [packageId, versionId] = [id('package', '1'), id('packageVersion', '1')]
  const report = `{"edition":"SCORM_12","organization":"Course","activities":${ACTIVITIES},"scos":${ACTIVITIES},"notes":[]}`
  return [
    `insert into scorm_package (id, tenant_id, title) values (${packageId}, ${tenantId}, 'Course')`,
    `insert into scorm_package_version (id, tenant_id, package_id, number, edition, title, file_name, checksum,
        archive_size, file_count, total_size, manifest, report)
      values (${versionId}, ${tenantId}, ${packageId}, 1, 'SCORM_12', 'Course', 'course.zip', 'x', 1000, ${FILES}, 1000,
        '${MANIFEST}', '${report}')`,
    `insert into scorm_file (tenant_id, version_id, path, number, size, checksum)
      select ${tenantId}, ${versionId}, 'content/page-' || n || '.html', n, 1000, 'x' from generate_series(1, ${FILES}) n`,
    `insert into scorm_activity (id, tenant_id, version_id, position, depth, identifier, title, launch, is_sco)
      select ${id('activity', 'n')}, ${tenantId}, ${versionId}, n, 0, 'i' || n, 'Lesson ' || n, 'content/page-' || n || '.html',
        true from generate_series(0, ${ACTIVITIES - 1}) n`,
    `insert into section (id, tenant_id, module_id, title, type, sort_order, archived_at, scorm_package_id, scorm_version_id)
      select ${id('scorm', '1')}, ${tenantId}, ${id('module', '1', '1')}, 'Course', 'SCORM', 90, null, ${packageId},
        ${versionId}`,
    `update module_change_log set content = jsonb_set(content, '{sections}', content -> 'sections' || jsonb_build_array(
        jsonb_build_object('id', ${id('scorm', '1')}, 'title', 'Course', 'type', 'SCORM', 'html', '', 'isRequired', false,
          'video', null, 'attachments', '[]'::jsonb, 'quiz', null, 'scorm', jsonb_build_object('packageId', ${packageId},
            'versionId', ${versionId}, 'rule', 'COMPLETED', 'minScore', null))))
      where tenant_id = ${tenantId} and module_id = ${id('module', '1', '1')}`,
    ...learnerStatements(scale),
  ]
}
