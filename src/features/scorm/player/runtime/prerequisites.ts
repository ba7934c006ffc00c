import type { LaunchActivity } from '../protocol'

type StatusOf = (identifier: string) => string

const TOKENS = /\s*(\d+\*\{|[&|~=(){},]|<>|"[^"]*"|[^\s&|~=<>(){},"]+)/gy
const SHORT: Record<string, string> = {
  p: 'passed',
  c: 'completed',
  f: 'failed',
  i: 'incomplete',
  b: 'browsed',
  n: 'not attempted',
}
const DONE = new Set(['passed', 'completed'])

const tokensOf = (text: string) => [...text.matchAll(TOKENS)].map(([, token]) => token ?? '')

/** Reads `aicc_script`, the language in which SCORM 1.2 says what has to be done before an activity. */
class Reader {
  private at = 0

  constructor(
    private readonly tokens: readonly string[],
    private readonly statusOf: StatusOf,
  ) {}

  get isAtEnd() {
    return this.at >= this.tokens.length
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false
    this.at += 1
    return true
  }

  any(): boolean {
    let result = this.all()
    while (this.take('|')) result = this.all() || result
    return result
  }

  private all(): boolean {
    let result = this.one()
    while (this.take('&')) result = this.one() && result
    return result
  }

  private set(least: number): boolean {
    let met = 0
    do {
      if (this.any()) met += 1
    } while (this.take(','))
    if (!this.take('}')) throw new SyntaxError('}')
    return met >= least
  }

  private one(): boolean {
    if (this.take('~')) return !this.one()
    if (this.take('(')) {
      const result = this.any()
      if (!this.take(')')) throw new SyntaxError(')')
      return result
    }
    const token = this.tokens[this.at]
    if (token === undefined) throw new SyntaxError('end')
    this.at += 1
    if (token.endsWith('*{')) return this.set(Number.parseInt(token, 10))
    const status = this.statusOf(token.replaceAll('"', ''))
    const isEqual = this.take('=')
    if (!isEqual && !this.take('<>')) return DONE.has(status)
    const wanted = (this.tokens[this.at] ?? '').replaceAll('"', '').toLowerCase()
    this.at += 1
    return (status === (SHORT[wanted] ?? wanted)) === isEqual
  }
}

/** Whether what a learner has to have done before an activity of SCORM 1.2 is done; what can't be read asks nothing. */
export function isPrerequisiteMet({ prerequisites }: LaunchActivity, statusOf: StatusOf): boolean {
  const tokens = tokensOf(prerequisites ?? '')
  if (tokens.length === 0) return true
  try {
    const reader = new Reader(tokens, statusOf)
    const result = reader.any()
    return reader.isAtEnd ? result : true
  } catch {
    return true
  }
}
