// @ts-check
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A path inside the project.
 * @param {string[]} parts
 */
export const inProject = (...parts) => join(ROOT, ...parts)

const LOADER = ['--disable-warning=ExperimentalWarning', '--import', 'tsx']

/** Arguments for `node` that run each of the tools, without a shell or npm in between. */
export const tools = {
  next: [inProject('node_modules/next/dist/bin/next')],
  prisma: [inProject('node_modules/prisma/build/index.js')],
  tsc: [inProject('node_modules/typescript/bin/tsc')],
  biome: [inProject('node_modules/@biomejs/biome/bin/biome')],
  knip: [inProject('node_modules/knip/bin/knip.js')],
  vitest: [inProject('node_modules/vitest/vitest.mjs')],
  playwright: [inProject('node_modules/@playwright/test/cli.js')],
  migrate: [...LOADER, inProject('prisma/migrate-prod.ts')],
  player: [inProject('scripts/player.mjs')],
  // What is `server-only` may be imported under this condition alone.
  seed: ['--conditions=react-server', ...LOADER, inProject('prisma/seed.ts')],
}
