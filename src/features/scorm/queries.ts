import 'server-only'
import type { ProgressScope } from '@/features/membership/service/progress-scope'
import { inScopeSql } from '@/features/membership/service/progress-scope-sql'
import { Prisma } from '@/generated/prisma/client'
import type { ScormCompletion, ScormRule, ScormSuccess } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Json } from './player/protocol'
import type { ReportFilter } from './schema'

type Db = TenantContext['db']

/** Holds a learner's registration: windows, attempts and results below it change one after the other. */
export const holdRegistrationOf = (db: Db, sessionId: string) =>
  db.$sql<{ id: string }>`
    select id from scorm_registration where id = (
      select a.registration_id from scorm_session s join scorm_attempt a on a.id = s.attempt_id
      where s.id = ${sessionId}::uuid)
    for update`

/** The same by learner and section; none before the first launch. Who needs their enrollment too holds this first. */
export const holdRegistration = (db: Db, membershipId: string, sectionId: string) =>
  db.$sql<{ id: string; versionId: string }>`
    select id, version_id as "versionId" from scorm_registration
    where membership_id = ${membershipId}::uuid and section_id = ${sectionId}::uuid
    for update`

/** The same for all of a list, in one order. */
export const holdRegistrations = (db: Db, ids: readonly string[]) =>
  db.$sql<{ id: string }>`
    select id from scorm_registration where id = any(${[...ids]}::uuid[]) order by id for update`

/** A registration's result, in the cycle that its learner is in; nulls when they have not opened the package in it. */
const RESULT_IN_CYCLE = Prisma.sql`
    join section on section.id = r.section_id
    left join enrollment e on e.membership_id = r.membership_id and e.module_id = section.module_id
    left join scorm_result res on res.registration_id = r.id and res.cycle = e.cycle`

export type MovableLearner = {
  registrationId: string
  membershipId: string
  name: string
  fromVersionId: string
  fromNumber: number
  attemptId: string | null
  lastActiveAt: Date | null
}

/** The learners of a section who have begun in their cycle, not met its rule, and are on another version than this one. */
export const findMovable = (db: Db, sectionId: string, versionId: string) =>
  db.$sql<MovableLearner>`
    select r.id as "registrationId", m.id as "membershipId", m.name, r.version_id as "fromVersionId",
      v.number as "fromNumber", a.id as "attemptId", a.last_active_at as "lastActiveAt"
    from scorm_registration r
    join membership m on m.id = r.membership_id and m.deactivated_at is null
    join scorm_package_version v on v.id = r.version_id
    ${RESULT_IN_CYCLE}
    left join scorm_attempt a on a.registration_id = r.id and a.state = 'OPEN'
    where r.section_id = ${sectionId}::uuid and r.version_id <> ${versionId}::uuid
      and res.fulfilled_at is null
      and exists (select 1 from scorm_attempt begun where begun.registration_id = r.id and begun.cycle = e.cycle)
    order by m.name, r.id`

/** Puts learners on the versions that are named for them. */
export const repinLearners = (db: Db, pins: readonly { registrationId: string; versionId: string }[]) =>
  db.$sql`
    update scorm_registration r set version_id = pin."versionId"
    from jsonb_to_recordset(${JSON.stringify(pins)}::jsonb) as pin("registrationId" uuid, "versionId" uuid)
    where r.id = pin."registrationId"`

/** Of learners who were moved, those who have not begun anything in the version that they were moved to. */
export const findReturnable = (db: Db, registrationIds: readonly string[], versionId: string) =>
  db.$sql<{ registrationId: string }>`
    select r.id as "registrationId" from scorm_registration r
    where r.id = any(${[...registrationIds]}::uuid[]) and r.version_id = ${versionId}::uuid and not exists (
      select 1 from scorm_attempt a where a.registration_id = r.id and a.version_id = ${versionId}::uuid
        and a.state = 'OPEN')`

export type ReportRow = {
  id: string
  membershipId: string
  name: string
  email: string
  department: string | null
  versionNumber: number
  completion: ScormCompletion
  success: ScormSuccess
  score: number | null
  totalTimeMs: number
  fulfilledAt: Date | null
  attempts: number
  /** The newest one. */
  attemptId: string | null
  lastActiveAt: Date | null
  branches: number
}

type FindLearners = ReportFilter & { cursor?: string | null | undefined; limit: number; scope: ProgressScope }

