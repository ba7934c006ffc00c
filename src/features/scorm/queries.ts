import 'server-only'
import type { ScormAttemptState, ScormCompletion, ScormRule, ScormSuccess } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Json } from './player/protocol'

type Db = TenantContext['db']

/** Holds a learner's registration: windows, attempts and results below it change one after the other. */
export const holdRegistrationOf = (db: Db, sessionId: string) =>
  db.$sql<{ id: string }>`
    select id from scorm_registration where id = (
      select a.registration_id from scorm_session s join scorm_attempt a on a.id = s.attempt_id
      where s.id = ${sessionId}::uuid)
    for update`

/** The same by learner and section; none before the first launch. */
export const holdRegistration = (db: Db, membershipId: string, sectionId: string) =>
  db.$sql<{ id: string }>`
    select id from scorm_registration
    where membership_id = ${membershipId}::uuid and section_id = ${sectionId}::uuid
    for update`

/** The same for all of a list, in one order. */
export const holdRegistrations = (db: Db, ids: readonly string[]) =>
  db.$sql<{ id: string }>`
    select id from scorm_registration where id = any(${[...ids]}::uuid[]) order by id for update`

export type OpenWindow = {
  sessionId: string
  tokenHash: string
  lastSeq: number
  snapshotSeq: number
  takenOverAt: Date | null
  attemptId: string
  state: ScormAttemptState
  revision: number
  cycle: number
  completion: ScormCompletion
  success: ScormSuccess
  score: number | null
  completedAt: Date | null
  passedAt: Date | null
  bestScore: number | null
  versionId: string
  registrationId: string
  membershipId: string
  sectionId: string
  moduleId: string
  enrollmentId: string | null
  enrollmentCycle: number | null
  isActive: boolean
  resultId: string
  resultCycle: number
  rule: ScormRule
  minScore: number | null
  resultCompletion: ScormCompletion
  resultSuccess: ScormSuccess
  resultScore: number | null
  totalTimeMs: number
  fulfilledAt: Date | null
}

/** A window with all that hangs above it. */
export const findWindow = (db: Db, sessionId: string) =>
  db.$sql<OpenWindow>`
    select s.id as "sessionId", s.token_hash as "tokenHash", s.last_seq as "lastSeq", s.snapshot_seq as "snapshotSeq",
      s.taken_over_at as "takenOverAt", a.id as "attemptId", a.state::text as state, a.revision, a.cycle,
      a.completion::text as completion, a.success::text as success, a.score, a.completed_at as "completedAt",
      a.passed_at as "passedAt", a.best_score as "bestScore", a.version_id as "versionId",
      r.id as "registrationId", r.membership_id as "membershipId", r.section_id as "sectionId",
      section.module_id as "moduleId", e.id as "enrollmentId", e.cycle as "enrollmentCycle",
      m.deactivated_at is null as "isActive", res.id as "resultId", res.cycle as "resultCycle",
      res.rule::text as rule, res.min_score as "minScore", res.completion::text as "resultCompletion",
      res.success::text as "resultSuccess", res.score as "resultScore",
      res.total_time_ms::float8 as "totalTimeMs", res.fulfilled_at as "fulfilledAt"
    from scorm_session s
    join scorm_attempt a on a.id = s.attempt_id
    join scorm_registration r on r.id = a.registration_id
    join scorm_result res on res.registration_id = r.id
    join section on section.id = r.section_id
    join membership m on m.id = r.membership_id
    left join enrollment e on e.membership_id = r.membership_id and e.module_id = section.module_id
    where s.id = ${sessionId}::uuid`

type KeptCommit = {
  sessionId: string
  seq: number
  baseRevision: number
  revision: number
  isFinal: boolean
  isBranch: boolean
  calls: Json
  receivedAt: Date
}

/** Keeps a commit as it came; no row when it is there already. */
export const keepCommit = (db: Db, commit: KeptCommit) =>
  db.$sql<{ seq: number }>`
    insert into scorm_call (session_id, seq, base_revision, revision, is_final, is_branch, calls, received_at)
    values (${commit.sessionId}::uuid, ${commit.seq}, ${commit.baseRevision}, ${commit.revision}, ${commit.isFinal},
      ${commit.isBranch}, ${JSON.stringify(commit.calls)}::jsonb, ${commit.receivedAt})
    on conflict (tenant_id, session_id, seq) do nothing
    returning seq`

export type StateRow = {
  activityId: string
  completion: ScormCompletion
  success: ScormSuccess
  scoreScaled: number | null
  scoreRaw: number | null
  scoreMin: number | null
  scoreMax: number | null
  progress: number | null
  completedAt: Date | null
  passedAt: Date | null
  bestScore: number | null
  totalTimeMs: number
}

/** Where the learner stands in each activity of attempts, without what the package keeps for itself. */
export const findStandings = (db: Db, attemptIds: readonly string[]) =>
  db.$sql<StateRow & { attemptId: string }>`
    select attempt_id as "attemptId", activity_id as "activityId", completion::text as completion,
      success::text as success, score_scaled as "scoreScaled", score_raw as "scoreRaw", score_min as "scoreMin",
      score_max as "scoreMax", progress, completed_at as "completedAt", passed_at as "passedAt",
      best_score as "bestScore", total_time_ms::float8 as "totalTimeMs"
    from scorm_activity_state where attempt_id = any(${[...attemptIds]}::uuid[])`

export type StateWrite = StateRow & {
  location: string | null
  suspendData: string | null
  exit: string | null
  cmi: Record<string, string>
}

