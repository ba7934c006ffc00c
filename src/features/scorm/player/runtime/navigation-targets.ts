import type { Engine } from './engine'

const VALID = /^adl\.nav\.request_valid\.(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll)$/
const VALID_TARGET = /^adl\.nav\.request_valid\.(choice|jump)\.\{target=([^}]*)\}$/
const REQUEST = /^(?:\{target=([^}]*)\}(choice|jump)|(\w+))$/

/** What content may ask for, by the manifest's identifiers. */
export type ContentRequest = { to: string; target: string | null }

/** `{target=lesson_2}choice`, `continue`; null for nothing, and for what is no request. */
export function readRequest(text: string | undefined): ContentRequest | null {
  const [, target, kind, plain] = REQUEST.exec(text ?? '') ?? []
  if (kind) return { to: kind, target: target ?? '' }
  return plain && plain !== '_none_' ? { to: plain, target: null } : null
}

/** A session of SCORM 2004 that knows what may be asked for next: its engine has no tree. */
export class NavigatingEngine implements Engine {
  constructor(
    private readonly engine: Engine,
    private readonly isValid: (request: ContentRequest) => boolean,
  ) {}

  get = (key: string) => {
    const [, target, identifier] = VALID_TARGET.exec(key) ?? []
    const to = target ?? VALID.exec(key)?.[1]
    if (!to) return this.engine.get(key)
    this.engine.get('cmi._version')
    return String(this.isValid({ to, target: identifier ?? null }))
  }

  initialize = () => this.engine.initialize()
  terminate = () => this.engine.terminate()
  set = (key: string, value: string) => this.engine.set(key, value)
  peek = (key: string) => this.engine.peek(key)
  lastError = () => this.engine.lastError()
  errorText = (code: string, isDetailed: boolean) => this.engine.errorText(code, isDetailed)
}