/** The learners of a section's package whom one may see, the last to begin first; one more than the page. */
export const findLearners = (db: Db, { sectionId, q, state, cursor, limit, scope }: FindLearners) =>
  db.$sql<ReportRow>`
    select r.id, m.id as "membershipId", m.name, m.email, m.department, v.number as "versionNumber",
      coalesce(res.completion::text, 'NOT_ATTEMPTED') as completion, coalesce(res.success::text, 'UNKNOWN') as success,
      res.score, coalesce(res.total_time_ms, 0)::float8 as "totalTimeMs", res.fulfilled_at as "fulfilledAt",
      coalesce(newest.number, 0) as attempts, newest.id as "attemptId", newest.last_active_at as "lastActiveAt",
      (select count(*)::int from scorm_session s join scorm_call c on c.session_id = s.id and c.is_branch
        where s.attempt_id = newest.id) as branches
    from scorm_registration r
    join membership m on m.id = r.membership_id
    join scorm_package_version v on v.id = r.version_id
    ${RESULT_IN_CYCLE}
    left join lateral (
      select a.id, a.number, a.last_active_at from scorm_attempt a
      where a.registration_id = r.id order by a.number desc limit 1
    ) newest on true
    where r.section_id = ${sectionId}::uuid and ${inScopeSql(scope)}
      and ${cursor ? Prisma.sql`r.id < (select id from scorm_registration where id = ${cursor}::uuid)` : Prisma.sql`true`}
      and ${q ? Prisma.sql`m.id in (select membership_id from search_members(${q}))` : Prisma.sql`true`}
      and ${state ? Prisma.sql`(res.fulfilled_at is not null) = ${state === 'DONE'}::boolean` : Prisma.sql`true`}
    order by r.id desc
    limit ${limit + 1}`

/** How many of a section's learners stand where, of those whom one may see. */
export const countLearners = (db: Db, sectionId: string, scope: ProgressScope) =>
  db.$sql<{
    learners: number
    done: number
    passed: number
    failed: number
    score: number | null
    timeMs: number | null
  }>`
    select count(*)::int as learners, count(res.fulfilled_at)::int as done,
      (count(*) filter (where res.success = 'PASSED'))::int as passed,
      (count(*) filter (where res.success = 'FAILED'))::int as failed,
      avg(res.score)::float8 as score, avg(nullif(res.total_time_ms, 0))::float8 as "timeMs"
    from scorm_registration r
    join membership m on m.id = r.membership_id
    ${RESULT_IN_CYCLE}
    where r.section_id = ${sectionId}::uuid and ${inScopeSql(scope)}`

export type RecordedCommit = {
  sessionId: string
  seq: number
  receivedAt: Date
  isFinal: boolean
  isBranch: boolean
  calls: Json
}

/** Every commit of an attempt's windows, in the order in which it counts: window after window. */
export const findCommits = (db: Db, attemptId: string) =>
  db.$sql<RecordedCommit>`
    select c.session_id as "sessionId", c.seq, c.received_at as "receivedAt", c.is_final as "isFinal",
      c.is_branch as "isBranch", c.calls
    from scorm_session s join scorm_call c on c.session_id = s.id
    where s.attempt_id = ${attemptId}::uuid
    order by s.opened_at, s.id, c.seq`

export type AnswerRow = {
  activityId: string
  activity: string
  number: number
  values: Record<string, string>
}

const INTERACTION = '^cmi\\.interactions\\.(\\d+)\\.(.+)$'

/** The answers to questions in an attempt: the values of each interaction by what they are called. */
export const findAnswers = (db: Db, attemptId: string) =>
  db.$sql<AnswerRow>`
    select a.id as "activityId", a.title as activity, (part.names)[1]::int as number,
      jsonb_object_agg((part.names)[2], pair.value) as "values"
    from scorm_activity_state st
    join scorm_activity a on a.id = st.activity_id
    cross join lateral jsonb_each_text(st.cmi) pair
    cross join lateral regexp_match(pair.key, ${INTERACTION}) as part(names)
    where st.attempt_id = ${attemptId}::uuid and part.names is not null
    group by a.id, a.title, a.position, 3
    order by a.position, 3
    limit 2000`

