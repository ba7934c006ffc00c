// @ts-check
// The player of course packages as one script, for `serve-content` to serve: `src/generated/scorm-player.ts`.
// `npm start`, `npm run dev` and `npm test` make it anew when its sources have changed.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { inProject } from './lib/project.mjs'

const { outputFiles } = await build({
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
})
const script = outputFiles[0]?.text ?? ''
const name = `${createHash('sha256').update(script).digest('hex').slice(0, 16)}.js`
mkdirSync(inProject('src/generated'), { recursive: true })
writeFileSync(
  inProject('src/generated/scorm-player.ts'),
  `export const playerScript = ${JSON.stringify({ name, script })}\n`,
)
