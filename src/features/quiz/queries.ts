import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { EnrollmentStatus } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

/** A module by its address or id, and in it a section by its own id or by its quiz's. */
type Where = ({ slug: string } | { moduleId: string }) & { id: string }

export type PublishedPlace = {
  moduleId: string
  moduleSlug: string
  moduleTitle: string
  language: string
  status: EnrollmentStatus | null
  cycle: number | null
  sectionIds: string[]
  sectionId: string | null
  sectionTitle: string | null
  quiz: unknown
}

/**
 * Where the quiz stands in the published module, with its right answers, and how far the member is in that module.
 * No row where the member may not read the module; an archived one stays open to those who have started it.
 */
export async function findPlace(db: Db, membershipId: string, where: Where): Promise<PublishedPlace | null> {
  const isModule = 'slug' in where ? Prisma.sql`m.slug = ${where.slug}` : Prisma.sql`m.id = ${where.moduleId}::uuid`
  const rows = await db.$sql<PublishedPlace>`
    select m.id as "moduleId", m.slug as "moduleSlug", l.content ->> 'title' as "moduleTitle",
      l.content ->> 'language' as language, e.status::text as status, e.cycle,
      jsonb_path_query_array(l.content, '$.sections[*].id') as "sectionIds",
      s.section ->> 'id' as "sectionId", s.section ->> 'title' as "sectionTitle", s.section -> 'quiz' as quiz
    from module m
    join module_change_log l on l.module_id = m.id and l.version = m.version
    cross join lateral (
      select jsonb_path_query_first(l.content, '$.sections[*] ? (@.id == $id || @.quiz.id == $id)',
        jsonb_build_object('id', ${where.id}::text)) as section
    ) s
    left join enrollment e on e.module_id = m.id and e.membership_id = ${membershipId}::uuid
    where ${isModule} and m.version > 0 and (m.status = 'PUBLISHED' or e.id is not null)`
  return rows[0] ?? null
}

export type AttemptSummary = { used: number; best: number | null; hasPassed: boolean; lastSubmittedAt: Date | null }

type OwnQuiz = { membershipId: string; quizId: string }

/** The member's attempts of one cycle, summed up. */
export async function findSummary(db: Db, { membershipId, quizId, cycle }: OwnQuiz & { cycle: number }) {
  const [summary] = await db.$sql<AttemptSummary>`
    select count(*)::int as used, max(score) as best, coalesce(bool_or(passed), false) as "hasPassed",
      max(submitted_at) as "lastSubmittedAt"
    from quiz_attempt
    where membership_id = ${membershipId}::uuid and quiz_id = ${quizId}::uuid and cycle = ${cycle}`
  if (!summary) throw new Error('An aggregate has one row')
  return summary
}

export type OpenAttempt = {
  id: string
  number: number
  startedAt: Date
  deadlineAt: Date | null
  asked: number
  answered: number
}

/** The one attempt that the member has under way, if any. */
export async function findOpenAttempt(db: Db, { membershipId, quizId }: OwnQuiz): Promise<OpenAttempt | null> {
  const rows = await db.$sql<OpenAttempt>`
    select id, number, started_at as "startedAt", deadline_at as "deadlineAt",
      jsonb_array_length(questions) as asked,
      (select count(*)::int from jsonb_each(answers) a where a.value -> 'optionIds' <> '[]'::jsonb) as answered
    from quiz_attempt
    where membership_id = ${membershipId}::uuid and quiz_id = ${quizId}::uuid and submitted_at is null`
  return rows[0] ?? null
}

export type AttemptRow = {
  id: string
  moduleId: string
  quizId: string
  cycle: number
  number: number
  rules: unknown
  questions: unknown
  answers: unknown
  flagged: string[]
  startedAt: Date
  deadlineAt: Date | null
  submittedAt: Date | null
  score: number | null
  passed: boolean | null
}

type OwnAttempt = { membershipId: string; attemptId: string }

const selectAttempt = ({ membershipId, attemptId }: OwnAttempt) => Prisma.sql`
  select a.id, q.module_id as "moduleId", a.quiz_id as "quizId", a.cycle, a.number, a.rules, a.questions, a.answers,
    a.flagged, a.started_at as "startedAt", a.deadline_at as "deadlineAt", a.submitted_at as "submittedAt", a.score,
    a.passed
  from quiz_attempt a
  join quiz q on q.id = a.quiz_id
  where a.id = ${attemptId}::uuid and a.membership_id = ${membershipId}::uuid`

/** The member's own attempt; nobody else's. */
export async function findAttempt(db: Db, key: OwnAttempt): Promise<AttemptRow | null> {
  const rows = await db.$sql<AttemptRow>`${selectAttempt(key)}`
  return rows[0] ?? null
}

/** The same, kept until the transaction ends: a save and a submission wait for each other. */
export async function lockAttempt(db: Db, key: OwnAttempt): Promise<AttemptRow | null> {
  const rows = await db.$sql<AttemptRow>`${selectAttempt(key)} for update of a`
  return rows[0] ?? null
}

/** The title of the module as it is published. */
export async function findModuleTitle(db: TenantContext['db'], moduleId: string): Promise<string> {
  const [row] = await db.$sql<{ title: string }>`
    select l.content ->> 'title' as title from module m
    join module_change_log l on l.module_id = m.id and l.version = m.version
    where m.id = ${moduleId}::uuid`
  return row?.title ?? ''
}
