// Every rule of `npm run boundaries`, and every rule of `npm run lint` that the house relies on, fails on a violation.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inProject, tools } from './lib/project.mjs'

const run = (args: string[], cwd: string) =>
  spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 })

type Import = [from: string, statement: string]

const value = (path: string) => `import { x } from '${path}'`
const type = (path: string) => `import type { X } from '${path}'`
const inlineType = (path: string) => `import { type X } from '${path}'`

/** What the imports below find; it breaks no rule. */
const ground = [
  'node_modules/pg/index.js',
  'prisma/seed.ts',
  'src/app/page.tsx',
  'src/components/button.tsx',
  'src/env.ts',
  'src/features/a/queries.ts',
  'src/features/b/jobs.ts',
  'src/features/b/policy.ts',
  'src/features/b/queries.ts',
  'src/features/b/router.ts',
  'src/features/b/service/publish.ts',
  'src/generated/prisma/client.ts',
  'src/generated/prisma/enums.ts',
  'src/lib/errors.ts',
  'src/server/api/trpc.ts',
  'src/server/db/platform-db.ts',
  'src/server/db/tenant-db.ts',
  'src/test/factories.ts',
  'src/trpc/server.ts',
]

const rules: Record<string, { refused: Import[]; allowed?: Import[] }> = {
  'no-cycles': {
    refused: [['src/features/a/cycle.ts', value('@/features/a/cycled')]],
    allowed: [
      ['src/features/a/type-cycle.ts', inlineType('./type-cycle-back')],
      ['src/features/a/type-cycle-back.ts', type('./type-cycle')],
    ],
  },
  'no-unresolved': { refused: [['src/features/a/lost.ts', value('@/features/a/nowhere')]] },
  'lib-is-pure': {
    refused: [
      ['src/lib/value.ts', value('@/server/api/trpc')],
      ['src/lib/type.ts', type('@/server/api/trpc')],
    ],
  },
  'components-are-domain-free': {
    refused: [['src/components/domain.tsx', inlineType('@/features/b/policy')]],
    allowed: [['src/components/plain.tsx', value('@/lib/errors')]],
  },
  'features-below-app': { refused: [['src/features/a/page.ts', value('../../app/page')]] },
  'server-below-features': {
    refused: [
      ['src/server/up.ts', value('@/features/b/service/publish')],
      ['src/server/jobs/worker.ts', value('@/features/b/jobs')],
    ],
    allowed: [
      ['src/server/api/root.ts', value('@/features/b/router')],
      ['src/server/jobs/registry.ts', value('@/features/b/jobs')],
    ],
  },
  'features-meet-at-their-doors': {
    refused: [
      ['src/features/a/reach.ts', type('@/features/b/queries')],
      ['src/features/a/hurry.ts', value('@/features/b/jobs')],
      ['src/features/a/export.ts', `export * from '@/features/b/router'`],
    ],
    allowed: [
      ['src/features/a/meet.ts', value('@/features/b/service/publish')],
      ['src/features/a/own.ts', value('@/features/a/queries')],
    ],
  },
  'browser-code-stays-in-the-browser': {
    refused: [
      ['src/features/b/components/server.tsx', value('@/server/api/trpc')],
      ['src/features/b/components/env.tsx', value('@/env')],
      ['src/features/b/components/page-api.tsx', value('@/trpc/server')],
      ['src/features/b/components/prisma.tsx', value('@/generated/prisma/client')],
      ['src/features/b/components/router.tsx', value('../router')],
      ['src/features/b/components/late.tsx', `await import('../service/publish')`],
      ['src/features/b/components/required.tsx', `require('@/features/b/router')`],
      ['src/features/b/schema.ts', `export { x } from './queries'`],
      ['src/trpc/client.tsx', `import { type X, x } from '@/server/api/root'`],
    ],
    allowed: [
      ['src/features/b/components/router-type.tsx', type('../router')],
      ['src/features/b/components/enums.tsx', value('@/generated/prisma/enums')],
      ['src/features/b/components/button.tsx', value('@/components/button')],
    ],
  },
  'one-maker-of-clients': {
    refused: [
      ['src/features/a/pool.ts', value('pg')],
      ['src/server/auth/pool.ts', value('pg')],
    ],
    allowed: [['src/server/db/pool.ts', value('pg')]],
  },
  'clients-come-with-the-context': {
    refused: [
      ['src/features/a/client.ts', value('@/server/db/tenant-db')],
      ['src/app/client.tsx', `import * as db from '@/server/db/tenant-db'`],
    ],
    allowed: [['src/features/a/client-type.ts', type('@/server/db/tenant-db')]],
  },
  'platform-db-is-rare': {
    refused: [
      ['src/features/a/platform.ts', type('@/server/db/platform-db')],
      ['src/server/storage/platform.ts', value('@/server/db/platform-db')],
    ],
    allowed: [
      ['src/server/auth/platform.ts', value('@/server/db/platform-db')],
      ['src/server/jobs/run.ts', value('@/server/db/platform-db')],
    ],
  },
  'only-tests-use-test': {
    refused: [['src/features/a/shipped.ts', value('@/test/factories')]],
    allowed: [['src/features/a/shipped.test.ts', value('@/test/factories')]],
  },
  'src-stands-alone': { refused: [['src/features/a/seed.ts', value('../../../prisma/seed')]] },
}