type WriteStates = { attemptId: string; revision: number; now: Date; states: readonly StateWrite[] }

/** Brings activities up to date: values join those that are there, columns that are null stay as they are. */
export const writeStates = (db: Db, { attemptId, revision, now, states }: WriteStates) =>
  db.$sql`
    insert into scorm_activity_state (attempt_id, activity_id, revision, completion, success, score_scaled, score_raw,
      score_min, score_max, progress, location, suspend_data, exit, total_time_ms, completed_at, passed_at,
      best_score, cmi, created_at, updated_at)
    select ${attemptId}::uuid, w."activityId", ${revision}, w.completion::"ScormCompletion",
      w.success::"ScormSuccess", w."scoreScaled", w."scoreRaw", w."scoreMin", w."scoreMax", w.progress, w.location,
      w."suspendData", w.exit, w."totalTimeMs"::bigint, w."completedAt", w."passedAt", w."bestScore", w.cmi, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(states)}::jsonb) as w(
      "activityId" uuid, completion text, success text, "scoreScaled" float8, "scoreRaw" float8, "scoreMin" float8,
      "scoreMax" float8, progress float8, location text, "suspendData" text, exit text, "totalTimeMs" float8,
      "completedAt" timestamptz, "passedAt" timestamptz, "bestScore" float8, cmi jsonb)
    on conflict (tenant_id, attempt_id, activity_id) do update set
      revision = excluded.revision, completion = excluded.completion, success = excluded.success,
      score_scaled = excluded.score_scaled, score_raw = excluded.score_raw, score_min = excluded.score_min,
      score_max = excluded.score_max, progress = excluded.progress,
      location = coalesce(excluded.location, scorm_activity_state.location),
      suspend_data = coalesce(excluded.suspend_data, scorm_activity_state.suspend_data),
      exit = coalesce(excluded.exit, scorm_activity_state.exit), total_time_ms = excluded.total_time_ms,
      completed_at = excluded.completed_at, passed_at = excluded.passed_at, best_score = excluded.best_score,
      cmi = scorm_activity_state.cmi || excluded.cmi, updated_at = excluded.updated_at`

export type SessionTime = { activityId: string; run: number; timeMs: number }

/** Keeps the newest session times of a window. */
export const writeTimes = (db: Db, sessionId: string, times: readonly SessionTime[]) =>
  db.$sql`
    insert into scorm_session_time (session_id, activity_id, run, time_ms)
    select ${sessionId}::uuid, t."activityId", t.run, t."timeMs"::bigint
    from jsonb_to_recordset(${JSON.stringify(times)}::jsonb) as t("activityId" uuid, run int, "timeMs" float8)
    on conflict (tenant_id, session_id, activity_id, run) do update set time_ms = excluded.time_ms`

/** The total time of each activity of an attempt: the sum of what its windows said last. */
export const findTotals = (db: Db, attemptId: string) =>
  db.$sql<{ activityId: string; totalTimeMs: number }>`
    select t.activity_id as "activityId", sum(t.time_ms)::float8 as "totalTimeMs"
    from scorm_session s join scorm_session_time t on t.session_id = s.id
    where s.attempt_id = ${attemptId}::uuid group by 1`

/** All that the windows of an attempt have committed and that was merged, in the order in which it counts. */
export const findMergedCalls = (db: Db, attemptId: string) =>
  db.$sql<{ sessionId: string; seq: number; receivedAt: Date; calls: Json }>`
    select c.session_id as "sessionId", c.seq, c.received_at as "receivedAt", c.calls
    from scorm_session s join scorm_call c on c.session_id = s.id
    where s.attempt_id = ${attemptId}::uuid and not c.is_branch
    order by s.opened_at, s.id, c.seq`

/** The time spent on a registration within one cycle, over all its attempts. */
export const findTimeSpent = (db: Db, registrationId: string, cycle: number) =>
  db.$sql<{ totalTimeMs: number }>`
    select coalesce(sum(st.total_time_ms), 0)::float8 as "totalTimeMs"
    from scorm_attempt a join scorm_activity_state st on st.attempt_id = a.id
    where a.registration_id = ${registrationId}::uuid and a.cycle = ${cycle}`

/** Keeps the hold of a window on its attempt; no row when it has lost it. */
export const renewLease = (db: Db, sessionId: string, leaseUntil: Date) =>
  db.$sql<{ id: string }>`
    update scorm_session set lease_until = greatest(lease_until, ${leaseUntil}::timestamptz), closed_at = null
    where id = ${sessionId}::uuid and taken_over_at is null returning id`

export type EnrollmentOutcome = {
  sectionId: string
  completion: ScormCompletion
  success: ScormSuccess
  score: number | null
  totalTimeMs: number
}

/** The results of a learner in the packages of a module, in the cycle that runs. */
export const findModuleOutcomes = (db: Db, membershipId: string, moduleId: string) =>
  db.$sql<EnrollmentOutcome>`
    select r.section_id as "sectionId", res.completion::text as completion, res.success::text as success, res.score,
      res.total_time_ms::float8 as "totalTimeMs"
    from enrollment e
    join section on section.module_id = e.module_id
    join scorm_registration r on r.section_id = section.id and r.membership_id = e.membership_id
    join scorm_result res on res.registration_id = r.id and res.cycle = e.cycle
    where e.membership_id = ${membershipId}::uuid and e.module_id = ${moduleId}::uuid`
