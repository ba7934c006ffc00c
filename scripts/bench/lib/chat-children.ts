import { fork } from 'node:child_process'
import { inProject } from '../../lib/project.mjs'
import { BENCH_SECRET, type BenchDatabase } from './database'

export type Question = { question: string; input: unknown }

/** A script of this folder in a process of its own, which answers one question after the other. */
export async function startChild(script: string, database: BenchDatabase, settings: object) {
  const child = fork(inProject('scripts', 'bench', 'lib', script), [JSON.stringify(settings)], {
    cwd: inProject(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      APP_DATABASE_URL: database.appUrl,
      PLATFORM_DATABASE_URL: database.platformUrl,
      AUTH_SECRET: BENCH_SECRET,
      LOG_LEVEL: 'error',
      JOBS: 'elsewhere',
    },
  })
  return {
    ask: <Answer>(question: string, input: unknown = null) =>
      new Promise<Answer>((resolve, reject) => {
        const end = (code: number | null) => reject(new Error(`${script} ended with ${code}`))
        child.once('exit', end)
        child.once('message', (answer) => {
          child.off('exit', end)
          resolve(answer as Answer)
        })
        child.send({ question, input } satisfies Question)
      }),
    stop: () => void child.kill(),
  }
}

/** The settings that the parent gave. */
export const settingsOf = <Settings>(): Settings => JSON.parse(process.argv[2] ?? '{}')

/** Answers the parent's questions, in the child. */
export function answerQuestions(answers: Record<string, (input: unknown) => Promise<unknown>>) {
  process.on('disconnect', () => process.exit())
  process.on('message', async ({ question, input }: Question) => {
    process.send?.((await answers[question]?.(input)) ?? null)
  })
}
