import type { CallEntry } from '../protocol'
import type { Engine } from './engine'
import type { Session } from './session'
import type { ContentApi } from './types'

/** What the API needs of the activity that is shown; a session is there from Initialize to Terminate. */
export type Stage = {
  engine(): Engine | null
  session(): Session | null
  open(): Session | null
  end(): void
  record(entry: Pick<CallEntry, 'name' | 'key' | 'value' | 'error'>): void
}

type Phase = 'before' | 'within' | 'after'
type Errors = Record<'initialize' | 'terminate' | 'get' | 'set' | 'commit', Record<Phase, number>>

const ERRORS_12: Errors = {
  initialize: { before: 0, within: 101, after: 0 },
  terminate: { before: 301, within: 0, after: 301 },
  get: { before: 301, within: 0, after: 301 },
  set: { before: 301, within: 0, after: 301 },
  commit: { before: 301, within: 0, after: 301 },
}
const ERRORS_2004: Errors = {
  initialize: { before: 0, within: 103, after: 104 },
  terminate: { before: 112, within: 0, after: 113 },
  get: { before: 122, within: 0, after: 123 },
  set: { before: 132, within: 0, after: 133 },
  commit: { before: 142, within: 0, after: 143 },
}
const BAD_ARGUMENT = 201
const NOT_STARTED = { initialize: 101, initialize2004: 102 }

/** Packages also give numbers, and now and then what has no text. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  try {
    return String(value)
  } catch {
    return ''
  }
}

/**
 * The functions that content calls. They know by themselves whether a session is open: the engine's own answers to a
 * value set after the end were not to be relied on. Content of 1.2 may begin again after it has ended, as packages do
 * whose pages each begin and end.
 */
export class Api {
  private phase: Phase = 'before'
  private lastError = 0

  constructor(
    private readonly is2004: boolean,
    private readonly stage: Stage,
  ) {}

  /** Other content is about to be shown, or this one anew. */
  reset() {
    this.phase = 'before'
    this.lastError = 0
  }

  /** The content is gone without having said so. */
  close() {
    this.phase = 'after'
  }

  private answer(error: number): string {
    this.lastError = error
    return error === 0 ? 'true' : 'false'
  }

  private errorOf(call: keyof Errors): number {
    return (this.is2004 ? ERRORS_2004 : ERRORS_12)[call][this.phase]
  }

  private readonly initialize = (argument: unknown): string => {
    const error = textOf(argument) === '' ? this.errorOf('initialize') : BAD_ARGUMENT
    const session = error === 0 ? this.stage.open() : null
    const failed = error || (session ? 0 : NOT_STARTED[this.is2004 ? 'initialize2004' : 'initialize'])
    if (failed === 0) this.phase = 'within'
    else this.stage.record({ name: 'Initialize', error: failed })
    return this.answer(failed)
  }

  private readonly terminate = (argument: unknown): string => {
    const error = textOf(argument) === '' ? this.errorOf('terminate') : BAD_ARGUMENT
    this.stage.record({ name: 'Terminate', ...(error === 0 ? {} : { error }) })
    if (error === 0) {
      this.phase = 'after'
      this.lastError = 0
      this.stage.end()
    }
    return this.answer(error)
  }

  private readonly getValue = (key: unknown): string => {
    const error = this.errorOf('get')
    const session = error === 0 ? this.stage.session() : null
    if (!session) {
      this.lastError = error
      return ''
    }
    const found = session.get(textOf(key))
    this.lastError = found.error
    return found.value
  }

  private readonly setValue = (key: unknown, value: unknown): string => {
    const error = this.errorOf('set')
    const session = error === 0 ? this.stage.session() : null
    if (session) return this.answer(session.set(textOf(key), textOf(value)))
    this.stage.record({ name: 'SetValue', key: textOf(key), value: textOf(value), error })
    return this.answer(error)
  }

  private readonly commit = (argument: unknown): string => {
    const error = textOf(argument) === '' ? this.errorOf('commit') : BAD_ARGUMENT
    this.stage.record({ name: 'Commit', ...(error === 0 ? {} : { error }) })
    return this.answer(error)
  }

  private readonly getLastError = (): string => String(this.lastError)

  private text(code: unknown, isDetailed: boolean): string {
    const wanted = textOf(code) || (isDetailed ? String(this.lastError) : '')
    // What is no number is no error's: the library would look it up among the names of objects.
    return /^\d+$/.test(wanted) ? (this.stage.engine()?.errorText(wanted, isDetailed) ?? '') : ''
  }

  functions(): ContentApi {
    const getErrorString = (code: unknown) => this.text(code, false)
    const getDiagnostic = (code: unknown) => this.text(code, true)
    if (this.is2004) {
      return {
        Initialize: this.initialize,
        Terminate: this.terminate,
        GetValue: this.getValue,
        SetValue: this.setValue,
        Commit: this.commit,
        GetLastError: this.getLastError,
        GetErrorString: getErrorString,
        GetDiagnostic: getDiagnostic,
      }
    }
    return {
      LMSInitialize: this.initialize,
      LMSFinish: this.terminate,
      LMSGetValue: this.getValue,
      LMSSetValue: this.setValue,
      LMSCommit: this.commit,
      LMSGetLastError: this.getLastError,
      LMSGetErrorString: getErrorString,
      LMSGetDiagnostic: getDiagnostic,
    }
  }
}
