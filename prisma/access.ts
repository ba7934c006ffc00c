/**
 * Who may do what in the database: the one table that migrations take grants and policies from, and that
 * `npm run db:drift` compares the database with. A new table of a tenant needs no line here.
 */
export type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'

/** Every column, these, or every one but these. */
export type Columns = 'all' | readonly string[] | { except: readonly string[] }

export type TableGrants = Partial<Record<Privilege, Columns>>

export const roles = {
  app: 'mojster_app',
  platform: 'mojster_platform',
  search: 'mojster_search',
  jobs: 'mojster_jobs',
  ledger: 'mojster_ledger',
} as const

export type GroupRole = (typeof roles)[keyof typeof roles]

/** The tables that the tools keep for themselves. */
export const toolTables = ['_applied_migrations']

/** Tables that belong to no tenant: the app's role never sees them. Any other table has a `tenant_id`. */
export const globalTables = ['user', 'account', 'session', 'rate_limit', 'job_schedule']

/** The tenant itself: its row is its own by `id`. */
export const tenantTable = 'tenant'

const identity = ['id', 'tenant_id']
const appendOnly: TableGrants = { SELECT: 'all', INSERT: 'all' }
const changeable: TableGrants = { SELECT: 'all', INSERT: 'all', UPDATE: { except: identity } }
const everything = { SELECT: 'all', INSERT: 'all', UPDATE: 'all', DELETE: 'all' } as const satisfies TableGrants

/** What the app's role may do to the rows of its tenant, in every table not named in `appExceptions`. */
export const appDefault: TableGrants = { ...changeable, DELETE: 'all' }

export const appExceptions: Record<string, TableGrants> = {
  audit_log: appendOnly,
  chat_message_edit: appendOnly,
  daily_activity: { SELECT: 'all' },
  job_receipt: appendOnly,
  module_change_log: appendOnly,
  outgoing_mail: appendOnly,
  scorm_activity: appendOnly,
  scorm_call: appendOnly,
  scorm_file: appendOnly,
  scorm_package_version: appendOnly,
  knowledge_suggestion_vote: { SELECT: 'all', INSERT: 'all', DELETE: 'all' },
  leaderboard_count: { SELECT: 'all' },
  user_xp_balance: { SELECT: 'all' },
  xp_transaction: appendOnly,
  tenant: {
    SELECT: 'all',
    UPDATE: { except: ['id', 'slug', 'plan', 'billing_enabled', 'stripe_customer_id', 'max_learners', 'reminders_on'] },
  },
}

/** What the other roles may do, in the rows of every tenant; nothing elsewhere. */
export const otherGrants: Record<Exclude<GroupRole, typeof roles.app>, Record<string, TableGrants>> = {
  /** Sign-in, the platform's own work, deliveries. */
  mojster_platform: {
    user: everything,
    account: everything,
    session: everything,
    rate_limit: everything,
    tenant: changeable,
    membership: changeable,
    user_permission: { SELECT: 'all' },
    email_token: { ...changeable, DELETE: 'all' },
    outgoing_mail: { ...changeable, DELETE: 'all' },
    audit_log: appendOnly,
    job_receipt: { ...appendOnly, DELETE: 'all' },
    job_schedule: changeable,
    email_preference: changeable,
    notification: { SELECT: ['tenant_id', 'created_at', 'mail_after', 'mailed_at'], DELETE: 'all' },
    leaderboard_count: { SELECT: ['tenant_id', 'period', 'since'], DELETE: 'all' },
    notification_dedup: { SELECT: ['tenant_id', 'created_at'], DELETE: 'all' },
    certificate: {
      SELECT: [
        'tenant_id',
        'code',
        'holder_name',
        'module_title',
        'tenant_name',
        'version',
        'issued_at',
        'expires_at',
        'revoked_at',
      ],
    },
    media_asset: {
      SELECT: ['id', 'tenant_id', 'type', 'status', 'provider', 'storage_path', 'content_type', 'size', 'checksum'],
    },
  },
  /** Owns the search functions, which filter by the tenant themselves; nobody signs in as it. */
  mojster_search: {
    knowledge_suggestion: { SELECT: ['id', 'tenant_id', 'title', 'description'] },
    membership: { SELECT: ['id', 'tenant_id', 'name', 'email'] },
    module: { SELECT: ['id', 'tenant_id', 'title', 'description', 'status'] },
    module_tag: { SELECT: 'all' },
    tag: { SELECT: 'all' },
    mentor_radar_post: { SELECT: ['id', 'tenant_id', 'title', 'description', 'site_name'] },
    chat_message: {
      SELECT: [
        'id',
        'tenant_id',
        'room_id',
        'type',
        'body',
        'answer_id',
        'is_confirmed_answer',
        'created_at',
        'deleted_at',
      ],
    },
  },
  /** Owns the function that queues jobs; nobody signs in as it. */
  mojster_jobs: {},
  /**
   * Owns the triggers by which balances, leaderboards and streaks follow what happens, and what erases a person's lines
   * of a log; nobody signs in as it.
   */
  mojster_ledger: {
    scorm_registration: { SELECT: ['id', 'tenant_id', 'membership_id'] },
    scorm_attempt: { SELECT: ['id', 'tenant_id', 'registration_id'] },
    scorm_session: { SELECT: ['id', 'tenant_id', 'attempt_id'] },
    scorm_call: { SELECT: ['tenant_id', 'session_id'], DELETE: 'all' },
    tenant: { SELECT: ['id', 'time_zone'] },
    membership: { SELECT: ['id', 'tenant_id', 'deactivated_at', 'leaderboard_visibility'] },
    leaderboard_count: { SELECT: 'all', INSERT: 'all', UPDATE: ['members'] },
    daily_activity: { SELECT: 'all', INSERT: 'all' },
    user_xp_balance: {
      SELECT: 'all',
      INSERT: 'all',
      UPDATE: { except: ['tenant_id', 'membership_id', 'public_id'] },
    },
  },
}

