// @ts-check
// The player of course packages as one script, for `serve-content` to serve: `src/generated/scorm-player.ts`.
// `--watch` builds it anew whenever its sources change.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { build, context } from 'esbuild'
import { readIfThere } from './lib/processes.mjs'
import { inProject } from './lib/project.mjs'

const FILE = inProject('src/generated/scorm-player.ts')

/** @type {import('esbuild').Plugin} */
const keepScript = {
  name: 'keep-script',
  setup: ({ onEnd }) =>
    onEnd(({ outputFiles }) => {
      const script = outputFiles?.[0]?.text
      if (!script) return
      const name = `${createHash('sha256').update(script).digest('hex').slice(0, 16)}.js`
      const source = `export const playerScript = ${JSON.stringify({ name, script })}\n`
      mkdirSync(inProject('src/generated'), { recursive: true })
      if (readIfThere(FILE) !== source) writeFileSync(FILE, source)
    }),
}

/** @type {import('esbuild').BuildOptions} */
const options = {
  entryPoints: [inProject('src/features/scorm/player/main.ts')],
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  tsconfig: inProject('tsconfig.json'),
  logLevel: 'warning',
  plugins: [keepScript],
}

if (process.argv.includes('--watch')) await (await context(options)).watch()
else await build(options)
