// Measures one database, in a process of its own: src/env reads the environment when it is loaded.
import { listProcedures } from '../../../src/test/procedures'
import type { Scale } from './filled-database'
import { CALLERS, reportFindings } from './findings'
import { mutationCases } from './procedures-mutations'
import { learner } from './procedures-people'
import { queryCases } from './procedures-queries'

/** What it costs is another site's to say. */
const ASKS_OTHERS = ['radar.previewLink']

async function startAttempts(scale: Scale, callers: number): Promise<string[]> {
  const ids: string[] = []
  for (let caller = 0; caller < callers; caller += 1) {
    const { api, inQuiz } = learner(scale, caller)
    const { moduleId, quizSectionId } = inQuiz
    ids.push((await api.quiz.start({ moduleId, sectionId: quizSectionId })).attemptId)
  }
  return ids
}

await reportFindings(async (scale, db) => {
  const attemptIds = await startAttempts(scale, Math.max(...CALLERS))
  const queries = Object.entries(queryCases(scale, attemptIds)).map(([name, run]) => ({ name, run }))
  const missing = listProcedures().filter(
    ({ path, type }) =>
      type === 'query' && !ASKS_OTHERS.includes(path) && !queries.some(({ name }) => name.split(',')[0] === path),
  )
  if (missing.length > 0) throw new Error(`not measured: ${missing.map(({ path }) => path).join(', ')}`)
  const mutations = Object.entries(mutationCases(scale, db, attemptIds)).map(([name, each]) => ({ name, ...each }))
  return { cases: [...queries, ...mutations] }
})