export type QuestionRow = {
  activity: string
  questionId: string
  text: string | null
  type: string | null
  /** What the package itself calls the right answer. */
  expected: string | null
  answered: number
  correct: number
  wrong: number
  /** The answers given most often: [answer, how often]. */
  common: [string, number][]
}

/**
 * What a section's learners answered in their newest attempts, by question; those whom one may see. A question is what
 * an activity calls by one id.
 */
export const findQuestionStatistics = (db: Db, sectionId: string, scope: ProgressScope) =>
  db.$sql<QuestionRow>`
    with newest as materialized (
      select distinct on (r.id) a.id from scorm_registration r
      join membership m on m.id = r.membership_id
      join scorm_attempt a on a.registration_id = r.id
      where r.section_id = ${sectionId}::uuid and ${inScopeSql(scope)}
      order by r.id, a.number desc
    ), answer as materialized (
      select st.attempt_id, st.activity_id, (part.names)[1]::int as number,
        max(pair.value) filter (where (part.names)[2] = 'id') as question,
        max(pair.value) filter (where (part.names)[2] = 'description') as text,
        max(pair.value) filter (where (part.names)[2] = 'type') as type,
        max(pair.value) filter (where (part.names)[2] = 'result') as result,
        max(pair.value) filter (where (part.names)[2] = 'correct_responses.0.pattern') as expected,
        max(pair.value) filter (where (part.names)[2] in ('learner_response', 'student_response')) as given
      from newest
      join scorm_activity_state st on st.attempt_id = newest.id
      cross join lateral jsonb_each_text(st.cmi) pair
      cross join lateral regexp_match(pair.key, ${INTERACTION}) as part(names)
      where part.names is not null
      group by 1, 2, 3
    ), last as (
      select distinct on (attempt_id, activity_id, question) * from answer
      where question is not null order by attempt_id, activity_id, question, number desc
    )
    select a.title as activity, last.question as "questionId", max(last.text) as text, max(last.type) as type,
      max(last.expected) as expected, count(*)::int as answered, (count(*) filter (where last.result = 'correct'))::int as correct,
      (count(*) filter (where last.result in ('incorrect', 'wrong')))::int as wrong,
      (select coalesce(jsonb_agg(jsonb_build_array(top.given, top.times) order by top.times desc, top.given), '[]') from (
        select left(other.given, 200) as given, count(*)::int as times from last other
        where other.activity_id = last.activity_id and other.question = last.question and other.given is not null
        group by 1 order by 2 desc, 1 limit 4) top) as common
    from last join scorm_activity a on a.id = last.activity_id
    group by a.id, a.title, a.position, last.activity_id, last.question
    order by a.position, min(last.number), last.question
    limit 500`

export type DerivableLearner = {
  registrationId: string
  membershipId: string
  name: string
  cycle: number
  isFulfilled: boolean
}

/** Everybody who has a result in a section, in the cycle of their enrollment. */
export const findDerivable = (db: Db, sectionId: string) =>
  db.$sql<DerivableLearner>`
    select r.id as "registrationId", m.id as "membershipId", m.name, e.cycle,
      res.fulfilled_at is not null and res.cycle = e.cycle as "isFulfilled"
    from scorm_registration r
    join section on section.id = r.section_id
    join membership m on m.id = r.membership_id and m.deactivated_at is null
    join enrollment e on e.membership_id = m.id and e.module_id = section.module_id
    join scorm_result res on res.registration_id = r.id
    where r.section_id = ${sectionId}::uuid
    order by m.name, r.id`

/** Which version new learners get and by what it is complete: as the module is published. */
export const findPublished = (db: Db, sectionId: string) =>
  db.$sql<{ rule: ScormRule; minScore: number | null; versionId: string }>`
    select part.scorm ->> 'rule' as rule, (part.scorm ->> 'minScore')::int as "minScore",
      part.scorm ->> 'versionId' as "versionId"
    from section s
    join module m on m.id = s.module_id
    join module_change_log l on l.module_id = m.id and l.version = m.version
    cross join lateral jsonb_to_recordset(l.content -> 'sections') as part(id uuid, scorm jsonb)
    where s.id = ${sectionId}::uuid and part.id = s.id and jsonb_typeof(part.scorm) = 'object'`

/** Takes the lines of a person out of the log, which nothing else can. */
export const eraseCalls = (db: Db, membershipId: string) =>
  db.$sql`select erase_scorm_calls(${membershipId}::uuid)::text as done`
