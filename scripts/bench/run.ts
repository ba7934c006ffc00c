// `npm run bench -- <name> [--json]`, `npm run bench -- --list`: one file of this folder a benchmark.
import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { inProject } from '../lib/project.mjs'
import { isBench } from './lib/bench'
import { BENCH_SECRET, startBenchServer } from './lib/database'
import { formatJson, formatTable } from './lib/report'

const USAGE = `npm run bench -- <name>                    one benchmark, as a table
npm run --silent bench -- <name> --json   as JSON, and nothing else on standard output
npm run bench -- <name> --set listeners=200                     otherwise than usual, where a benchmark says so
npm run bench -- --list                   their names`

const listBenches = () =>
  readdirSync(inProject('scripts/bench'), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'run.ts')
    .map((entry) => entry.name.slice(0, -'.ts'.length))
    .sort()

/** Imported late: src/env reads the environment when it is loaded. */
async function closePools() {
  const { closeDatabases } = await import('@/server/db/databases')
  await closeDatabases()
}

async function runBench(name: string, isJson: boolean, settings: ReadonlyMap<string, number>) {
  const server = await startBenchServer()
  try {
    const createDatabase = (suffix: string) => server.createDatabase(`bench_${name.replaceAll('-', '_')}${suffix}`)
    const database = await createDatabase('')
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      APP_DATABASE_URL: database.appUrl,
      PLATFORM_DATABASE_URL: database.platformUrl,
      AUTH_SECRET: BENCH_SECRET,
      LOG_LEVEL: 'error',
    })
    const bench: unknown = await import(`./${name}.ts`)
    if (!isBench(bench)) throw new Error(`scripts/bench/${name}.ts has to export \`compared\` and \`run\``)
    const log = (line: string) => console.error(line)
    const option = (key: string, otherwise: number) => settings.get(key) ?? otherwise
    const rows = await bench.run({ database, createDatabase: (suffix) => createDatabase(`_${suffix}`), option, log })
    await closePools()
    if (isJson) console.log(formatJson(name, rows))
    else console.log(`${formatTable(rows)}\n\n${bench.compared}`)
  } finally {
    await server.stop()
  }
}

/** `listeners=200` */
function readSetting(text: string): [string, number] {
  const [key = '', value] = text.split('=')
  if (!Number.isFinite(Number(value))) throw new Error(`--set takes <what>=<number>, not "${text}"`)
  return [key, Number(value)]
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, list: { type: 'boolean' }, set: { type: 'string', multiple: true } },
})
const [name] = positionals
if (values.list) {
  console.log(listBenches().join('\n'))
} else if (!name || !listBenches().includes(name)) {
  console.error(`${name ? `There is no benchmark "${name}". ` : ''}Benchmarks: ${listBenches().join(', ')}\n\n${USAGE}`)
  process.exitCode = 1
} else {
  await runBench(name, values.json ?? false, new Map((values.set ?? []).map(readSetting)))
}
