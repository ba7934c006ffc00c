// @ts-check
// `server-only` throws wherever Next.js doesn't bundle; the worker and a benchmark are servers too.
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(specifier, context),
})
