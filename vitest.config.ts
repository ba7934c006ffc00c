import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const inProject = (path: string) => fileURLToPath(new URL(path, import.meta.url))

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
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // It imports next's files without their extensions, which only a bundler finds.
    server: { deps: { inline: ['next-auth'] } },
  },
})
