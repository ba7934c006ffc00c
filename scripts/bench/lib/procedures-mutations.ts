import type pg from 'pg'
import { idOf, type Scale, SECTIONS_PER_MODULE } from './filled-database'
import type { Case } from './measure'
import { type Learner, learner, owner } from './procedures-people'

/** Where the rows are put back between two runs, as the database's owner. */
export type Database = Pick<pg.ClientBase, 'query'>

/** The enrollment as it was filled in, with this section left to do. */
async function leaveOpen(db: Database, { membershipId, underWay }: Learner, position: number) {
  const { enrollmentId, moduleId, number } = underWay
  await db.query(
    `update enrollment set status = 'IN_PROGRESS', progress = 80, completed_at = null, completed_version = null
      where id = $1`,
    [enrollmentId],
  )
  await db.query('delete from certificate where membership_id = $1 and module_id = $2', [membershipId, moduleId])
  await db.query(
    `update section_progress set completed_at = case when section_id = $2 then null else now() end, watched_seconds = 0,
        watched_ranges = '[]', created_at = now() - interval '1 hour', updated_at = now() - interval '1 hour'
      where enrollment_id = $1`,
    [enrollmentId, idOf('section', 1, number, position)],
  )
}

const forgetStart = (db: Database, { membershipId, notStarted }: Learner) =>
  db.query('delete from enrollment where membership_id = $1 and module_id = $2', [membershipId, notStarted.moduleId])

const forgetAttempts = (db: Database, { membershipId, underWay }: Learner) =>
  db.query('delete from quiz_attempt where membership_id = $1 and quiz_id = $2', [membershipId, underWay.quizId])

const reopenAttempt = (db: Database, attemptId: string) =>
  db.query('update quiz_attempt set submitted_at = null, score = null, passed = null where id = $1', [attemptId])

type Mutation = Pick<Case, 'run' | 'prepare'>

function learning(scale: Scale, db: Database): Record<string, Mutation> {
  const as = (caller: number) => learner(scale, caller)
  const inModule = (caller: number) => as(caller).underWay
  const open = (position: number) => (caller: number) => leaveOpen(db, as(caller), position)
  const complete = (caller: number) => {
    const { moduleId, sectionId } = inModule(caller)
    return as(caller).api.enrollment.completeSection({ moduleId, sectionId })
  }
  const completeOneOfTwo = async (caller: number) => {
    await leaveOpen(db, as(caller), 1)
    const quizSection = idOf('section', 1, inModule(caller).number, SECTIONS_PER_MODULE)
    await db.query('update section_progress set completed_at = null where membership_id = $1 and section_id = $2', [
      as(caller).membershipId,
      quizSection,
    ])
  }
  return {
    'enrollment.start': {
      prepare: (caller) => forgetStart(db, as(caller)),
      run: (caller) => as(caller).api.enrollment.start({ moduleId: as(caller).notStarted.moduleId }),
    },
    'enrollment.see': {
      run: (caller) => as(caller).api.enrollment.see({ moduleId: inModule(caller).moduleId, version: 1 }),
    },
    'enrollment.openSection': {
      run: (caller) => {
        const { moduleId, sectionId } = inModule(caller)
        return as(caller).api.enrollment.openSection({ moduleId, sectionId })
      },
    },
    'enrollment.completeSection': { prepare: completeOneOfTwo, run: complete },
    'enrollment.completeSection, the last one': { prepare: open(1), run: complete },
    'enrollment.saveVideo': {
      prepare: open(2),
      run: (caller) => {
        const { moduleId, videoId } = inModule(caller)
        return as(caller).api.enrollment.saveVideo({ moduleId, sectionId: videoId, ranges: [[0, 30]], position: 30 })
      },
    },
    'quiz.start': {
      prepare: (caller) => forgetAttempts(db, as(caller)),
      run: (caller) => {
        const { moduleId, quizSectionId } = inModule(caller)
        return as(caller).api.quiz.start({ moduleId, sectionId: quizSectionId })
      },
    },
  }
}

let revision = Date.now()

function quizzes(scale: Scale, db: Database, attemptIds: string[]): Record<string, Mutation> {
  const as = (caller: number) => learner(scale, caller)
  const attemptOf = (caller: number) => attemptIds[caller] ?? ''
  return {
    'quiz.save': {
      prepare: (caller) => reopenAttempt(db, attemptOf(caller)),
      run: (caller) => {
        const { questionId, optionIds } = as(caller).inQuiz
        revision += 1
        const answer = { questionId, optionIds: [optionIds[revision % 2] ?? ''], isFlagged: false, revision }
        return as(caller).api.quiz.save({ attemptId: attemptOf(caller), answers: [answer] })
      },
    },
    'quiz.submit': {
      prepare: (caller) => reopenAttempt(db, attemptOf(caller)),
      run: (caller) => as(caller).api.quiz.submit({ attemptId: attemptOf(caller) }),
    },
  }
}

function managing(scale: Scale, db: Database): Record<string, Mutation> {
  const moduleId = (caller: number) => idOf('module', 1, caller + 1)
  const moduleOf = async (caller: number) => {
    const { rows } = await db.query<{ version: number; updatedAt: Date }>(
      'select version, updated_at "updatedAt" from module where id = $1',
      [moduleId(caller)],
    )
    const [row] = rows
    if (!row) throw new Error('the module is not there')
    return row
  }
  const known = new Map<number, Awaited<ReturnType<typeof moduleOf>>>()
  const look = async (caller: number) => known.set(caller, await moduleOf(caller))
  const knownOf = (caller: number) => known.get(caller) ?? { version: 0, updatedAt: new Date(0) }
  return {
    'module.update': {
      prepare: look,
      run: (caller) => {
        revision += 1
        const changes = { description: `What everybody should know, ${revision}` }
        return owner().module.update({ moduleId: moduleId(caller), updatedAt: knownOf(caller).updatedAt, changes })
      },
    },
    'module.publish': {
      prepare: look,
      run: (caller) => {
        const { version } = knownOf(caller)
        return owner().module.publish({ moduleId: moduleId(caller), version, changeSummary: '', isMaterial: false })
      },
    },
    'membership.changeRole': {
      run: (caller) => {
        revision += 1
        const { membershipId } = learner(scale, caller)
        return owner().membership.changeRole({ membershipId, role: revision % 2 === 0 ? 'HR' : 'EMPLOYEE' })
      },
    },
    'tenant.updateSettings': {
      run: () => {
        revision += 1
        return owner().tenant.updateSettings({ phone: `+386 1 ${revision}` })
      },
    },
  }
}

/** What people do all day, with the rows put back in between. */
export const mutationCases = (scale: Scale, db: Database, attemptIds: string[]): Record<string, Mutation> => ({
  ...learning(scale, db),
  ...quizzes(scale, db, attemptIds),
  ...managing(scale, db),
})
