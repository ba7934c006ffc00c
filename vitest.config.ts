import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const inSource = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: inSource('') },
      // It throws outside of a server component; the boundaries are checked by other means.
      { find: 'server-only', replacement: inSource('test/empty.ts') },
    ],
  },
  test: {
    environment: 'node',
    include: ['{src,prisma,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: inSource('test/global-setup.ts'),
    setupFiles: inSource('test/setup.ts'),
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // It imports next's files without their extensions, which only a bundler finds.
    server: { deps: { inline: ['next-auth'] } },
  },
})