/** The schema of pg-boss, which the app's role does not see. The platform works the queues, as pg-boss does. */
export const jobSchema = 'pgboss'

const queueing = ['name', 'id', 'state', 'policy', 'singleton_key', 'start_after']

export type JobTableGrants = Partial<Record<Privilege, 'all' | readonly string[]>>

export const jobGrants: Partial<Record<GroupRole, Record<string, JobTableGrants>>> = {
  mojster_platform: {
    job: everything,
    job_common: everything,
    job_dependency: everything,
    queue: { SELECT: 'all', UPDATE: 'all' },
    version: { SELECT: 'all', UPDATE: 'all' },
    warning: { SELECT: 'all', INSERT: 'all', DELETE: 'all' },
  },
  mojster_jobs: {
    queue: { SELECT: 'all' },
    job_common: { SELECT: queueing, INSERT: 'all', UPDATE: ['start_after'] },
  },
}

type FunctionAccess = { execute: readonly GroupRole[]; owner?: GroupRole }

/** Every function of ours. One with an owner runs with that role's rights (SECURITY DEFINER). */
export const functions: Record<string, FunctionAccess> = {
  'apply_xp()': { execute: [], owner: roles.ledger },
  'count_standing()': { execute: [], owner: roles.ledger },
  'list_member()': { execute: [], owner: roles.ledger },
  'set_xp_day()': { execute: [], owner: roles.ledger },
  'record_learning()': { execute: [], owner: roles.ledger },
  'continues_streak(date,date)': { execute: [roles.app, roles.ledger] },
  'streak_of(uuid,uuid)': { execute: [roles.app, roles.ledger] },
  'announce_departure()': { execute: [] },
  'announce_revision()': { execute: [] },
  'follow_enrollment()': { execute: [] },
  'set_deadline()': { execute: [] },
  'count_group_rows()': { execute: [] },
  'deadline_at(timestamp with time zone,integer,text)': { execute: [roles.app] },
  'erase_scorm_calls(uuid)': { execute: [roles.app], owner: roles.ledger },
  'new_id()': { execute: [roles.app, roles.jobs] },
  'app_tenant_id()': { execute: [roles.app, roles.platform, roles.search, roles.jobs, roles.ledger] },
  'enqueue_jobs(text,jsonb)': { execute: [roles.app], owner: roles.jobs },
  'enqueue_jobs_for(uuid,text,jsonb)': { execute: [roles.platform], owner: roles.jobs },
  'find_members_by_email(text[])': { execute: [roles.app], owner: roles.search },
  'search_key(text)': { execute: [roles.app, roles.platform, roles.search] },
  'follow_suggestion_comments()': { execute: [] },
  'follow_suggestion_votes()': { execute: [] },
  'similar_suggestions(text)': { execute: [roles.app], owner: roles.search },
  'search_suggestions(text)': { execute: [roles.app], owner: roles.search },
  'search_members(text)': { execute: [roles.app], owner: roles.search },
  'search_messages(text,uuid[],integer)': { execute: [roles.app], owner: roles.search },
  'search_radar(text)': { execute: [roles.app], owner: roles.search },
  'search_modules(text)': { execute: [roles.app], owner: roles.search },
}
