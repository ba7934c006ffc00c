import 'server-only'
import type { ScormAttemptState, ScormCompletion, ScormRule, ScormSuccess } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Json } from '../player/protocol'
import type { Outcome } from '../service/result'
import type { Standing } from '../service/standing'

type Db = TenantContext['db']

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
  enrollmentCycle: number | null
  isActive: boolean
  resultId: string
  resultAttemptId: string | null
  resultCycle: number
  rule: ScormRule
  minScore: number | null
  resultCompletion: ScormCompletion
  resultSuccess: ScormSuccess
  resultScore: number | null
  totalTimeMs: number
  fulfilledAt: Date | null
  /** What was answered to the commit that is asked for; null when it has not come yet. */
  keptRevision: number | null
  keptAsBranch: boolean | null
}

/** A window with all that hangs above it, and whether it has said this already; 0 asks for nothing. */
export const findWindow = (db: Db, sessionId: string, seq: number) =>
  db.$sql<OpenWindow>`
    select s.id as "sessionId", s.token_hash as "tokenHash", s.last_seq as "lastSeq", s.snapshot_seq as "snapshotSeq",
      s.taken_over_at as "takenOverAt", a.id as "attemptId", a.state::text as state, a.revision, a.cycle,
      a.completion::text as completion, a.success::text as success, a.score, a.completed_at as "completedAt",
      a.passed_at as "passedAt", a.best_score as "bestScore", a.version_id as "versionId",
      r.id as "registrationId", r.membership_id as "membershipId", r.section_id as "sectionId",
      section.module_id as "moduleId", e.cycle as "enrollmentCycle",
      m.deactivated_at is null as "isActive", res.id as "resultId", res.attempt_id as "resultAttemptId", res.cycle as "resultCycle",
      res.rule::text as rule, res.min_score as "minScore", res.completion::text as "resultCompletion",
      res.success::text as "resultSuccess", res.score as "resultScore",
      res.total_time_ms::float8 as "totalTimeMs", res.fulfilled_at as "fulfilledAt",
      kept.revision as "keptRevision", kept.is_branch as "keptAsBranch"
    from scorm_session s
    join scorm_attempt a on a.id = s.attempt_id
    join scorm_registration r on r.id = a.registration_id
    join scorm_result res on res.registration_id = r.id
    join section on section.id = r.section_id
    join membership m on m.id = r.membership_id
    left join scorm_call kept on kept.session_id = s.id and kept.seq = ${seq}
    left join enrollment e on e.membership_id = r.membership_id and e.module_id = section.module_id
    where s.id = ${sessionId}::uuid`

export type KeptCommit = {
  sessionId: string
  seq: number
  baseRevision: number
  revision: number
  isFinal: boolean
  isBranch: boolean
  calls: Json
  receivedAt: Date
  /** Its engine state is one of the attempt's. */
  hasSnapshot: boolean
  leaseUntil: Date
  closedAt: Date | null
}

/** Keeps a commit as it came, and what it says of its window unless a newer one has. */
export const keepCommit = (db: Db, commit: KeptCommit) =>
  db.$sql`
    with kept as (
      insert into scorm_call (session_id, seq, base_revision, revision, is_final, is_branch, calls, received_at)
      values (${commit.sessionId}::uuid, ${commit.seq}, ${commit.baseRevision}, ${commit.revision}, ${commit.isFinal},
        ${commit.isBranch}, ${JSON.stringify(commit.calls)}::jsonb, ${commit.receivedAt})
    )
    update scorm_session set last_seq = greatest(last_seq, ${commit.seq}::int),
      snapshot_seq = greatest(snapshot_seq, ${commit.hasSnapshot ? commit.seq : 0}::int),
      lease_until = case when ${commit.seq}::int > last_seq then ${commit.leaseUntil}::timestamptz else lease_until end,
      closed_at = case when ${commit.seq}::int > last_seq then ${commit.closedAt}::timestamptz else closed_at end
    where id = ${commit.sessionId}::uuid`

export type StateRow = Standing & { activityId: string; totalTimeMs: number }

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

export type AttemptWrite = {
  attemptId: string
  revision: number
  now: Date
  /** Of the course as a whole; `score` is percent. */
  course: Pick<Standing, 'completion' | 'success' | 'completedAt' | 'passedAt' | 'bestScore'> & { score: number | null }
  /** Null: stays as it is. */
  sequencing: Json
  place: { activityId: string | null } | null
  states: readonly StateWrite[]
}

