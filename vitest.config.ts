import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const inProject = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const WALKS = ['malformed-input', 'foreign-ids', 'access-matrix'].map((name) =>
  inProject(`src/server/api/${name}.test.ts`),
)

/** The walks over every procedure take longest, by far: begun last, one of them would run while other workers idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = ({ moduleId }: TestSpecification) =>
      WALKS.includes(moduleId) ? WALKS.indexOf(moduleId) : WALKS.length
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: inProject('src/') },
      // It throws outside of a server component; the boundaries are checked by other means.
      { find: 'server-only', replacement: inProject('node_modules/server-only/empty.js') },
    ],
  },
  test: {
    environment: 'node',
    include: ['{src,prisma,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: inProject('src/test/global-setup.ts'),
    setupFiles: inProject('src/test/setup.ts'),
    pool: 'forks',
    maxWorkers: 2,
    // Modules are loaded once for all files of a worker: what a file changes of them it puts back.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // It imports next's files without their extensions, which only a bundler finds.
    server: { deps: { inline: ['next-auth'] } },
  },
})