const cases = Object.entries(rules).flatMap(([rule, { refused, allowed = [] }]) => [
  ...refused.map(([from, statement]) => ({ from, statement, broken: [rule] })),
  ...allowed.map(([from, statement]) => ({ from, statement, broken: [] })),
])

describe('boundaries', () => {
  const root = mkdtempSync(join(tmpdir(), 'boundaries-'))
  let violations: { from: string; rule: { name: string } }[]

  function write(path: string, text: string) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }

  beforeAll(() => {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(inProject(file), join(root, file))
    for (const file of ground) write(file, 'export const x = 1\nexport type X = 1\n')
    for (const { from, statement } of cases) write(from, `${statement}\nexport const y = 1\nexport type Y = 1\n`)
    write('src/features/a/cycled.ts', value('./cycle'))
    const depcruise = inProject('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    violations = JSON.parse(run([depcruise, 'src', 'prisma', '--output-type', 'json'], root).stdout).summary.violations
  })

  afterAll(() => rmSync(root, { recursive: true }))

  it.each(cases)('$from: $statement → $broken', ({ from, broken }) => {
    expect(violations.filter((each) => each.from === from).map(({ rule }) => rule.name)).toEqual(broken)
  })

  it('prove every rule', () => {
    const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
    expect(Object.keys(rules)).toEqual(forbidden.map(({ name }: { name: string }) => name))
  })

  it('are those of the whole project', () => {
    expect(JSON.parse(readFileSync(inProject('package.json'), 'utf8')).scripts).toMatchObject({
      boundaries: 'depcruise src prisma scripts e2e',
      lint: 'biome check .',
    })
  })
})

const SOURCE = 'src/features/a/service.ts'

const lintCases: [rule: string | null, path: string, code: string][] = [
  ['noExplicitAny', SOURCE, 'export const read = (value: any) => value'],
  ['noNonNullAssertion', SOURCE, 'export const read = (value: string | null) => value!'],
  ['noTsIgnore', SOURCE, '// @ts-ignore\nexport const read = 1'],
  ['noProcessEnv', SOURCE, 'export const url = process.env.DATABASE_URL'],
  ['noProcessEnv', SOURCE, 'export const read = (name: string) => process.env[name]'],
  ['noProcessEnv', SOURCE, 'export const { DATABASE_URL } = process.env'],
  ['noProcessEnv', SOURCE, `import process from 'node:process'\n\nexport const url = process.env.DATABASE_URL`],
  ['noProcessEnv', SOURCE, `import { env } from 'node:process'\n\nexport const url = env.DATABASE_URL`],
  [null, 'src/env.ts', 'export const url = process.env.DATABASE_URL'],
  ['noConsole', SOURCE, `console.log('here')`],
  ['noUnusedImports', SOURCE, `import { join } from 'node:path'`],
  ['noUnusedVariables', SOURCE, 'const unused = 1'],
  ['useNodejsImportProtocol', SOURCE, `import { join } from 'path'\n\nexport const here = join('.')`],
  ['useImportType', SOURCE, `import { Buffer } from 'node:buffer'\n\nexport type Bytes = Buffer`],
]

// Fragments that features share are a service's `…-sql.ts`, for only services can be imported across.
it('raw SQL lives in the queries of a feature', () => {
  const sources = readdirSync(inProject('src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(app|components|features|lib)\/.*(?<!\/queries|\/queries\/[a-z-]+|\/service\/[a-z-]+-sql|\.test)\.tsx?$/.test(
      path,
    ),
  )
  const raw = sources.filter((path) =>
    /\$(sql|queryRaw|executeRaw)|Prisma\.(sql|raw)/.test(readFileSync(inProject('src', path), 'utf8')),
  )
  expect(raw).toEqual([])
})

describe('lint', () => {
  const root = mkdtempSync(join(tmpdir(), 'lint-'))

  afterAll(() => rmSync(root, { recursive: true }))

  it.each(lintCases)('%s in %s: %s', (rule, path, code) => {
    const project = mkdtempSync(join(root, 'case-'))
    for (const file of ['biome.json', '.gitignore']) cpSync(inProject(file), join(project, file))
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), `${code}\n`)
    const { status, stdout } = run([...tools.biome, 'lint', '--reporter=github', '.'], project)
    expect([...stdout.matchAll(/title=lint\/\w+\/(\w+)/g)].map((match) => match[1])).toEqual(rule ? [rule] : [])
    expect(status).toBe(rule ? 1 : 0)
  })
})