/** Brings an attempt and activities of it up to date: values join those that are there, columns that are null stay. */
export const writeAttempt = (db: Db, { attemptId, revision, now, course, sequencing, place, states }: AttemptWrite) =>
  db.$sql`
    with attempt as (
      update scorm_attempt set revision = ${revision}, last_active_at = ${now},
        completion = ${course.completion}::"ScormCompletion", success = ${course.success}::"ScormSuccess",
        score = ${course.score}, completed_at = ${course.completedAt}::timestamptz,
        passed_at = ${course.passedAt}::timestamptz, best_score = ${course.bestScore},
        sequencing = coalesce(${sequencing === null ? null : JSON.stringify(sequencing)}::jsonb, sequencing),
        current_activity_id = case when ${place !== null} then ${place?.activityId ?? null}::uuid
          else current_activity_id end
      where id = ${attemptId}::uuid
    )
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

export type SessionTime = { activityId: string; run: number; timeMs: number; isEarlier: boolean }

/** Keeps the newest session times of a window, and answers by how much each of them has grown. */
export const writeTimes = (db: Db, sessionId: string, times: readonly SessionTime[]) =>
  db.$sql<SessionTime>`
    with said as (
      select * from jsonb_to_recordset(${JSON.stringify(times)}::jsonb) as t(
        "activityId" uuid, run int, "timeMs" float8, "isEarlier" boolean)
    ), kept as (
      insert into scorm_session_time (session_id, activity_id, run, time_ms)
      select ${sessionId}::uuid, "activityId", run, "timeMs"::bigint from said
      on conflict (tenant_id, session_id, activity_id, run) do update set time_ms = excluded.time_ms
    )
    select said."activityId", said.run, said."timeMs" - coalesce(before.time_ms, 0) as "timeMs", said."isEarlier"
    from said
    left join scorm_session_time before
      on before.session_id = ${sessionId}::uuid and before.activity_id = said."activityId" and before.run = said.run`

/** All that the windows of an attempt have committed and that was merged, in the order in which it counts. */
export const findMergedCalls = (db: Db, attemptId: string) =>
  db.$sql<{ sessionId: string; seq: number; receivedAt: Date; calls: Json }>`
    select c.session_id as "sessionId", c.seq, c.received_at as "receivedAt", c.calls
    from scorm_session s join scorm_call c on c.session_id = s.id
    where s.attempt_id = ${attemptId}::uuid and not c.is_branch
    order by s.opened_at, s.id, c.seq`

/** The time spent on a registration within one cycle: the sum of what each window said last of each launch. */
export const findTimeSpent = (db: Db, registrationId: string, cycle: number) =>
  db.$sql<{ totalTimeMs: number }>`
    select coalesce(sum(t.time_ms), 0)::float8 as "totalTimeMs"
    from scorm_attempt a
    join scorm_session s on s.attempt_id = a.id
    join scorm_session_time t on t.session_id = s.id
    where a.registration_id = ${registrationId}::uuid and a.cycle = ${cycle}`

/** Keeps the hold of a window on its attempt; no row when it has lost it. */
export const renewLease = (db: Db, sessionId: string, leaseUntil: Date) =>
  db.$sql<{ id: string }>`
    update scorm_session set lease_until = greatest(lease_until, ${leaseUntil}::timestamptz), closed_at = null
    where id = ${sessionId}::uuid and taken_over_at is null returning id`

export type ResultWrite = Outcome & {
  id: string
  attemptId: string | null
  cycle: number
  rule: ScormRule
  minScore: number | null
  totalTimeMs: number
  fulfilledAt: Date | null
}

type WriteResult = { membershipId: string; moduleId: string; result: ResultWrite; now: Date }

/** Writes a learner's result in a package, and answers with theirs in the other packages of the module in that cycle. */
export const writeResult = (db: Db, { membershipId, moduleId, result, now }: WriteResult) =>
  db.$sql<Outcome & { totalTimeMs: number }>`
    with written as (
      update scorm_result set completion = ${result.completion}::"ScormCompletion",
        success = ${result.success}::"ScormSuccess", score = ${result.score}, attempt_id = ${result.attemptId}::uuid,
        cycle = ${result.cycle}, rule = ${result.rule}::"ScormRule", min_score = ${result.minScore},
        total_time_ms = ${result.totalTimeMs}::bigint, fulfilled_at = ${result.fulfilledAt}::timestamptz,
        updated_at = ${now}
      where id = ${result.id}::uuid
    )
    select res.completion::text as completion, res.success::text as success, res.score,
      res.total_time_ms::float8 as "totalTimeMs"
    from section
    join scorm_registration r on r.section_id = section.id and r.membership_id = ${membershipId}::uuid
    join scorm_result res on res.registration_id = r.id and res.cycle = ${result.cycle}
    where section.module_id = ${moduleId}::uuid and res.id <> ${result.id}::uuid`
